/** The order in which items can be done, and what is done as one move. */
import { compareText, openRisksByComponent, riskLevel, scoreOf, wavesInOrder } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { dependenciesOf } from './dependencies';
import { orderOf } from './derive';
import { stronglyConnected, type Edges } from './graph';
import type { DraftItem, WorkItem } from './plan';
import { waveOfItems } from './waves';

/** Items in order, joined to moves: a move is one item, or all items of a dependency cycle. */
export interface OrderedWork {
  items: WorkItem[];
  /** The move of each item. Moves are numbered in order, and their items stand next to each other. */
  moveOf: number[];
  /** For each move, the moves that must be finished before. */
  after: number[][];
  /** Keys of the items of each dependency cycle. */
  cycles: string[][];
}

/**
 * Orders items such that none stands before what it waits for; apart from that by wave, foundations first, then by the
 * gravest risk that is open there, subject and key. A cycle moves as one: its items wait for all that any of them
 * waits for, and who waits for one waits for all of them.
 */
export function orderItems(workshop: Workshop, drafts: readonly DraftItem[]): OrderedWork {
  const waitsFor = dependenciesOf(workshop, drafts);
  const groups = stronglyConnected(waitsFor);
  const groupOf = groupOfMembers(groups);
  const groupAfter = joinEdges(groups, groupOf, waitsFor);
  const waveIds = wavesInOrder(workshop.waves).map((wave) => wave.id);
  const waves = waveOfItems(workshop, drafts, groups, groupAfter, waveIds);
  const rank = ranks(workshop, drafts, waves);

  const sorted = groups.map((members) => members.toSorted((a, b) => rank[a]! - rank[b]!));
  const order = topologicalOrder(
    groupAfter,
    sorted.map((members) => rank[members[0]!]!),
  );
  const moves = order.map((group) => sorted[group]!);
  const moveOfGroup = invert(order);
  const places = moves.flat();
  const placeInPlan = invert(places);
  const keysOf = sorted.map((members) => members.map((member) => drafts[member]!.key));

  const items = places.map((place): WorkItem => {
    const group = groupOf[place]!;
    return {
      ...drafts[place]!,
      waveId: waveIds[waves[place]!] ?? null,
      dependsOn: waitsFor[place]!.filter((other) => groupOf[other] !== group)
        .sort((a, b) => placeInPlan[a]! - placeInPlan[b]!)
        .map((other) => drafts[other]!.key),
      movesWith: keysOf[group]!.length > 1 ? keysOf[group]! : [],
    };
  });
  return {
    items,
    moveOf: moves.flatMap((members, move) => members.map(() => move)),
    after: order.map((group) => groupAfter[group]!.map((other) => moveOfGroup[other]!)),
    cycles: order.map((group) => keysOf[group]!).filter((keys) => keys.length > 1),
  };
}

function groupOfMembers(groups: readonly number[][]): number[] {
  const groupOf: number[] = [];
  groups.forEach((members, group) => {
    for (const member of members) groupOf[member] = group;
  });
  return groupOf;
}

/** The edges between groups that follow from edges between their members, without doubles. */
function joinEdges(groups: readonly number[][], groupOf: readonly number[], edges: Edges): number[][] {
  return groups.map((members, group) => {
    const targets = new Set(members.flatMap((member) => edges[member]!.map((target) => groupOf[target]!)));
    targets.delete(group);
    return [...targets];
  });
}

/** For each item its place in the order that people would like best. */
function ranks(workshop: Workshop, items: readonly DraftItem[], waves: readonly number[]): number[] {
  const gravity = items.map((item) => gravestLevel(workshop, item));
  const order = items
    .map((_, place) => place)
    .sort((a, b) => {
      const left = items[a]!;
      const right = items[b]!;
      return (
        waves[a]! - waves[b]! ||
        Number(right.foundation) - Number(left.foundation) ||
        gravity[b]! - gravity[a]! ||
        compareText(orderOf(left), orderOf(right)) ||
        compareText(left.key, right.key)
      );
    });
  return invert(order);
}

/** Level of the gravest open risk that an item answers or that its components have; -1 for none. */
function gravestLevel(workshop: Workshop, item: DraftItem): number {
  const own = item.source === 'risk' ? workshop.risks[item.key.slice('risk:'.length)] : undefined;
  const openRisks = openRisksByComponent(workshop.risks);
  const risks = own ? [own] : item.componentIds.flatMap((id) => openRisks.get(id) ?? []);
  return risks.reduce((gravest, risk) => Math.max(gravest, riskLevel(scoreOf(risk))), -1);
}

/** The nodes, each after those that it has edges to, and the lowest rank first among those that are free (Kahn 1962). */
function topologicalOrder(edges: Edges, rank: readonly number[]): number[] {
  const waiting: number[][] = edges.map(() => []);
  const missing = edges.map((targets) => targets.length);
  edges.forEach((targets, node) => {
    for (const target of targets) waiting[target]!.push(node);
  });
  // Free nodes, the lowest rank last.
  const free: number[] = [];
  const release = (node: number) => {
    let from = 0;
    for (let to = free.length; from < to;) {
      const middle = (from + to) >> 1;
      if (rank[free[middle]!]! > rank[node]!) from = middle + 1;
      else to = middle;
    }
    free.splice(from, 0, node);
  };
  missing.forEach((count, node) => {
    if (count === 0) release(node);
  });
  const order: number[] = [];
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    order.push(node);
    for (const consumer of waiting[node]!) if (--missing[consumer]! === 0) release(consumer);
  }
  return order;
}

function invert(order: readonly number[]): number[] {
  const place: number[] = [];
  order.forEach((node, index) => {
    place[node] = index;
  });
  return place;
}
