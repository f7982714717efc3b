/** What came up and was put aside. */
import { compareText } from '../../model/queries';
import type { Line, Section } from '../document';
import { plainRow, plainTable, wordColumn } from '../tables';
import { dayLines, named, sentences, textLines, type Facts } from './facts';

/** The section; null where nothing was parked. */
export function parkingSection(facts: Facts): Section | null {
  const { translate, workshop } = facts;
  const parked = Object.values(workshop.parkingLot).sort(
    (a, b) => Number(a.resolved) - Number(b.resolved) || a.order - b.order || compareText(a.id, b.id),
  );
  if (parked.length === 0) return null;
  const open = parked.filter(({ resolved }) => !resolved).length;
  return {
    name: 'parking',
    title: translate('report.section.parking'),
    lead: sentences(
      translate('report.parking.lead', { count: parked.length }),
      open === 0 ? translate('report.parking.allSettled') : translate('report.parking.open', { count: open }),
    ),
    blocks: [
      plainTable(
        [
          wordColumn(translate('report.parking.point'), 56),
          wordColumn(translate('report.parking.by'), 18),
          wordColumn(translate('report.parking.cameUp'), 26),
          wordColumn(translate('report.parking.state'), 14),
        ],
        parked.map(({ id, text, by, on, step, resolved }) => {
          const cameUp: Line[] = [
            ...dayLines(facts, on),
            ...(step === null ? [] : [{ text: translate(`words.step.${step}`), tone: 'muted' as const }]),
          ];
          const state = translate(resolved ? 'report.parking.settled' : 'report.parking.isOpen');
          const row = plainRow([
            [{ text: named(facts, text) }],
            textLines(by),
            cameUp,
            [{ text: state, tone: resolved ? 'muted' : 'ink' }],
          ]);
          return { ...row, anchor: `parked:${id}` };
        }),
      ),
    ],
  };
}
