/** The pure rooms in Node: edits, files, findings, roadmap. */
import { apply } from '#shared/commands/apply';
import { parse } from '#shared/file/parse';
import { serialize } from '#shared/file/serialize';
import { findFindings } from '#shared/method/findings';
import { planRoadmap } from '#shared/roadmap/planRoadmap';
import type { Workshop } from '#shared/model/workshop';
import { ms, timed, type Section } from './table';
import { workshopOfSize } from './workshops';

const RUNS = 7;

/** The answers are remembered by identity, so every run asks of another copy. */
const copyOf = (workshop: Workshop): Workshop => structuredClone(workshop);

export async function pureSection(): Promise<Section> {
  const large = workshopOfSize({ components: 1000, risks: 200 });
  const text = serialize(large);
  const id = Object.keys(large.components)[0]!;
  const copies = Array.from({ length: 2 * (RUNS + 1) }, () => copyOf(large));
  const next = () => copies.pop()!;
  const edit = { today: '2026-11-22' };
  return {
    title: 'Pure rooms',
    method: `1,000 components, 1,500 flows, 200 risks, in Node; median of ${RUNS}.`,
    rows: [
      {
        what: 'one edit of one component',
        seen: ms(
          await timed(RUNS, () =>
            apply(
              large,
              { type: 'update', collection: 'components', changes: [{ id, patch: { name: 'x' } }] },
              edit,
            ),
          ),
        ),
        aim: '',
      },
      {
        what: 'deleting one component',
        seen: ms(await timed(RUNS, () => apply(large, { type: 'remove', ids: { components: [id] } }, edit))),
        aim: '',
      },
      { what: 'writing the file', seen: ms(await timed(RUNS, () => serialize(large))), aim: '' },
      {
        what: 'reading the file',
        seen: ms(await timed(RUNS, () => parse(text, 'bench.causeway'))),
        aim: '',
      },
      { what: 'all findings', seen: ms(await timed(RUNS, () => findFindings(next()))), aim: '' },
      {
        what: 'roadmap with 1,000 simulated runs',
        seen: ms(await timed(RUNS, () => planRoadmap(next()))),
        aim: '',
      },
    ],
  };
}
