/** Which sections a report has, and who writes each. */
import type { ReportSection } from '../model/vocabulary';
import type { Section } from './document';
import { isMeantFor } from './readers';
import { assessSection } from './build/assess';
import { decisionsSection } from './build/decisions';
import { dispositionsSection } from './build/dispositions';
import { componentsSection, flowsSection, storesSection } from './build/engineering';
import { evidenceSection } from './build/evidence';
import type { Facts } from './build/facts';
import { glossarySection } from './build/glossary';
import { itemsSection } from './build/items';
import { mapSection, targetSection } from './build/mapSection';
import { minutesSection } from './build/minutes';
import { openSection } from './build/open';
import { outcomeSection } from './build/outcome';
import { ownersSection } from './build/owners';
import { parkingSection } from './build/parking';
import { pathSection } from './build/path';
import { readinessSection } from './build/readiness';
import { risksSection } from './build/risks';
import { roadmapSection } from './build/roadmap';
import { signOffSection } from './build/signOff';
import { summarySection } from './build/summary';

/** Sections that share pages where the report has to be short. */
const RUN_ON: ReadonlySet<ReportSection> = new Set(['risks', 'signOff']);

type Write = (facts: Facts) => Section | null | (Section | null)[];

const WRITERS: Record<Exclude<ReportSection, 'cover'>, Write> = {
  summary: summarySection,
  outcome: outcomeSection,
  evidence: evidenceSection,
  map: mapSection,
  target: targetSection,
  assess: assessSection,
  path: pathSection,
  dispositions: dispositionsSection,
  risks: risksSection,
  readiness: readinessSection,
  roadmap: roadmapSection,
  items: itemsSection,
  owners: ownersSection,
  decisions: decisionsSection,
  parking: parkingSection,
  minutes: minutesSection,
  details: (facts) => [flowsSection(facts), storesSection(facts), componentsSection(facts)],
  open: openSection,
  signOff: signOffSection,
  glossary: glossarySection,
};

/** The sections that were chosen, in their order; those with nothing to say are not among them. */
export function writeSections(facts: Facts): Section[] {
  const { reader, workshop } = facts;
  const chosen = [...new Set(workshop.reportOptions.sections)].filter((name) => isMeantFor(reader, name));
  return chosen.flatMap((name) => {
    if (name === 'cover') return [];
    const written = [WRITERS[name](facts)].flat().filter((section) => section !== null);
    return reader === 'executive' && RUN_ON.has(name)
      ? written.map((section) => ({ ...section, runsOn: true }))
      : written;
  });
}
