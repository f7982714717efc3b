/** Workshops and records for trying the backup, and what is found in it. */
import { deltaBetween } from '#shared/backup/delta';
import type { Change, Standing } from '#shared/backup/record';
import { emptyWorkshop, newComponent } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { Backup } from '../../../electron/backup/backup';
import type { Disk } from '../../../electron/backup/disk';
import { Snapshots } from '../../../electron/backup/snapshots';
import { countingIds } from '../../support/ids';

export const FOLDER = '/data/backup';
export const START = Date.UTC(2026, 10, 23, 9);
export const MINUTE = 60_000;

export const newId = countingIds();
export const standing = (state: Standing['state'] = 'active'): Standing => ({
  state,
  editedAt: START,
  deletedAt: null,
});
const withComponent = (workshop: Workshop, name: string): Workshop => {
  const component = newComponent(newId, 'service', name, { x: 0, y: 0, boundaryId: null });
  return { ...workshop, components: { ...workshop.components, [component.id]: component } };
};

/** States of a workshop, each with a component more than the one before. */
export function grown(title: string, count: number): Workshop[] {
  const states = [emptyWorkshop(title, [], { newId, today: '2026-11-23' })];
  while (states.length < count) states.push(withComponent(states.at(-1)!, `Part ${states.length}`));
  return states;
}

/** A workshop as it is written: whole, or as what differs from the state before. */
export const put = (workshop: Workshop, before: Workshop | null = null): Change => ({
  id: workshop.id,
  standing: standing(),
  delta: deltaBetween(before, workshop),
  isWhole: before === null,
});

export type State = Record<string, { standing: Standing; text: string }>;

/** All that a backup has as its newest state. */
export async function stateOf(backup: Backup): Promise<State> {
  const points = await backup.listRestorePoints();
  const latest = points.find(({ reason }) => reason === 'latest')?.workshops ?? [];
  const entries = latest.map(async ({ id, standing }) => {
    const text = (await backup.readRestorePoint('latest', id))!;
    return [id, { standing, text }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** What a backup has when it is opened anew. */
export async function recalled(disk: Disk): Promise<{ backup: Backup; state: State }> {
  const backup = await Backup.open(disk, FOLDER, () => START + 1000 * MINUTE);
  return { backup, state: await stateOf(backup) };
}

/** The snapshots on a disk, read past the backup. */
export const snapshotsOn = (disk: Disk): Snapshots =>
  new Snapshots(disk, `${FOLDER}/snapshots`, `${FOLDER}/documents`);
