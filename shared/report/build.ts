/** From a workshop to what its report says. Pure: the same workshop, with its records in any order, says the same. */
import type { Workshop } from '../model/workshop';
import { fingerprint } from '../model/fingerprint';
import { isLegible } from '../model/contrast';
import { light } from '../tokens';
import { coverOf, reportTitle } from './build/cover';
import { factsOf, type Facts } from './build/facts';
import { mapModel } from './build/mapModel';
import type { Cover, RoadmapDocument } from './document';
import { versionOf, type Colour, type Metadata } from './pages';
import { writeSections } from './sections';
import { withoutDeadLinks } from './links';

/** Writes the report. Sections that are switched off, and those with nothing to say, are not in it. */
export function buildReport(workshop: Workshop): RoadmapDocument {
  const facts = factsOf(workshop);
  const { paper, confidentiality, footer, colour } = facts.workshop.reportOptions;
  const sections = withoutDeadLinks(writeSections(facts));
  const hasCover = workshop.reportOptions.sections.includes('cover') || sections.length === 0;
  const cover = hasCover ? coverOf(facts, mapModel(facts)) : null;
  const document = {
    locale: workshop.locale,
    paper,
    running: { title: reportTitle(facts), confidentiality, footer },
    accent: legible(colour),
    cover,
    sections,
  };
  const metadata = metadataOf(facts, fingerprint(JSON.stringify(document)));
  return { ...document, metadata, cover: cover && withVersion(facts, cover, metadata) };
}

/** The colour where text in it can be read on paper, since links are set in it; null for Causeway's own. */
const legible = (colour: Colour | null): Colour | null =>
  colour !== null && isLegible(colour, light.surface) ? colour : null;

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

function withVersion({ translate }: Facts, cover: Cover, metadata: Metadata): Cover {
  const version = { label: translate('report.cover.version'), value: versionOf(metadata) };
  return { ...cover, facts: [...cover.facts, version] };
}
