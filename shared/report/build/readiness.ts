/** How ready the product is for production, area by area. */
import {
  relevantChecks,
  readinessScores,
  type RelevantCheck,
  type Score,
} from '../../method/readiness/readiness';
import { AREAS, type Area } from '../../method/readiness/checks';
import { CHECK_ANSWERS } from '../../model/vocabulary';
import { checkText } from '../../texts/checkText';
import type { Line, Panel, Row, Section, TableGroup } from '../document';
import { wordColumn, numberColumn } from '../tables';
import { dayLines, ownerLine, panel, sentences, textLines, type Facts } from './facts';
import { percent } from './numbers';

/** The section; null where no check was answered. */
export function readinessSection(facts: Facts): Section | null {
  const { translate, workshop } = facts;
  const { areas, foundations, all } = readinessScores(workshop);
  if (all.answered === 0) return null;
  const checks = relevantChecks(workshop);
  const present = AREAS.filter((area) => areas.has(area));
  return {
    name: 'readiness',
    title: translate('report.section.readiness'),
    lead: sentences(
      translate('report.readiness.lead', { count: all.relevant, answered: all.answered }),
      foundations.applying === 0
        ? null
        : translate('report.readiness.foundations', {
            percent: percent(foundations.share ?? 0),
            count: foundations.applying,
          }),
    ),
    blocks: [
      { kind: 'panels', panels: [overview(facts, areas, present)] },
      {
        kind: 'table',
        columns: [
          wordColumn(translate('report.readiness.check'), 46),
          wordColumn(translate('report.readiness.answer'), 14),
          wordColumn(translate('report.readiness.evidence'), 36),
          wordColumn(translate('report.readiness.owner'), 18),
          numberColumn(translate('report.readiness.due'), 14),
        ],
        groups: present.map((area) =>
          areaGroup(
            facts,
            area,
            areas.get(area)!,
            checks.filter(({ check }) => check.area === area),
          ),
        ),
      },
    ],
  };
}

/** Each area as a bar of what is met of what applies; what nobody answered counts as not met. */
function overview({ translate }: Facts, areas: ReadonlyMap<Area, Score>, present: readonly Area[]): Panel {
  return panel(translate('report.readiness.overview'), 12, {
    ranks: present.map((area) => {
      const { share, applying, answered, relevant } = areas.get(area)!;
      const unanswered = relevant - answered;
      return {
        line: {
          text: sentences(
            translate(`checks.area.${area}`),
            unanswered === 0 ? null : translate('report.readiness.unanswered', { count: unanswered }),
          ),
          link: `readiness:${area}`,
          tone: 'ink',
        },
        value: applying === 0 ? '–' : translate('report.path.percent', { percent: percent(share ?? 0) }),
        share: applying === 0 ? null : (share ?? 0),
      };
    }),
  });
}

function areaGroup(
  facts: Facts,
  area: Area,
  { applying, share, relevant, answered }: Score,
  checks: readonly RelevantCheck[],
): TableGroup {
  const { translate, workshop } = facts;
  const known = checks.filter(({ check }) => workshop.readiness[check.key]);
  const order = (key: string) => CHECK_ANSWERS.indexOf(workshop.readiness[key]!.answer);
  const title = translate(`checks.area.${area}`);
  const unanswered = relevant - answered;
  return {
    title: { text: title },
    aside:
      applying === 0
        ? ''
        : translate('report.readiness.met', { percent: percent(share ?? 0), count: applying }),
    anchor: `readiness:${area}`,
    belongsTo: title,
    rows: [
      ...known
        .toSorted((a, b) => order(a.check.key) - order(b.check.key))
        .map((check) => checkRow(facts, check)),
      ...(unanswered === 0 ? [] : [unansweredRow(facts, unanswered)]),
    ],
  };
}

function checkRow(facts: Facts, { check }: RelevantCheck): Row {
  const { translate, workshop } = facts;
  const { answer, evidence, ownerId, due } = workshop.readiness[check.key]!;
  const isOpen = answer === 'unmet' || answer === 'partial';
  const question: Line[] = [
    { text: checkText(translate, check, 'question') },
    ...(check.foundation === undefined
      ? []
      : [{ text: translate('report.roadmap.foundation'), tone: 'muted' } as const]),
  ];
  return {
    anchor: check.key,
    alarm: answer === 'unmet' && check.foundation !== undefined,
    cells: [
      question,
      [
        {
          text: translate(`words.checkAnswer.${answer}`),
          weight: isOpen ? 'medium' : 'regular',
          tone: isOpen ? 'ink' : 'muted',
        },
      ],
      textLines(evidence, { tone: 'muted' }),
      ownerId === null && !isOpen ? [] : [ownerLine(facts, ownerId, check.foundation === undefined)],
      dayLines(facts, due),
    ],
  };
}

const unansweredRow = ({ translate }: Facts, count: number): Row => ({
  anchor: null,
  alarm: false,
  cells: [[{ text: translate('report.readiness.notAnswered', { count }), tone: 'muted' }], [], [], [], []],
});
