import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stronglyConnected, wayBetween } from '#shared/roadmap/graph';

const aGraph = fc
  .integer({ min: 0, max: 12 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, () =>
        fc.uniqueArray(fc.nat({ max: Math.max(0, size - 1) }), { maxLength: 4 }),
      ),
    ),
  );

/** reaches[a][b]: whether a path leads from a to b (Warshall). */
function reachability(edges: number[][]): boolean[][] {
  const reaches = edges.map((targets, node) =>
    edges.map((_, other) => other === node || targets.includes(other)),
  );
  edges.forEach((_, via) =>
    edges.forEach((_, from) =>
      edges.forEach((_, to) => {
        reaches[from]![to] ||= reaches[from]![via]! && reaches[via]![to]!;
      }),
    ),
  );
  return reaches;
}

describe('strongly connected components', () => {
  it('join exactly the nodes that lead to each other, and stand after all that they lead to', () => {
    fc.assert(
      fc.property(aGraph, (edges) => {
        const reaches = reachability(edges);
        const groups = stronglyConnected(edges);
        const groupOf = new Map(
          groups.flatMap((members, group) => members.map((member) => [member, group] as const)),
        );
        expect(groups.flat().sort((a, b) => a - b)).toEqual(edges.map((_, node) => node));
        edges.forEach((_, a) =>
          edges.forEach((_, b) => {
            expect(groupOf.get(a) === groupOf.get(b)).toBe(reaches[a]![b]! && reaches[b]![a]!);
            if (reaches[a]![b]) expect(groupOf.get(b)).toBeLessThanOrEqual(groupOf.get(a)!);
          }),
        );
      }),
    );
  });

  it('are found along a chain of any length', () => {
    const chain = Array.from({ length: 200_000 }, (_, node) => [node + 1]);
    expect(stronglyConnected([...chain, []])).toHaveLength(200_001);
    expect(stronglyConnected([...chain, [0]])).toHaveLength(1);
  });
});

describe('a way between two nodes', () => {
  it('is there where one leads to the other, follows edges, and names no node twice', () => {
    fc.assert(
      fc.property(aGraph, fc.nat(), fc.nat(), (edges, one, other) => {
        if (edges.length === 0) return;
        const [from, to] = [one % edges.length, other % edges.length];
        const way = wayBetween(edges, from, to);
        expect(way !== null).toBe(reachability(edges)[from]![to]);
        if (way === null) return;
        expect([way[0], way.at(-1)]).toEqual([from, to]);
        expect(new Set(way).size).toBe(way.length);
        way.slice(1).forEach((node, place) => expect(edges[way[place]!]).toContain(node));
      }),
    );
  });
});
