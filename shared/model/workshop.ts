/** A workshop: one planning engagement, one record, one file. */
import { z } from 'zod';
import * as words from './vocabulary';
import * as entities from './entities';
import {
  dateSchema,
  days,
  idSchema,
  keySchema,
  line,
  momentSchema,
  share,
  text,
  unsignedZero,
} from './primitives';

/** The version that this code writes. A released version never changes: a change is a new version with a migration. */
export const SCHEMA_VERSION = 3;

/** A component's size on the canvas, in canvas units. */
export const NODE_WIDTH = 208;
export const NODE_HEIGHT = 88;

/** Components and boundaries that a workshop may have together. */
export const NODES_MAX = 10_000;

/** The schema of every collection, by the collection's name. */
export const entitySchemas = {
  participants: entities.participantSchema,
  boundaries: entities.boundarySchema,
  components: entities.componentSchema,
  flows: entities.flowSchema,
  risks: entities.riskSchema,
  signals: entities.signalSchema,
  ballots: entities.ballotSchema,
  workItems: entities.workItemSchema,
  waves: entities.waveSchema,
  milestones: entities.milestoneSchema,
  calendars: entities.calendarSchema,
  availability: entities.availabilitySchema,
  rates: entities.rateSchema,
  scenarios: entities.scenarioSchema,
  baselines: entities.baselineSchema,
  decisions: entities.decisionSchema,
  parkingLot: entities.parkedSchema,
  agenda: entities.agendaItemSchema,
  sittings: entities.sittingSchema,
  images: entities.imageSchema,
} as const;
export type Collection = keyof typeof entitySchemas;
export type Entity<C extends Collection> = z.infer<(typeof entitySchemas)[C]>;

export const outcomeSchema = z.object({
  /** The business result in one sentence. */
  statement: text,
  metric: line,
  baseline: line,
  target: line,
  date: dateSchema.nullable(),
  audience: z.enum(words.AUDIENCES).nullable(),
  aiMay: text,
  aiMustNever: text,
  atLowConfidence: text,
  dataSensitivity: z.array(z.enum(words.DATA_SENSITIVITIES)),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const pathSchema = z.object({
  chosen: z.enum(words.PATHS).nullable(),
  reason: text,
});

export const scheduleSchema = z.object({
  start: dateSchema,
  calendarId: idSchema.nullable(),
  /** Share of everybody's time that is kept for maintenance and support. */
  reserve: share,
  /** Person-days a week that one full-time owner works on the roadmap. */
  daysPerWeek: days.pipe(z.number().min(0.5).max(7)),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Months over which the cost of keeping is set against the cost of replacing. */
  horizonMonths: z.int().min(1).max(120),
  /** Keys of work items: of several that could be next, the one that stands first is. Empty: waves and risks say it. */
  priorities: z.array(keySchema),
  /** The schedule that was accepted, with a hash of what it was computed from: another hash today means it is stale. */
  accepted: z
    .object({
      inputsHash: line,
      on: dateSchema,
      items: z.array(entities.scheduledItemSchema),
      p50: dateSchema.nullable(),
      p80: dateSchema.nullable(),
      /** Of each wave with items; null is the one of items in no wave. */
      waves: z.array(z.object({ waveId: idSchema.nullable(), p50: dateSchema, p80: dateSchema })),
      /** Items that make the end uncertain, with their percentage of its variance. */
      drivers: z.array(
        z.object({ key: keySchema, percent: z.int().min(0).max(100).transform(unsignedZero) }),
      ),
    })
    .nullable(),
});

export const reportOptionsSchema = z.object({
  paper: z.enum(words.PAPERS),
  reader: z.enum(words.READERS),
  /** In their order. A reader gets those that are meant for it. */
  sections: z.array(z.enum(words.REPORT_SECTIONS)),
  /** What is left out for a reader outside the team. */
  redacted: z.array(z.enum(words.REDACTIONS)),
  /** The day the report speaks of; the day of the last edit where null. */
  asOf: dateSchema.nullable(),
  organization: line,
  confidentiality: line,
  /** At the foot of every page. */
  footer: line,
  /** Of heads and lines, `#rrggbb`; Causeway's own where null. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  /** Participants who sign the report. */
  signatoryIds: z.array(idSchema),
  logoId: idSchema.nullable(),
});
export type ReportOptions = z.infer<typeof reportOptionsSchema>;

export const lensSchema = z.object({ verdict: z.enum(words.LENS_VERDICTS), note: text, evidence: text });
/** Of a warning sign, or of a fact about the MVP's use. */
export const signSchema = z.object({ state: z.enum(words.SIGN_STATES), note: text, evidence: text });
export type Judgement = z.infer<typeof signSchema>;
export const readinessSchema = z.object({
  answer: z.enum(words.CHECK_ANSWERS),
  evidence: text,
  ownerId: idSchema.nullable(),
  due: dateSchema.nullable(),
});

/** A vote that is under way. */
export const votingSchema = z.object({
  startedAt: momentSchema,
  anonymous: z.boolean(),
  componentIds: z.array(idSchema),
  /** Who is asked, and who of them has handed in. */
  voterIds: z.array(idSchema),
  doneIds: z.array(idSchema),
  /** Who has the laptop; null while the curtain is closed. */
  voterId: idSchema.nullable(),
  /** That voter's ballots so far. */
  ballotIds: z.array(idSchema),
});
export type Voting = z.infer<typeof votingSchema>;

const byAgendaItem = <T extends z.ZodType>(amount: T) => z.record(idSchema, amount);

export const timerSchema = z.object({
  /** The agenda item that is under way; null while none is. */
  itemId: idSchema.nullable(),
  /** When it was begun or resumed; null while the timer is paused. */
  since: momentSchema.nullable(),
  /** Seconds that items have taken, without the stretch since `since`. */
  spent: byAgendaItem(z.int().min(0).max(1_000_000)),
  /** Minutes by which items were extended. */
  extended: byAgendaItem(z.int().min(0).max(1440)),
});
export type Timer = z.infer<typeof timerSchema>;

/** What a workshop holds exactly one of; edited by `setDetails`. */
export const detailSchemas = {
  title: line,
  team: line,
  locale: z.enum(words.LOCALES),
  outcome: outcomeSchema,
  path: pathSchema,
  schedule: scheduleSchema,
  reportOptions: reportOptionsSchema,
  lenses: z.partialRecord(z.enum(words.LENSES), lensSchema),
  signs: z.partialRecord(z.enum(words.SIGNS), signSchema),
  facts: z.partialRecord(z.enum(words.USE_FACTS), signSchema),
  /** Answers by the check's key, which is also the key of the work item derived from the check. */
  readiness: z.record(keySchema, readinessSchema),
  /** Keys of risk suggestions that the team does not want to see again. */
  dismissedSuggestions: z.array(keySchema),
  /** Findings that the team decided to live with, by key, with the reason. */
  ignoredFindings: z.record(keySchema, z.object({ reason: text, by: line, on: dateSchema })),
  /** What people changed on derived work items, by the item's key. */
  overrides: z.record(keySchema, entities.overrideSchema),
  voting: votingSchema.nullable(),
  timer: timerSchema,
} as const;

const collectionShape = Object.fromEntries(
  Object.entries(entitySchemas).map(([name, schema]) => [name, z.record(idSchema, schema)]),
) as { [C in Collection]: z.ZodRecord<typeof idSchema, (typeof entitySchemas)[C]> };

export const workshopSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: idSchema,
  createdOn: dateSchema,
  /** Local date of the last edit, so that the same workshop gives the same report on any day. */
  updatedOn: dateSchema,
  ...detailSchemas,
  ...collectionShape,
});
export type Workshop = z.infer<typeof workshopSchema>;
export type Details = { [K in keyof typeof detailSchemas]: Workshop[K] };

export const COLLECTIONS = Object.keys(entitySchemas) as Collection[];
