/** The pure rooms in Node: edits, files, findings, roadmap. */
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import { parse } from '#shared/file/parse';
import { serialize } from '#shared/file/serialize';
import { evidenceGate } from '#shared/method/evidence/gate';
import { findFindings } from '#shared/method/findings';
import { missingLayers } from '#shared/method/layers';
import { recommendPath } from '#shared/method/path/recommend';
import { readinessScores } from '#shared/method/readiness/readiness';
import { riskSuggestions } from '#shared/method/risks/suggestions';
import { planRoadmap } from '#shared/roadmap/planRoadmap';
import type { Workshop } from '#shared/model/workshop';
import { ms, timed, type Section } from './table';
import { workshopOfSize } from './workshops';

const RUNS = 7;

/** All that the method says of a map. */
function judge(workshop: Workshop): void {
  recommendPath(workshop);
  riskSuggestions(workshop);
  missingLayers(workshop);
  readinessScores(workshop);
  evidenceGate(workshop);
}

/** The answers are remembered by identity, so every run asks of another copy. */
const copyOf = (workshop: Workshop): Workshop => structuredClone(workshop);

export async function pureSection(): Promise<Section> {
  const large = workshopOfSize({ components: 1000, risks: 200 });
  const text = serialize(large);
  const id = Object.keys(large.components)[0]!;
  const riskId = Object.keys(large.risks)[0]!;
  let edits = 0;
  const retitle = (): Command => ({
    type: 'update',
    collection: 'risks',
    changes: [{ id: riskId, patch: { title: `Edit ${(edits += 1)}` } }],
  });
  const copies = Array.from({ length: 3 * (RUNS + 1) }, () => copyOf(large));
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
      {
        what: 'recommending the path, suggesting risks and layers, scoring readiness: all anew',
        seen: ms(await timed(RUNS, () => judge(next()))),
        aim: '≤ 50 ms',
      },
      {
        what: 'the same after a risk was edited',
        seen: ms(await timed(RUNS, () => judge(apply(large, retitle(), edit)))),
        aim: '≤ 50 ms',
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
