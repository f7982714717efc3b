/** In which wave an item lies where people did not say. */
import { checkOf } from '../method/readiness/checks';
import { HIGH_LEVEL, riskLevel, scoreOf } from '../model/queries';
import type { ComponentKind } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import type { Edges } from './graph';
import type { DraftItem } from './plan';

/** Missing layers that serve more load, and nothing before that. */
const SCALE_LAYERS: ReadonlySet<ComponentKind> = new Set(['cache', 'queue', 'worker']);

/** On the risk ramp of 0 to 4: up to there a risk is answered last. */
const MILD_LEVEL = 1;

type Stage = 'foundation' | 'modernize' | 'scale';

/**
 * The stage that an item belongs to by itself:
 * - foundation: foundations, work that has begun, high risks, and risks that still need a response;
 * - scale: missing caches, queues and workers, mild risks, and checks of scale beyond traffic;
 * - modernize: all else.
 */
function stageOf(workshop: Workshop, item: DraftItem): Stage {
  if (item.foundation || item.status !== 'todo') return 'foundation';
  if (item.source === 'risk') {
    const risk = workshop.risks[item.key.slice('risk:'.length)]!;
    const level = riskLevel(scoreOf(risk));
    if (level >= HIGH_LEVEL || risk.response === null) return 'foundation';
    return level <= MILD_LEVEL ? 'scale' : 'modernize';
  }
  if (item.source === 'check') return checkOf(item.key)?.area === 'scale' ? 'scale' : 'modernize';
  if (item.source === 'component') {
    const component = workshop.components[item.componentIds[0]!]!;
    return component.origin === 'missing' && SCALE_LAYERS.has(component.kind) ? 'scale' : 'modernize';
  }
  return 'modernize';
}

/** Stages on any number of waves: the first, the one after it, the last; whatever their names are. */
function waveOfStage(stage: Stage, count: number): number {
  if (stage === 'foundation') return 0;
  return stage === 'modernize' ? Math.min(1, count - 1) : count - 1;
}

/**
 * The place of each item's wave among `waveIds`; all -1 where there are no waves. A wave that people chose stands. By
 * default a provider lies no later than its consumer: it is pulled forward, unless people put what itself waits for
 * into a later wave; then the consumer moves back. A risk pulls nothing forward by itself, it waits for the wave of what
 * it depends on. The items of a move lie in one wave.
 * @param moves groups of places in `items`, what comes first standing first
 * @param after for each move, the moves that it waits for
 */
export function waveOfItems(
  workshop: Workshop,
  items: readonly DraftItem[],
  moves: readonly (readonly number[])[],
  after: Edges,
  waveIds: readonly string[],
): number[] {
  const chosen = items.map((item) => (item.waveId === null ? -1 : waveIds.indexOf(item.waveId)));
  const byDefault = items.map((item) => waveOfStage(stageOf(workshop, item), waveIds.length));

  const chosenByMove = moves.map((members) => {
    const places = members.map((member) => chosen[member]!).filter((wave) => wave >= 0);
    return places.length > 0 ? Math.min(...places) : null;
  });
  const earliest: number[] = [];
  moves.forEach((_, move) => {
    earliest[move] = chosenByMove[move] ?? Math.max(0, ...after[move]!.map((other) => earliest[other]!));
  });

  const wave: number[] = [];
  const latest = moves.map(() => waveIds.length - 1);
  for (let move = moves.length - 1; move >= 0; move--) {
    const members = moves[move]!;
    const wished = Math.min(latest[move]!, ...members.map((member) => byDefault[member]!));
    wave[move] = chosenByMove[move] ?? Math.max(earliest[move]!, wished);
    const pulls = chosenByMove[move] !== null || members.some((member) => items[member]!.source !== 'risk');
    const limit = pulls ? wave[move]! : latest[move]!;
    for (const other of after[move]!) latest[other] = Math.min(latest[other]!, limit);
  }
  // What pulls nothing forward follows what it waits for.
  moves.forEach((_, move) => {
    wave[move] = chosenByMove[move] ?? Math.max(wave[move]!, ...after[move]!.map((other) => wave[other]!));
  });

  const waveOfItem = [...chosen];
  moves.forEach((members, move) => {
    for (const member of members) if (chosen[member] === -1) waveOfItem[member] = wave[move]!;
  });
  return waveOfItem;
}
