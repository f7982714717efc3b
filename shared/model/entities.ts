/** Everything a workshop holds many of. Each entity has an id; links between entities are ids, `null` where there is none. */
import { z } from 'zod';
import * as words from './vocabulary';
import {
  coordinate,
  dateSchema,
  days,
  extent,
  idSchema,
  keySchema,
  line,
  momentSchema,
  order,
  score,
  share,
  text,
  unsignedZero,
} from './primitives';

/** Three-point estimate in person-days; low ≤ likely ≤ high. */
export const effortSchema = z
  .object({ low: days, likely: days, high: days })
  .refine((effort) => effort.low <= effort.likely && effort.likely <= effort.high, {
    message: 'low ≤ likely ≤ high',
  });
export type Effort = z.infer<typeof effortSchema>;

/** A person as remembered by what they did: name and discipline outlive the participant. */
export const bylineSchema = z.object({
  participantId: idSchema.nullable(),
  name: line,
  discipline: z.enum(words.DISCIPLINES).nullable(),
});
export type Byline = z.infer<typeof bylineSchema>;

export const participantSchema = z.object({
  id: idSchema,
  name: line,
  discipline: z.enum(words.DISCIPLINES),
  /** Job title or role in the engagement, in the person's own words. */
  role: line,
  deliveryRoles: z.array(z.enum(words.DELIVERY_ROLES)),
});
export type Participant = z.infer<typeof participantSchema>;

export const storeAnswerSchema = z.object({
  answer: text,
  state: z.enum(words.CHECK_ANSWERS),
});

/** What a rewrite must carry over, and what it must not. */
export const rewriteBriefSchema = z.object({
  lessons: text,
  specification: text,
  migrationRule: text,
  notRebuilt: text,
});
export type RewriteBrief = z.infer<typeof rewriteBriefSchema>;

export const componentSchema = z.object({
  id: idSchema,
  name: line,
  kind: z.enum(words.COMPONENT_KINDS),
  origin: z.enum(words.ORIGINS),
  /** The production layer that it was placed as; null where it is none of them, or nobody said so. */
  layer: z.enum(words.LAYERS).nullable(),
  boundaryId: idSchema.nullable(),
  /** Top left corner on the canvas, absolute even inside a boundary. The size is NODE_WIDTH × NODE_HEIGHT. */
  x: coordinate,
  y: coordinate,
  technology: line,
  notes: text,
  ownerId: idSchema.nullable(),
  disposition: z.enum(words.DISPOSITIONS),
  rationale: text,
  /** Who sees it otherwise, and why. */
  dissent: text,
  /** What carrying out the disposition takes. */
  effort: effortSchema.nullable(),
  /** Person-days a month that keeping the component as it is costs. */
  costOfKeeping: days.nullable(),
  /** Person-days a month that it costs once the disposition is carried out; null where nobody said so. */
  costAfter: days.nullable(),
  /** Most sensitive data that the component holds. */
  dataClassification: z.enum(words.DATA_CLASSIFICATIONS).nullable(),
  shortcuts: z.array(z.enum(words.SHORTCUTS)),
  safeguards: z.array(z.enum(words.SAFEGUARDS)),
  storeAnswers: z.partialRecord(z.enum(words.STORE_QUESTIONS), storeAnswerSchema),
  rewriteBrief: rewriteBriefSchema.nullable(),
});
export type Component = z.infer<typeof componentSchema>;

export const boundarySchema = z.object({
  id: idSchema,
  name: line,
  kind: z.enum(words.BOUNDARY_KINDS),
  parentId: idSchema.nullable(),
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  notes: text,
});
export type Boundary = z.infer<typeof boundarySchema>;

export const flowSchema = z.object({
  id: idSchema,
  sourceId: idSchema,
  targetId: idSchema,
  direction: z.enum(words.FLOW_DIRECTIONS),
  label: line,
  protocol: line,
  mode: z.enum(words.FLOW_MODES),
  dataClassification: z.enum(words.DATA_CLASSIFICATIONS).nullable(),
  /** The source changes business data through this flow. */
  actsOnBusinessData: z.boolean(),
  /** On a seam between kept and replaced: what both sides promise, and how data moves over. */
  contract: text,
  migrationRule: text,
  notes: text,
});
export type Flow = z.infer<typeof flowSchema>;

export const riskSchema = z.object({
  id: idSchema,
  title: line,
  description: text,
  componentIds: z.array(idSchema),
  likelihood: score,
  impact: score,
  ownerId: idSchema.nullable(),
  response: z.enum(words.RISK_RESPONSES).nullable(),
  /** What is done about it. */
  plan: text,
  due: dateSchema.nullable(),
  status: z.enum(words.RISK_STATUSES),
  residualLikelihood: score.nullable(),
  residualImpact: score.nullable(),
  /** What carrying out the plan takes. */
  effort: effortSchema.nullable(),
  /** Who signed off on accepting it. */
  signOff: bylineSchema.extend({ on: dateSchema }).nullable(),
  /** Key of the suggestion that it came from. */
  suggestionKey: keySchema.nullable(),
});
export type Risk = z.infer<typeof riskSchema>;

export const signalSchema = z.object({
  id: idSchema,
  type: z.enum(words.SIGNAL_TYPES),
  nature: z.enum(words.SIGNAL_NATURES),
  strength: z.enum(words.SIGNAL_STRENGTHS),
  /** What was seen or said. */
  evidence: text,
  /** Where that can be looked up: a report, a query, a meeting. */
  source: line,
  /** The day that it speaks of. */
  on: dateSchema.nullable(),
});
export type Signal = z.infer<typeof signalSchema>;

/** One voter's choice for one component. */
export const ballotSchema = z.object({
  id: idSchema,
  componentId: idSchema,
  /** An anonymous vote carries the discipline alone. */
  by: bylineSchema,
  way: z.enum(words.BALLOT_WAYS),
  /** `undecided` is an abstention. */
  choice: z.enum(words.DISPOSITIONS),
  /** Whether it is final; until then its voter may change it. */
  handedIn: z.boolean(),
  /** Until then it is nobody's to know: it is in no list, search, file, difference or report. */
  revealed: z.boolean(),
  at: momentSchema,
  /** The how-manieth vote on the component it belongs to; the last one revealed counts. */
  round: z.int().min(1).max(1000),
});
export type Ballot = z.infer<typeof ballotSchema>;

/** What people may say of any work item, made by hand or derived. */
const plannedFields = {
  /** The day before which it does not begin. */
  pinned: dateSchema.nullable(),
  /** The day by which it has to be finished. */
  due: dateSchema.nullable(),
  /** What holds once it is done, one criterion a line. */
  acceptance: text,
};

/** A work item that people added by hand; derived items are computed and only ever overridden. */
export const workItemSchema = z.object({
  id: idSchema,
  title: line,
  description: text,
  componentIds: z.array(idSchema),
  waveId: idSchema.nullable(),
  ownerId: idSchema.nullable(),
  effort: effortSchema.nullable(),
  /** Keys of the items that must be finished before. */
  dependsOn: z.array(keySchema),
  status: z.enum(words.WORK_STATUSES),
  foundation: z.boolean(),
  ...plannedFields,
});
export type HandMadeItem = z.infer<typeof workItemSchema>;

export const waveSchema = z.object({
  id: idSchema,
  name: line,
  goal: text,
  /** What holds before the next wave may count on this one, one criterion a line. */
  exitCriteria: text,
  order,
});
export type Wave = z.infer<typeof waveSchema>;

/** A day to look forward to: all of some work is done. */
export const milestoneSchema = z.object({
  id: idSchema,
  name: line,
  /** Keys of work items, and of waves for all that is in them. */
  after: z.array(keySchema),
  /** The day by which it has to be reached. */
  due: dateSchema.nullable(),
});
export type Milestone = z.infer<typeof milestoneSchema>;

export const calendarSchema = z.object({
  id: idSchema,
  name: line,
  /** ISO weekdays that are worked, 1 Monday to 7 Sunday. */
  weekdays: z.array(z.int().min(1).max(7)),
  holidays: z.array(z.object({ date: dateSchema, name: line })),
});

/**
 * How much of a participant, or of everybody of a discipline, the roadmap may plan with, between two dates (both included;
 * open where null). One without either counts for nobody.
 */
export const availabilitySchema = z.object({
  id: idSchema,
  participantId: idSchema.nullable(),
  discipline: z.enum(words.DISCIPLINES).nullable(),
  from: dateSchema.nullable(),
  to: dateSchema.nullable(),
  share,
  note: line,
});

export const rateSchema = z.object({
  id: idSchema,
  discipline: z.enum(words.DISCIPLINES),
  /** Cost of one person-day, in the workshop's currency. */
  perDay: z.number().min(0).max(1_000_000).transform(unsignedZero),
});

const overrideFields = {
  title: line,
  waveId: idSchema.nullable(),
  ownerId: idSchema.nullable(),
  effort: effortSchema.nullable(),
  status: z.enum(words.WORK_STATUSES),
  dependsOn: z.array(keySchema),
  notes: text,
  /** The item is left out of the roadmap on purpose. */
  excluded: z.boolean(),
  ...plannedFields,
};
/** What people changed on a derived item; only the fields that they changed are there. */
export const overrideSchema = z.object(overrideFields).partial();
export type WorkItemOverride = z.infer<typeof overrideSchema>;

/** What if: the plan with some of it otherwise. What it does not name is as in the plan. */
export const scenarioSchema = z.object({
  id: idSchema,
  name: line,
  notes: text,
  /** The roadmap's first day. */
  start: dateSchema.nullable(),
  /** Share of everybody's time that is kept for maintenance and support. */
  reserve: share.nullable(),
  /** People who come on top, and take over what they would finish sooner than its owner. */
  hires: z.array(
    z.object({ name: line, discipline: z.enum(words.DISCIPLINES), from: dateSchema.nullable() }),
  ),
  dispositions: z.record(idSchema, z.enum(words.DISPOSITIONS)),
  overrides: z.record(keySchema, overrideSchema),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const scheduledItemSchema = z.object({
  key: keySchema,
  title: line,
  ownerId: idSchema.nullable(),
  start: dateSchema,
  finish: dateSchema,
});

export const baselineSchema = z.object({
  id: idSchema,
  name: line,
  on: dateSchema,
  items: z.array(scheduledItemSchema),
  p50: dateSchema.nullable(),
  p80: dateSchema.nullable(),
});
export type Baseline = z.infer<typeof baselineSchema>;

export const decisionSchema = z.object({
  id: idSchema,
  title: line,
  rationale: text,
  evidence: text,
  by: z.array(bylineSchema),
  on: dateSchema,
  status: z.enum(words.DECISION_STATUSES),
  /** Who saw it otherwise, and why. */
  dissent: text,
  /** What it is about. */
  componentIds: z.array(idSchema),
  riskIds: z.array(idSchema),
  flowIds: z.array(idSchema),
  /** Keys of readiness checks. */
  checkKeys: z.array(keySchema),
  /** The step at which it was taken. */
  step: z.enum(words.STEPS).nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

export const parkedSchema = z.object({
  id: idSchema,
  text,
  by: line,
  /** When it came up, and on which day that was where people sat. */
  at: momentSchema.nullable(),
  on: dateSchema.nullable(),
  /** The step at which it came up. */
  step: z.enum(words.STEPS).nullable(),
  order,
  resolved: z.boolean(),
});
export type Parked = z.infer<typeof parkedSchema>;

export const agendaItemSchema = z.object({
  id: idSchema,
  title: line,
  step: z.enum(words.STEPS).nullable(),
  minutes: z.int().min(0).max(1440).transform(unsignedZero),
  /** Which of the workshop's days it is on, from 1. */
  day: z.int().min(1).max(10),
  order,
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** How things stood when a sitting began, as far as its minutes tell of them; by id or key, with names as they were. */
export const openingSchema = z.object({
  components: z.record(idSchema, z.object({ name: line, disposition: z.enum(words.DISPOSITIONS) })),
  /** What the last vote on a component came to, as `countsCode` of minutes writes it. */
  votes: z.record(idSchema, line),
  risks: z.record(
    idSchema,
    z.object({
      title: line,
      status: z.enum(words.RISK_STATUSES),
      likelihood: score,
      impact: score,
    }),
  ),
  signals: z.record(
    idSchema,
    z.object({ type: z.enum(words.SIGNAL_TYPES), strength: z.enum(words.SIGNAL_STRENGTHS) }),
  ),
  lenses: z.partialRecord(z.enum(words.LENSES), z.enum(words.LENS_VERDICTS)),
  signs: z.partialRecord(z.enum(words.SIGNS), z.enum(words.SIGN_STATES)),
  facts: z.partialRecord(z.enum(words.USE_FACTS), z.enum(words.SIGN_STATES)),
  checks: z.record(keySchema, z.enum(words.CHECK_ANSWERS)),
  path: z.enum(words.PATHS).nullable(),
  decisions: z.record(idSchema, z.enum(words.DECISION_STATUSES)),
  parked: z.record(idSchema, z.enum(words.PARKED_STATES)),
});
export type Opening = z.infer<typeof openingSchema>;

/** What became of one thing during a sitting; null where it was not there before, or is not there after. */
export const minutesEntrySchema = z.object({
  kind: z.enum(words.MINUTES_KINDS),
  /** Its id, key or word. */
  about: line,
  /** How it was called; empty where the word says it. */
  name: line,
  from: line.nullable(),
  to: line.nullable(),
});
export type MinutesEntry = z.infer<typeof minutesEntrySchema>;

/** One meeting of the workshop. */
export const sittingSchema = z.object({
  id: idSchema,
  /** The day on which it began where people sat: a moment alone does not tell it. */
  on: dateSchema,
  startedAt: momentSchema,
  endedAt: momentSchema.nullable(),
  /** Who is, or was, present. */
  participantIds: z.array(idSchema),
  notes: text,
  /** While the sitting lasts: how it began. */
  opening: openingSchema.nullable(),
  /** Once it has ended: what changed in it. */
  minutes: z.array(minutesEntrySchema),
});
export type Sitting = z.infer<typeof sittingSchema>;

export const imageSchema = z.object({
  id: idSchema,
  type: z.enum(['image/png', 'image/jpeg']),
  /** Base64 of the file's bytes. */
  data: z.base64().max(4_000_000),
});
