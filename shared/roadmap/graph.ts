/** Directed graphs on the numbers 0 to n - 1, given as the list of targets of each node. */
export type Edges = readonly (readonly number[])[];

/**
 * The strongly connected components, such that all that a group leads to stands before it (Tarjan 1972). Iterative:
 * a chain of any length does not exhaust the stack.
 */
export function stronglyConnected(edges: Edges): number[][] {
  const visit = new Int32Array(edges.length).fill(-1);
  const low = new Int32Array(edges.length);
  const nextEdge = new Int32Array(edges.length);
  const isOpen = new Uint8Array(edges.length);
  const open: number[] = [];
  const path: number[] = [];
  const groups: number[][] = [];
  let visits = 0;

  const enter = (node: number) => {
    visit[node] = low[node] = visits++;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };
  const leave = (node: number) => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
    if (low[node] !== visit[node]) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen[member] = 0;
    groups.push(group);
  };

  for (let root = 0; root < edges.length; root++) {
    if (visit[root] !== -1) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const target = edges[node]![nextEdge[node]!++];
      if (target === undefined) leave(node);
      else if (visit[target] === -1) enter(target);
      else if (isOpen[target]) low[node] = Math.min(low[node]!, visit[target]!);
    }
  }
  return groups;
}

/** A shortest way along edges from one node to another, both included; null where there is none. */
export function wayBetween(edges: Edges, from: number, to: number): number[] | null {
  const cameFrom = new Map([[from, -1]]);
  for (const node of cameFrom.keys()) {
    if (node === to) {
      const way: number[] = [];
      for (let at = to; at !== -1; at = cameFrom.get(at)!) way.unshift(at);
      return way;
    }
    for (const target of edges[node]!) if (!cameFrom.has(target)) cameFrom.set(target, node);
  }
  return null;
}
