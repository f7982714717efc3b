/**
 * From the workshop to React Flow's nodes. The model is the truth and nodes keep their identity: an edit of one
 * component gives one new node object, so that React renders one node.
 */
import { boxOf } from '#shared/diagram/boxes';
import type { Box } from '#shared/diagram/flowPath';
import type { FindingMark } from '#shared/method/findings/byComponent';
import type { Severity } from '#shared/method/findings';
import type { Boundary, Component, Participant, Risk } from '#shared/model/entities';
import { fateOf, openRisksByComponent, riskLevel, scoreOf } from '#shared/model/queries';
import type { Workshop } from '#shared/model/workshop';
import { t } from '../../../ui/text';
import type { Motion } from '../stage/state';
import { placeOf } from './placeOf';
import type { BoundaryNodeType, ComponentNodeType, MapNode, MarkNodeType } from './nodeTypes';

export interface NodeSource {
  workshop: Pick<Workshop, 'participants' | 'risks' | 'boundaries'>;
  components: readonly Component[];
  boundaries: readonly Boundary[];
  /** What is found about components, by id. */
  marks: ReadonlyMap<string, FindingMark>;
  selected: ReadonlySet<string>;
  /** The one that Tab stops at. */
  tabStopId: string | null;
  /** The boundaries whose title is above them. */
  raised: ReadonlySet<string>;
  motion: Motion | null;
}

/** Makes nodes, remembering the last ones it made. */
export function nodeDeriver(): (source: NodeSource) => MapNode[] {
  const remember = rememberNodes();
  return (source) => {
    const { workshop, marks, selected, tabStopId, raised, motion } = source;
    const risks = openRisksByComponent(workshop.risks);
    const targetId = motion?.kind === 'move' ? motion.intoId : null;
    return [
      ...source.boundaries.map((boundary) =>
        remember(boundary.id, boundaryNode, [
          boundary,
          depthOf(workshop.boundaries, boundary),
          ...numbers(placeOf(boundary.id, boundary, motion)),
          selected.has(boundary.id),
          boundary.id === tabStopId,
          boundary.id === targetId,
          raised.has(boundary.id),
        ]),
      ),
      ...source.components.map((component) => {
        const owner = component.ownerId === null ? null : workshop.participants[component.ownerId];
        const own = risks.get(component.id) ?? [];
        return remember(component.id, componentNode, [
          component,
          owner ?? null,
          own.length,
          own.reduce<number>((gravest, risk) => Math.max(gravest, levelOf(risk)), 0),
          marks.get(component.id)?.count ?? 0,
          marks.get(component.id)?.severity ?? null,
          ...numbers(placeOf(component.id, boxOf(component), motion)),
          selected.has(component.id),
          component.id === tabStopId,
        ]);
      }),
    ];
  };
}

/** The one node of the overview: where the keyboard is. */
export function markNode(id: string, label: string, box: Box): MarkNodeType {
  return {
    ...shell(id, box, true, label),
    type: 'mark',
    data: {},
    style: { pointerEvents: 'none' },
    zIndex: 1,
  };
}

/** The node made from the same facts last time, or a new one. */
function rememberNodes() {
  const known = new Map<string, { facts: readonly unknown[]; node: MapNode }>();
  return <Facts extends readonly unknown[]>(
    id: string,
    make: (...facts: Facts) => MapNode,
    facts: Facts,
  ): MapNode => {
    const before = known.get(id);
    if (before && facts.every((fact, index) => Object.is(fact, before.facts[index]))) return before.node;
    const node = make(...facts);
    known.set(id, { facts, node });
    return node;
  };
}

type Place = [x: number, y: number, width: number, height: number];
const numbers = ({ x, y, width, height }: Box): Place => [x, y, width, height];
const levelOf = (risk: Risk) => riskLevel(scoreOf(risk));

/** What all nodes have in common: sized and placed by the model, so that React Flow has nothing to measure. */
function shell(id: string, { x, y, width, height }: Box, isTabStop: boolean, label: string) {
  return {
    id,
    position: { x, y },
    width,
    height,
    // Flows are drawn by FlowLayer; without this React Flow would look for handles in every node.
    handles: [],
    ariaLabel: label,
    ariaRole: 'group' as const,
    domAttributes: {
      tabIndex: isTabStop ? 0 : -1,
      'aria-roledescription': t('map.node.role'),
      'aria-describedby': undefined,
    },
  };
}

function componentNode(
  component: Component,
  owner: Participant | null,
  risks: number,
  level: number,
  findings: number,
  severity: Severity | null,
  x: number,
  y: number,
  width: number,
  height: number,
  isSelected: boolean,
  isTabStop: boolean,
): ComponentNodeType {
  return {
    ...shell(
      component.id,
      { x, y, width, height },
      isTabStop,
      componentLabel(component, owner, risks, findings),
    ),
    type: 'component',
    selected: isSelected,
    className: 'nopan',
    style: { pointerEvents: 'all' },
    zIndex: isSelected ? 2 : 1,
    data: {
      component,
      owner,
      risks,
      riskLevel: level as 0 | 1 | 2 | 3 | 4,
      findings,
      severity,
    },
  };
}

/** “Answer API, service, refactor, owned by Ada Park, 2 risks”; and “1 finding” where there is one. */
export function componentLabel(
  component: Component,
  owner: Participant | null,
  risks: number,
  findings: number,
): string {
  const label = t('map.node.label', {
    name: component.name || t('map.unnamed'),
    kind: t(`words.kind.${component.kind}`),
    fate: t(`words.fate.${fateOf(component)}`),
    owner: owner?.name ?? t('words.unowned'),
    risks: t('map.risks', { count: risks }),
  });
  return findings === 0 ? label : `${label}, ${t('findingsPanel.count', { count: findings })}`;
}

/** “Vendor cloud, vendor”. */
export const boundaryLabel = (boundary: Boundary): string =>
  t('map.boundary.label', {
    name: boundary.name || t('map.unnamed'),
    kind: t(`words.boundaryKind.${boundary.kind}`),
  });

/** Boundaries lie below flows, which lie at 0, inner ones above outer ones. */
const BOTTOM = -1000;

function boundaryNode(
  boundary: Boundary,
  depth: number,
  x: number,
  y: number,
  width: number,
  height: number,
  isSelected: boolean,
  isTabStop: boolean,
  isTarget: boolean,
  isRaised: boolean,
): BoundaryNodeType {
  return {
    ...shell(boundary.id, { x, y, width, height }, isTabStop, boundaryLabel(boundary)),
    type: 'boundary',
    selected: isSelected,
    style: { pointerEvents: 'none' },
    zIndex: BOTTOM + depth,
    data: { boundary, isTarget, isRaised },
  };
}

/** How many boundaries are around one; safe on cyclic parents. */
function depthOf(boundaries: Workshop['boundaries'], { id, parentId }: Boundary): number {
  const seen = new Set([id]);
  for (let at = parentId; at !== null && !seen.has(at); at = boundaries[at]?.parentId ?? null) seen.add(at);
  return seen.size - 1;
}
