/** From a workshop to what its report says. Pure: the same workshop, with its records in any order, says the same. */
import type { ReportSection } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { coverOf, reportTitle } from './build/cover';
import { decisionsSection } from './build/decisions';
import { dispositionsSection } from './build/dispositions';
import { componentsSection, flowsSection, storesSection } from './build/engineering';
import { factsOf, type Facts } from './build/facts';
import { fingerprint } from '../model/fingerprint';
import { mapModel } from './build/mapModel';
import { mapSection } from './build/mapSection';
import { openSection } from './build/open';
import { minutesSection } from './build/minutes';
import { outcomeSection } from './build/outcome';
import { ownersSection } from './build/owners';
import { risksSection } from './build/risks';
import { roadmapSection } from './build/roadmap';
import { summarySection } from './build/summary';
import type { Cover, RoadmapDocument, Section } from './document';
import type { Metadata } from './pages';

/** Digits of the fingerprint that the cover shows as the version. */
const VERSION_DIGITS = 8;

/** Writes the report. Sections that are switched off, and those with nothing to say, are not in it. */
export function buildReport(workshop: Workshop): RoadmapDocument {
  const facts = factsOf(workshop);
  const map = mapModel(facts);
  const shown = new Set(workshop.reportOptions.sections);
  const sections = sectionsOf(facts, map, shown);
  const cover = shown.has('cover') || sections.length === 0 ? coverOf(facts, map) : null;
  const document = {
    locale: workshop.locale,
    paper: workshop.reportOptions.paper,
    running: {
      title: reportTitle(facts),
      confidentiality: workshop.reportOptions.confidentiality,
    },
    cover,
    sections,
  };
  const metadata = metadataOf(facts, fingerprint(JSON.stringify(document)));
  return { ...document, metadata, cover: cover && withVersion(facts, cover, metadata.fingerprint) };
}

function sectionsOf(facts: Facts, map: Cover['map'], shown: ReadonlySet<ReportSection>): Section[] {
  const when = (section: ReportSection, make: () => Section | null): Section[] =>
    shown.has(section) ? [make() ?? []].flat() : [];
  const { reader } = facts;
  return [
    ...when('summary', () => summarySection(facts)),
    ...(reader === 'executive' ? [] : when('summary', () => outcomeSection(facts))),
    ...when('map', () => mapSection(facts, map)),
    ...when('dispositions', () => dispositionsSection(facts)),
    ...when('risks', () => risksSection(facts)),
    ...when('owners', () => ownersSection(facts)),
    ...when('roadmap', () => roadmapSection(facts)),
    ...when('decisions', () => decisionsSection(facts)),
    ...when('minutes', () => minutesSection(facts)),
    ...(reader === 'engineering'
      ? [
          ...when('map', () => flowsSection(facts)),
          ...when('dispositions', () => storesSection(facts)),
          ...when('dispositions', () => componentsSection(facts)),
        ]
      : []),
    ...(reader === 'executive' ? [] : when('summary', () => openSection(facts))),
  ];
}

function metadataOf(facts: Facts, hash: string): Metadata {
  const { workshop, translate, asOf } = facts;
  const { organization } = workshop.reportOptions;
  return {
    title: reportTitle(facts),
    subject: translate('report.subject'),
    author: [workshop.team, organization].filter((name) => name.trim() !== '').join(', '),
    keywords: translate('report.keywords'),
    language: workshop.locale,
    date: asOf,
    fingerprint: hash,
  };
}

function withVersion({ translate }: Facts, cover: Cover, hash: string): Cover {
  const version = { label: translate('report.cover.version'), value: hash.slice(0, VERSION_DIGITS) };
  return { ...cover, facts: [...cover.facts, version] };
}
