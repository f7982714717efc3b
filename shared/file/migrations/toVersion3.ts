/**
 * Version 3 brings what a plan and its report are held to: pinned dates, deadlines, acceptance criteria, milestones,
 * scenarios, and a report of more sections.
 * Released: this step never changes.
 */
import type { Document } from '../migrate';
import { eachEntity, withFields } from './fields';

export function toVersion3(document: Document): Document {
  return {
    ...document,
    schedule: withFields(document.schedule, { horizonMonths: 36 }),
    reportOptions: withFields(
      document.reportOptions,
      { redacted: [], footer: '', colour: null, signatoryIds: [] },
      sectionsOf,
    ),
    components: eachEntity(document.components, { costAfter: null }),
    workItems: eachEntity(document.workItems, { pinned: null, due: null, acceptance: '' }),
    waves: eachEntity(document.waves, { exitCriteria: '' }),
    milestones: Array.isArray(document.waves) ? [] : {},
    availability: eachEntity(document.availability, { discipline: null }),
    scenarios: eachEntity(document.scenarios, { start: null, reserve: null, hires: [] }),
    baselines: eachEntity(document.baselines, { p50: null, p80: null }),
  };
}

/** The sections in their order; with each that is new, the one that had what it tells, or had none of its kind beside it. */
const SECTIONS: readonly (readonly [section: string, before: string])[] = [
  ['cover', 'cover'],
  ['summary', 'summary'],
  ['outcome', 'summary'],
  ['evidence', 'summary'],
  ['map', 'map'],
  ['target', 'map'],
  ['assess', 'summary'],
  ['path', 'summary'],
  ['dispositions', 'dispositions'],
  ['risks', 'risks'],
  ['readiness', 'risks'],
  ['roadmap', 'roadmap'],
  ['items', 'roadmap'],
  ['owners', 'owners'],
  ['decisions', 'decisions'],
  ['parking', 'decisions'],
  ['minutes', 'minutes'],
  ['details', 'dispositions'],
  ['open', 'summary'],
  ['signOff', 'decisions'],
  ['glossary', 'summary'],
];

/** A report keeps what it had, and has what goes with that. */
function sectionsOf({ sections }: Document): Document {
  if (!Array.isArray(sections)) return {};
  return { sections: SECTIONS.filter(([, before]) => sections.includes(before)).map(([section]) => section) };
}
