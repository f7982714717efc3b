/** New things with their defaults: one place that knows what "empty" means. */
import { addDays, weekday } from './dates';
import type { NewId } from './ids';
import type {
  Boundary,
  Component,
  Decision,
  Flow,
  HandMadeItem,
  Milestone,
  Participant,
  Risk,
  Scenario,
  Signal,
  Wave,
} from './entities';
import { REPORT_SECTIONS, type ComponentKind } from './vocabulary';
import { SCHEMA_VERSION, type Workshop } from './workshop';

export interface Origin {
  newId: NewId;
  /** Local date, `YYYY-MM-DD`. */
  today: string;
}

/** What people read and edit of the default waves; it comes from the texts. */
export type WaveText = Pick<Wave, 'name' | 'goal' | 'exitCriteria'>;

/** A workshop with nothing in it but three waves. The roadmap starts on the Monday after `today`. */
export function emptyWorkshop(title: string, waves: readonly WaveText[], { newId, today }: Origin): Workshop {
  const waveEntities = waves.map((wave, order) => ({ id: newId('waves'), ...wave, order }));
  return {
    schemaVersion: SCHEMA_VERSION,
    id: newId('workshop'),
    createdOn: today,
    updatedOn: today,
    title,
    team: '',
    locale: 'en',
    outcome: {
      statement: '',
      metric: '',
      baseline: '',
      target: '',
      date: null,
      audience: null,
      aiMay: '',
      aiMustNever: '',
      atLowConfidence: '',
      dataSensitivity: [],
    },
    path: { chosen: null, reason: '' },
    schedule: {
      start: addDays(today, 8 - weekday(today)),
      calendarId: null,
      reserve: 0.2,
      daysPerWeek: 5,
      currency: 'EUR',
      horizonMonths: 36,
      priorities: [],
      accepted: null,
    },
    reportOptions: {
      paper: 'a4',
      reader: 'full',
      sections: [...REPORT_SECTIONS],
      redacted: [],
      asOf: null,
      organization: '',
      confidentiality: '',
      footer: '',
      colour: null,
      signatoryIds: [],
      logoId: null,
    },
    lenses: {},
    signs: {},
    facts: {},
    readiness: {},
    dismissedSuggestions: [],
    ignoredFindings: {},
    overrides: {},
    voting: null,
    timer: { itemId: null, since: null, spent: {}, extended: {} },
    participants: {},
    boundaries: {},
    components: {},
    flows: {},
    risks: {},
    signals: {},
    ballots: {},
    workItems: {},
    waves: Object.fromEntries(waveEntities.map((wave) => [wave.id, wave])),
    milestones: {},
    calendars: {},
    availability: {},
    rates: {},
    scenarios: {},
    baselines: {},
    decisions: {},
    parkingLot: {},
    agenda: {},
    sittings: {},
    images: {},
  };
}

/** A component of a kind at a place; `name` is what people read until they rename it. */
export function newComponent(
  newId: NewId,
  kind: ComponentKind,
  name: string,
  place: { x: number; y: number; boundaryId: string | null },
): Component {
  return {
    id: newId('components'),
    name,
    kind,
    origin: 'existing',
    layer: null,
    ...place,
    technology: '',
    notes: '',
    ownerId: null,
    disposition: 'undecided',
    rationale: '',
    dissent: '',
    effort: null,
    costOfKeeping: null,
    costAfter: null,
    dataClassification: null,
    shortcuts: [],
    safeguards: [],
    storeAnswers: {},
    rewriteBrief: null,
  };
}

export function newBoundary(
  newId: NewId,
  name: string,
  place: Pick<Boundary, 'x' | 'y' | 'width' | 'height' | 'parentId'>,
): Boundary {
  return { id: newId('boundaries'), name, kind: 'trustZone', notes: '', ...place };
}

/**
 * A flow between two components. What a queue or a worker's source hands over is delivered; all else is called.
 */
export function newFlow(newId: NewId, source: Pick<Component, 'id' | 'kind'>, targetId: string): Flow {
  return {
    id: newId('flows'),
    sourceId: source.id,
    targetId,
    direction: source.kind === 'queue' ? 'delivers' : 'calls',
    label: '',
    protocol: '',
    mode: source.kind === 'queue' ? 'async' : 'sync',
    dataClassification: null,
    actsOnBusinessData: false,
    contract: '',
    migrationRule: '',
    notes: '',
  };
}

/** An open risk in the middle of the scale, owned by nobody. */
export function newRisk(newId: NewId, title: string, componentIds: string[] = []): Risk {
  return {
    id: newId('risks'),
    title,
    description: '',
    componentIds,
    likelihood: 3,
    impact: 3,
    ownerId: null,
    response: null,
    plan: '',
    due: null,
    status: 'open',
    residualLikelihood: null,
    residualImpact: null,
    effort: null,
    signOff: null,
    suggestionKey: null,
  };
}

export function newParticipant(
  newId: NewId,
  { name, discipline, role = '' }: Pick<Participant, 'name' | 'discipline'> & { role?: string },
): Participant {
  return { id: newId('participants'), name, discipline, role, deliveryRoles: [] };
}

export function newDecision(newId: NewId, title: string, today: string): Decision {
  return {
    id: newId('decisions'),
    title,
    rationale: '',
    evidence: '',
    by: [],
    on: today,
    status: 'decided',
    dissent: '',
    componentIds: [],
    riskIds: [],
    flowIds: [],
    checkKeys: [],
    step: null,
  };
}

export function newWorkItem(newId: NewId, title: string, waveId: string | null): HandMadeItem {
  return {
    id: newId('workItems'),
    title,
    description: '',
    componentIds: [],
    waveId,
    ownerId: null,
    effort: null,
    dependsOn: [],
    status: 'todo',
    foundation: false,
    pinned: null,
    due: null,
    acceptance: '',
  };
}

/** A scenario in which all is as in the plan. */
export function newScenario(newId: NewId, name: string): Scenario {
  return {
    id: newId('scenarios'),
    name,
    notes: '',
    start: null,
    reserve: null,
    hires: [],
    dispositions: {},
    overrides: {},
  };
}

export const newMilestone = (newId: NewId, name: string): Milestone => ({
  id: newId('milestones'),
  name,
  after: [],
  due: null,
});

/** What people say, unless it is written that they did something about it. */
const SAID: ReadonlySet<Signal['type']> = new Set(['reliabilityRequests', 'downtimeComplaints']);

/** A signal that somebody is about to describe: weak behaviour, until more is known. */
export function newSignal(newId: NewId, type: Signal['type']): Signal {
  return {
    id: newId('signals'),
    type,
    nature: SAID.has(type) ? 'stated' : 'behavioural',
    strength: 'weak',
    evidence: '',
    source: '',
    on: null,
  };
}
