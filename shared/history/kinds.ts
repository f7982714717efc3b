/**
 * What a workshop consists of, as a difference shows it: the kinds of things, the most telling first, and of each kind
 * its fields, the most telling first as well. The types make sure that no field of the schema is left out.
 */
import type { Fields } from '../backup/delta';
import type { WorkItemOverride } from '../model/entities';
import { COLLECTIONS, type Collection, type Entity, type Workshop } from '../model/workshop';
import * as read from './readers';
import type { Readers } from './readers';
import { entityName, keyName, wordValue, type Value } from './values';

/** Fields of a workshop that are one thing each. */
export const SINGLE = ['outcome', 'path', 'schedule', 'reportOptions'] as const;
type Single = (typeof SINGLE)[number];
/** Fields of a workshop that hold many things, by key. */
export const KEYED = ['readiness', 'lenses', 'signs', 'facts', 'overrides', 'ignoredFindings'] as const;
type Keyed = (typeof KEYED)[number];

type Things = { [C in Collection]: Omit<Entity<C>, 'id'> } & { [S in Single]: Workshop[S] } & {
  [K in Keyed]: NonNullable<Workshop[K][keyof Workshop[K]]>;
} & { workshop: Omit<Fields, Single | Keyed> };
export type Kind = keyof Things;

interface Shape<T> {
  /** They are shown of what was added or is gone, and changes of them come first. */
  telling: readonly (keyof T & string)[];
  fields: Readers<T>;
}

const overrideFields: Readers<WorkItemOverride> = {
  status: read.word('words.workStatus'),
  excluded: read.yesOrNo,
  ownerId: read.owner,
  waveId: read.link('waves'),
  effort: read.effort,
  pinned: read.date,
  due: read.date,
  title: read.text,
  dependsOn: read.keys,
  acceptance: read.text,
  notes: read.text,
};

const scheduled = read.dated<Entity<'baselines'>['items'][number]>(({ title, ownerId, start, finish }) => ({
  name: title,
  ownerId,
  from: start,
  to: finish,
}));

/** Typed as a list of all kinds, so that none can be missing; its order is that of the groups. */
export const kinds: { [K in Kind]: Shape<Things[K]> } = {
  components: {
    telling: ['disposition', 'ownerId', 'kind', 'origin'],
    fields: {
      disposition: read.disposition,
      rationale: read.text,
      dissent: read.text,
      ownerId: read.owner,
      effort: read.effort,
      costOfKeeping: read.days,
      costAfter: read.days,
      origin: read.word('words.origin'),
      layer: read.word('words.layer'),
      name: read.text,
      kind: read.word('words.kind'),
      technology: read.text,
      dataClassification: read.word('words.classification'),
      boundaryId: read.link('boundaries'),
      shortcuts: read.words('words.shortcut'),
      safeguards: read.words('words.safeguard'),
      storeAnswers: read.each((question) => wordValue(`words.storeQuestion.${question}`), {
        state: read.word('words.checkAnswer'),
        answer: read.text,
      }),
      rewriteBrief: read.nested({
        lessons: read.text,
        specification: read.text,
        migrationRule: read.text,
        notRebuilt: read.text,
      }),
      notes: read.text,
      x: read.quiet(read.untoldAs('place')),
      y: read.quiet(read.untoldAs('place')),
    },
  },
  risks: {
    telling: ['ownerId', 'response', 'due', 'status', 'likelihood', 'impact'],
    fields: {
      ownerId: read.owner,
      response: read.word('words.response'),
      due: read.date,
      status: read.word('words.riskStatus'),
      likelihood: read.number,
      impact: read.number,
      residualLikelihood: read.number,
      residualImpact: read.number,
      signOff: read.signature,
      title: read.text,
      plan: read.text,
      effort: read.effort,
      componentIds: read.links('components'),
      description: read.text,
      suggestionKey: read.keyed,
    },
  },
  decisions: {
    telling: ['status', 'on', 'by'],
    fields: {
      status: read.word('words.decisionStatus'),
      title: read.text,
      on: read.date,
      by: read.bylines,
      rationale: read.text,
      evidence: read.text,
      dissent: read.text,
      componentIds: read.links('components'),
      riskIds: read.links('risks'),
      flowIds: read.links('flows'),
      checkKeys: read.keys,
      step: read.word('words.step'),
    },
  },
  outcome: {
    telling: ['target', 'date'],
    fields: {
      statement: read.text,
      metric: read.text,
      baseline: read.text,
      target: read.text,
      date: read.date,
      audience: read.word('words.audience'),
      aiMay: read.text,
      aiMustNever: read.text,
      atLowConfidence: read.text,
      dataSensitivity: read.words('words.sensitivity'),
    },
  },
  path: {
    telling: ['chosen'],
    fields: { chosen: read.word('words.path'), reason: read.text },
  },
  workItems: {
    telling: ['ownerId', 'status', 'waveId', 'effort'],
    fields: {
      ownerId: read.owner,
      status: read.word('words.workStatus'),
      waveId: read.link('waves'),
      effort: read.effort,
      pinned: read.date,
      due: read.date,
      title: read.text,
      description: read.text,
      acceptance: read.text,
      componentIds: read.links('components'),
      dependsOn: read.keys,
      foundation: read.yesOrNo,
    },
  },
  overrides: {
    telling: ['status', 'excluded', 'ownerId', 'waveId', 'effort', 'title', 'dependsOn', 'notes'],
    fields: overrideFields,
  },
  readiness: {
    telling: ['answer', 'ownerId', 'due'],
    fields: {
      answer: read.word('words.checkAnswer'),
      ownerId: read.owner,
      due: read.date,
      evidence: read.text,
    },
  },
  schedule: {
    telling: ['start'],
    fields: {
      start: read.date,
      reserve: read.share,
      daysPerWeek: read.number,
      currency: read.text,
      horizonMonths: read.number,
      calendarId: read.link('calendars'),
      priorities: read.quiet(read.untold),
      accepted: read.nested<NonNullable<Workshop['schedule']['accepted']>>(
        {
          on: read.date,
          p50: read.date,
          p80: read.date,
          items: scheduled,
          inputsHash: read.untold,
          waves: read.untold,
          drivers: read.untold,
        },
        { on: 'accepted' },
      ),
    },
  },
  waves: {
    telling: ['goal'],
    fields: {
      name: read.text,
      goal: read.text,
      exitCriteria: read.text,
      order: read.quiet(read.untold),
    },
  },
  milestones: {
    telling: ['due'],
    fields: { name: read.text, due: read.date, after: read.keys },
  },
  flows: {
    telling: ['dataClassification', 'mode'],
    fields: {
      dataClassification: read.word('words.classification'),
      contract: read.text,
      migrationRule: read.text,
      label: read.text,
      sourceId: read.link('components'),
      targetId: read.link('components'),
      direction: read.word('words.direction'),
      mode: read.word('words.mode'),
      protocol: read.text,
      actsOnBusinessData: read.yesOrNo,
      notes: read.text,
    },
  },
  boundaries: {
    telling: ['kind', 'parentId'],
    fields: {
      name: read.text,
      kind: read.word('words.boundaryKind'),
      parentId: read.link('boundaries'),
      notes: read.text,
      x: read.quiet(read.untoldAs('place')),
      y: read.quiet(read.untoldAs('place')),
      width: read.quiet(read.untoldAs('size')),
      height: read.quiet(read.untoldAs('size')),
    },
  },
  participants: {
    telling: ['discipline', 'role', 'deliveryRoles'],
    fields: {
      name: read.text,
      discipline: read.word('words.discipline'),
      role: read.text,
      deliveryRoles: read.words('people.deliveryRole'),
    },
  },
  signals: {
    telling: ['strength', 'nature'],
    fields: {
      strength: read.word('words.strength'),
      nature: read.word('words.nature'),
      type: read.word('words.signal'),
      evidence: read.text,
      source: read.text,
      on: read.date,
    },
  },
  lenses: {
    telling: ['verdict'],
    fields: { verdict: read.word('words.verdict'), note: read.text, evidence: read.text },
  },
  signs: {
    telling: ['state'],
    fields: { state: read.word('words.signState'), note: read.text, evidence: read.text },
  },
  facts: {
    telling: ['state'],
    fields: { state: read.word('words.signState'), note: read.text, evidence: read.text },
  },
  // Only votes that were revealed: the others are taken out before anything is compared.
  ballots: {
    telling: ['by', 'choice'],
    fields: {
      by: read.byline,
      choice: read.disposition,
      componentId: read.link('components'),
      way: read.word('words.ballotWay'),
      handedIn: read.yesOrNo,
      revealed: read.yesOrNo,
      at: read.moment,
      round: read.number,
    },
  },
  availability: {
    telling: ['share', 'from', 'to'],
    fields: {
      share: read.share,
      from: read.date,
      to: read.date,
      participantId: read.link('participants'),
      discipline: read.word('words.discipline'),
      note: read.text,
    },
  },
  calendars: {
    telling: ['weekdays'],
    fields: {
      name: read.text,
      weekdays: read.weekdays,
      holidays: read.dated(({ name, date }) => ({ name, ownerId: null, from: date, to: date })),
    },
  },
  rates: {
    telling: ['perDay'],
    fields: { perDay: read.number, discipline: read.word('words.discipline') },
  },
  scenarios: {
    telling: ['notes'],
    fields: {
      name: read.text,
      notes: read.text,
      start: read.date,
      reserve: read.share,
      hires: read.hires,
      dispositions: read.eachOne((id, workshop) => entityName(workshop, 'components', id), read.disposition),
      overrides: read.each((key, workshop) => keyName(workshop, key), overrideFields),
    },
  },
  baselines: {
    telling: ['on'],
    fields: { name: read.text, on: read.date, p50: read.date, p80: read.date, items: scheduled },
  },
  agenda: {
    telling: ['minutes', 'step'],
    fields: {
      title: read.text,
      minutes: read.number,
      step: read.word('words.step'),
      day: read.number,
      order: read.quiet(read.untold),
    },
  },
  parkingLot: {
    telling: ['by', 'resolved'],
    fields: {
      resolved: read.yesOrNo,
      text: read.text,
      by: read.text,
      at: read.moment,
      on: read.date,
      step: read.word('words.step'),
      order: read.quiet(read.untold),
    },
  },
  sittings: {
    telling: ['participantIds'],
    fields: {
      on: read.date,
      startedAt: read.moment,
      endedAt: read.moment,
      participantIds: read.links('participants'),
      notes: read.text,
      opening: read.untold,
      minutes: read.untold,
    },
  },
  ignoredFindings: {
    telling: ['reason', 'by', 'on'],
    fields: { reason: read.text, by: read.text, on: read.date },
  },
  reportOptions: {
    telling: ['reader'],
    fields: {
      reader: read.word('words.reader'),
      paper: read.word('words.paper'),
      sections: read.words('reportScreen.section'),
      redacted: read.words('reportScreen.redaction'),
      asOf: read.date,
      organization: read.text,
      confidentiality: read.text,
      footer: read.text,
      colour: read.text,
      signatoryIds: read.links('participants'),
      logoId: read.link('images'),
    },
  },
  images: { telling: ['type'], fields: { type: read.text, data: read.untold } },
  workshop: {
    telling: ['title'],
    fields: {
      title: read.text,
      team: read.text,
      locale: read.word('history.locale'),
      dismissedSuggestions: read.keys,
      // Never differ: what is compared has no vote under way.
      voting: read.untold,
      timer: read.quiet(read.untold),
      createdOn: read.date,
      updatedOn: read.quiet(read.date),
      schemaVersion: read.number,
      id: read.text,
    },
  },
};

const isCollection = (kind: Kind): kind is Collection & Kind =>
  (COLLECTIONS as readonly Kind[]).includes(kind);

/** How a thing is called; null where there is only one of its kind. */
export function thingName(workshop: Workshop, kind: Kind, id: string): Value | null {
  if (isCollection(kind)) return entityName(workshop, kind, id);
  switch (kind) {
    case 'lenses':
      return wordValue(`words.lens.${id}`);
    case 'signs':
      return wordValue(`words.sign.${id}`);
    case 'facts':
      return wordValue(`words.fact.${id}`);
    case 'readiness':
    case 'overrides':
    case 'ignoredFindings':
      return keyName(workshop, id);
    default:
      return null;
  }
}
