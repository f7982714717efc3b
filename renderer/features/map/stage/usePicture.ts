/** What the canvas shows now: from the workshop, the selection and the drag that is under way. */
import { useMemo, useState } from 'react';
import { boxOf, overlap } from '#shared/diagram/boxes';
import type { Box } from '#shared/diagram/flowPath';
import { firstStop } from '#shared/diagram/walking';
import { memoByIdentity, openRisksByComponent } from '#shared/model/queries';
import type { Workshop } from '#shared/model/workshop';
import { useSessionState, useWorkshop } from '../../../session/hooks';
import { curveFinder, draggedCurves, type Curves } from '../flows/deriveRoutes';
import { boundaryLabel, componentLabel, markNode, nodeDeriver } from '../nodes/deriveNodes';
import { raisedOn } from '../nodes/raisedOn';
import type { MapNode } from '../nodes/nodeTypes';
import { placeOf } from '../nodes/placeOf';
import type { Scene } from '../overview/scene';
import { useFindingMarks, type Marks } from './FindingMarks';
import { useStageState, type Motion } from './state';
import type { Scope } from './useScope';

/** So many components in scope are drawn as an overview, however near they are. */
const DRAWN_FROM = 250;

export interface Picture {
  nodes: MapNode[];
  /** What the overview draws; null where flows and nodes are elements. */
  overview: Scene | null;
  flows: Workshop['flows'];
  curves: Curves;
  dragged: Curves;
  selected: ReadonlySet<string>;
}

const componentsOf = memoByIdentity((components: Workshop['components']) => Object.values(components));
const boundariesOf = memoByIdentity((boundaries: Workshop['boundaries']) => Object.values(boundaries));
const flowsOf = memoByIdentity((flows: Workshop['flows']) => Object.values(flows));

/** @param scope the part of the plane to make nodes for; null while there is none */
export function usePicture(scope: Scope | null): Picture {
  const components = useWorkshop((workshop) => workshop.components);
  const boundaries = useWorkshop((workshop) => workshop.boundaries);
  const flows = useWorkshop((workshop) => workshop.flows);
  const participants = useWorkshop((workshop) => workshop.participants);
  const risks = useWorkshop((workshop) => workshop.risks);
  const marks = useFindingMarks();
  const selection = useSessionState((state) => state.selection);
  const motion = useStageState((state) => state.motion);
  const focusId = useStageState((state) => state.focusId);
  const [findCurves] = useState(curveFinder);
  const [derive] = useState(nodeDeriver);

  const curves = useMemo(() => findCurves({ components, flows }), [findCurves, components, flows]);
  const dragged = useMemo(
    () => draggedCurves({ components, flows }, curves, motion),
    [components, flows, curves, motion],
  );
  const selected = useMemo(
    () => new Set([...selection.components, ...selection.boundaries, ...selection.flows]),
    [selection],
  );
  const tabStopId = useMemo(
    () =>
      focusId !== null && (components[focusId] ?? boundaries[focusId])
        ? focusId
        : (firstStop(components, boundaries)?.id ?? null),
    [focusId, components, boundaries],
  );
  const near = useMemo(() => {
    const isNear = nearTo(scope, motion, tabStopId);
    return {
      components: componentsOf(components).filter((component) => isNear(component.id, boxOf(component))),
      boundaries: boundariesOf(boundaries).filter((boundary) => isNear(boundary.id, boundary)),
    };
  }, [scope, motion, tabStopId, components, boundaries]);

  const isFar = scope !== null && (scope.detail === 'named' || scope.detail === 'box');
  const isDrawn = isFar || near.components.length > DRAWN_FROM;
  const overview = useMemo(
    (): Scene | null =>
      isDrawn
        ? {
            components: componentsOf(components),
            boundaries: boundariesOf(boundaries),
            flows: flowsOf(flows),
            curves,
            dragged,
            selected,
            motion,
          }
        : null,
    [isDrawn, components, boundaries, flows, curves, dragged, selected, motion],
  );
  const workshop = { participants, risks, boundaries };
  const nodes = isDrawn
    ? markOf({ ...workshop, components }, marks, tabStopId, motion)
    : derive({
        workshop,
        ...near,
        selected,
        tabStopId,
        marks,
        raised: raisedOn({ components, boundaries }),
        motion,
      });
  return { nodes, overview, flows, curves, dragged, selected };
}

/** Whether something is near enough to be an element. What Tab stops at always is. */
function nearTo(scope: Scope | null, motion: Motion | null, tabStopId: string | null) {
  return (id: string, box: Box): boolean =>
    scope !== null && (id === tabStopId || overlap(placeOf(id, box, motion), scope.box));
}

/** The one node of the overview. */
function markOf(
  {
    components,
    boundaries,
    participants,
    risks,
  }: Pick<Workshop, 'components' | 'boundaries' | 'participants' | 'risks'>,
  marks: Marks,
  id: string | null,
  motion: Motion | null,
): MapNode[] {
  const component = id === null ? undefined : components[id];
  const boundary = id === null ? undefined : boundaries[id];
  if (component) {
    const owner = component.ownerId === null ? null : (participants[component.ownerId] ?? null);
    const own = openRisksByComponent(risks).get(component.id) ?? [];
    const label = componentLabel(component, owner, own.length, marks.get(component.id)?.count ?? 0);
    return [markNode(component.id, label, placeOf(component.id, boxOf(component), motion))];
  }
  if (boundary)
    return [markNode(boundary.id, boundaryLabel(boundary), placeOf(boundary.id, boundary, motion))];
  return [];
}
