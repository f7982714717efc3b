/** What the plan checker found about each component and its flows, for a mark on the map. */
import type { Workshop } from '../../model/workshop';
import { SEVERITIES, type Finding, type Severity } from './rule';

export interface FindingMark {
  count: number;
  /** Of the gravest. */
  severity: Severity;
}

/** By component id. A flow's findings count at both of its ends. Components without any are not there. */
export function findingsByComponent(
  findings: readonly Finding[],
  flows: Workshop['flows'],
): ReadonlyMap<string, FindingMark> {
  const marks = new Map<string, FindingMark>();
  for (const { about, severity } of findings) {
    for (const id of new Set(componentsOf(about, flows))) {
      const before = marks.get(id);
      marks.set(id, {
        count: (before?.count ?? 0) + 1,
        severity: before ? graver(before.severity, severity) : severity,
      });
    }
  }
  return marks;
}

const graver = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;

function componentsOf(about: Finding['about'], flows: Workshop['flows']): string[] {
  if (about === null || about.id === null) return [];
  if (about.collection === 'components') return [about.id];
  const flow = about.collection === 'flows' ? flows[about.id] : undefined;
  return flow ? [flow.sourceId, flow.targetId] : [];
}
