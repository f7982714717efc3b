/** Which sections are meant for whom. */
import { REPORT_SECTIONS, type Reader, type ReportSection } from '../model/vocabulary';

/** Two to four pages for who decides, all for the team, and for who builds it how. */
const MEANT_FOR: Record<Reader, ReadonlySet<ReportSection>> = {
  executive: new Set(['cover', 'summary', 'path', 'risks', 'roadmap', 'signOff']),
  full: new Set(REPORT_SECTIONS.filter((section) => section !== 'details')),
  engineering: new Set(
    REPORT_SECTIONS.filter(
      (section) => !['evidence', 'path', 'parking', 'minutes', 'signOff'].includes(section),
    ),
  ),
};

/** The sections that a reader can get. */
export const isMeantFor = (reader: Reader, section: ReportSection): boolean => MEANT_FOR[reader].has(section);

/** The sections of a reader as they stand in the report: those that were chosen, in their order, then the others. */
export function sectionsFor(
  reader: Reader,
  chosen: readonly ReportSection[],
): { section: ReportSection; isOn: boolean }[] {
  const meant = (sections: readonly ReportSection[]) =>
    sections.filter((section) => isMeantFor(reader, section));
  const on = new Set(chosen);
  return [
    ...meant([...on]).map((section) => ({ section, isOn: true })),
    ...meant(REPORT_SECTIONS.filter((section) => !on.has(section))).map((section) => ({
      section,
      isOn: false,
    })),
  ];
}

/** The chosen sections with one more, before the first that stands after it by default; or without it. */
export function withSection(
  chosen: readonly ReportSection[],
  section: ReportSection,
  isOn: boolean,
): ReportSection[] {
  const others = chosen.filter((other) => other !== section);
  if (!isOn) return others;
  const rank = REPORT_SECTIONS.indexOf(section);
  const place = others.findIndex((other) => REPORT_SECTIONS.indexOf(other) > rank);
  return place === -1 ? [...others, section] : others.toSpliced(place, 0, section);
}

/** The chosen sections with one moved before (-1) or after (+1) the one that a reader has beside it. */
export function moveSection(
  reader: Reader,
  chosen: readonly ReportSection[],
  section: ReportSection,
  by: 1 | -1,
): ReportSection[] {
  const shown = chosen.filter((other) => isMeantFor(reader, other));
  const beside = shown[shown.indexOf(section) + by];
  if (beside === undefined) return [...chosen];
  const others = chosen.filter((other) => other !== section);
  return others.toSpliced(others.indexOf(beside) + (by > 0 ? 1 : 0), 0, section);
}
