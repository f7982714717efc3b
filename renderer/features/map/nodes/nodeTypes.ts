/** The kinds of nodes that React Flow is given. */
import type { Node } from '@xyflow/react';
import type { Severity } from '#shared/method/findings';
import type { Boundary, Component, Participant } from '#shared/model/entities';

export type ComponentFacts = {
  component: Component;
  owner: Participant | null;
  /** Risks that are not closed. */
  risks: number;
  /** Step on the risk ramp of the gravest of them. */
  riskLevel: 0 | 1 | 2 | 3 | 4;
  /** What weakens the plan here, and how grave the gravest of it is; null where nothing is. */
  findings: number;
  severity: Severity | null;
};

export type BoundaryFacts = {
  boundary: Boundary;
  /** What is being dragged would become part of it. */
  isTarget: boolean;
  /** Its title is above it. */
  isRaised: boolean;
};

export type ComponentNodeType = Node<ComponentFacts, 'component'>;
export type BoundaryNodeType = Node<BoundaryFacts, 'boundary'>;
/** Stands for a component or boundary that is drawn on the overview, so that the keyboard has something to be on. */
export type MarkNodeType = Node<Record<string, never>, 'mark'>;
export type MapNode = ComponentNodeType | BoundaryNodeType | MarkNodeType;
