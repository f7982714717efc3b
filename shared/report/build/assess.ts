/** The foundation as the team judged it: eight lenses, and six warning signs for a rewrite. */
import type { Judgement } from '../../model/workshop';
import { LENSES, SIGNS } from '../../model/vocabulary';
import type { Block, JudgementsBlock, Line, Section } from '../document';
import { heading, sentences, textLines, type Facts } from './facts';
import { listed } from './numbers';

const VERDICTS = ['sound', 'strained', 'failing'] as const;
const STATES = ['absent', 'present'] as const;

/** The section; null where nothing is judged. */
export function assessSection(facts: Facts): Section | null {
  const { translate, workshop } = facts;
  const { lenses, signs } = workshop;
  const hasLenses = Object.keys(lenses).length > 0;
  const hasSigns = Object.keys(signs).length > 0;
  if (!hasLenses && !hasSigns) return null;
  return {
    name: 'assess',
    title: translate('report.section.assess'),
    lead: lead(facts),
    blocks: [...(hasLenses ? [lensChart(facts)] : []), ...(hasSigns ? signChart(facts) : [])],
  };
}

function lead({ translate, workshop: { lenses, signs } }: Facts): string {
  const strained = LENSES.filter((lens) => ['strained', 'failing'].includes(lenses[lens]?.verdict ?? ''));
  const present = SIGNS.filter((sign) => signs[sign]?.state === 'present');
  const names = (words: readonly string[]) =>
    listed(
      translate,
      words.map((word) => word.toLowerCase()),
    );
  return sentences(
    strained.length === 0
      ? translate('report.assess.noneStrained')
      : translate('report.assess.strained', {
          count: strained.length,
          lenses: names(strained.map((lens) => translate(`words.lens.${lens}`))),
        }),
    present.length === 0
      ? translate('report.assess.nonePresent')
      : translate('report.assess.present', {
          count: present.length,
          signs: names(present.map((sign) => translate(`words.sign.${sign}`))),
        }),
  );
}

const notesOf = (judged: Pick<Judgement, 'note' | 'evidence'> | undefined): Line[] =>
  judged ? [...textLines(judged.note), ...textLines(judged.evidence, { tone: 'muted' })] : [];

function lensChart({ translate, workshop, figure }: Facts): JudgementsBlock {
  return {
    kind: 'judgements',
    caption: figure(translate('report.assess.lensCaption')),
    nameTitle: translate('report.outcome.lens'),
    noteTitle: translate('report.outcome.note'),
    scale: VERDICTS.map((verdict) => translate(`words.verdict.${verdict}`)),
    rows: LENSES.map((lens) => ({
      anchor: `lens:${lens}`,
      name: translate(`words.lens.${lens}`),
      value: placeOn(VERDICTS, workshop.lenses[lens]?.verdict),
      unknown: translate('words.verdict.unknown'),
      notes: notesOf(workshop.lenses[lens]),
    })),
  };
}

function signChart({ translate, workshop, figure }: Facts): Block[] {
  const chart: JudgementsBlock = {
    kind: 'judgements',
    caption: figure(translate('report.assess.signCaption')),
    nameTitle: translate('report.outcome.sign'),
    noteTitle: translate('report.outcome.note'),
    scale: STATES.map((state) => translate(`words.signState.${state}`)),
    rows: SIGNS.map((sign) => ({
      anchor: `sign:${sign}`,
      name: translate(`words.sign.${sign}`),
      value: placeOn(STATES, workshop.signs[sign]?.state),
      unknown: translate('words.signState.unknown'),
      notes: notesOf(workshop.signs[sign]),
    })),
  };
  return [heading(translate('report.outcome.signs'), 'assess:signs'), chart];
}

/** The place of a word on a scale; null where it is none of its words. */
function placeOn(scale: readonly string[], word: string | undefined): number | null {
  const place = word === undefined ? -1 : scale.indexOf(word);
  return place === -1 ? null : place;
}
