/** What is being captured: a point to park, or a decision. Kept while the dialog is closed, so that nothing typed is lost. */
import { newDecision } from '#shared/model/empty';
import type { Byline, Decision, Parked } from '#shared/model/entities';
import type { NewId } from '#shared/model/ids';
import { newParked } from '#shared/method/parking';
import type { Command } from '#shared/commands/command';
import type { Step } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import type { Selection } from '../../session/selection';

export const CAPTURE_SHORTCUT = 'mod+J';

export const CAPTURE_KINDS = ['park', 'decide'] as const;
export type CaptureKind = (typeof CAPTURE_KINDS)[number];

export interface Draft extends Pick<
  Decision,
  'rationale' | 'dissent' | 'status' | 'componentIds' | 'riskIds' | 'flowIds' | 'checkKeys'
> {
  kind: CaptureKind;
  /** The point, or the decision's title. */
  text: string;
  step: Step | null;
  /** Who parks a point: a participant's name, or none. */
  parkedBy: Parked['by'];
  decidedBy: Byline[];
}

/** An empty draft about what is selected; who captured last is taken to capture again. */
export const newDraft = (
  kind: CaptureKind,
  step: Step | null,
  { components, risks, flows }: Selection,
  last: Pick<Draft, 'parkedBy' | 'decidedBy'>,
): Draft => ({
  kind,
  text: '',
  step,
  parkedBy: last.parkedBy,
  decidedBy: last.decidedBy,
  rationale: '',
  dissent: '',
  status: 'decided',
  componentIds: [...components],
  riskIds: [...risks],
  flowIds: [...flows],
  checkKeys: [],
});

/** A draft that was left, gone on with; it is about what is selected now where it was about nothing. */
export function takeUp(
  left: Draft,
  kind: CaptureKind | undefined,
  { components, risks, flows }: Selection,
): Draft {
  const isLinked = [left.componentIds, left.riskIds, left.flowIds, left.checkKeys].some(
    (ids) => ids.length > 0,
  );
  return {
    ...left,
    kind: kind ?? left.kind,
    ...(isLinked ? {} : { componentIds: [...components], riskIds: [...risks], flowIds: [...flows] }),
  };
}

/** The edit that a draft stands for. @param clock the present day, and moment in milliseconds since 1970 */
export function captureCommand(
  workshop: Workshop,
  draft: Draft,
  newId: NewId,
  clock: { today: string; now: number },
): Command {
  const { step } = draft;
  const text = draft.text.trim();
  if (draft.kind === 'park') {
    const parked = newParked(workshop, newId, clock, { text, by: draft.parkedBy, step });
    return { type: 'insert', entities: { parkingLot: [parked] } };
  }
  const { rationale, dissent, status, checkKeys } = draft;
  const here = (record: object) => (id: string) => Object.hasOwn(record, id);
  const decision: Decision = {
    ...newDecision(newId, text, clock.today),
    rationale,
    dissent,
    status,
    step,
    checkKeys,
    // What a draft waited for may be gone.
    by: draft.decidedBy.map((byline) =>
      byline.participantId !== null && here(workshop.participants)(byline.participantId)
        ? byline
        : { ...byline, participantId: null },
    ),
    componentIds: draft.componentIds.filter(here(workshop.components)),
    riskIds: draft.riskIds.filter(here(workshop.risks)),
    flowIds: draft.flowIds.filter(here(workshop.flows)),
  };
  return { type: 'insert', entities: { decisions: [decision] } };
}
