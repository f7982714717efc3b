/** From what the report says to pages: every word and line at its place. Pure: the same document gives the same pages. */
import { translator } from '../texts/whole';
import { PDF_MARGIN, light } from '../tokens';
import type { RoadmapDocument, Section } from './document';
import { setSection } from './layout/blocks';
import { setContents } from './layout/contents';
import { setCover } from './layout/cover';
import { TYPE, baseline, frameOf, sheet, type TextStyle } from './layout/paper';
import type { Flowable, Setting } from './layout/piece';
import { spreadOver } from './layout/spread';
import { stack, type Stacked, type StackedPage } from './layout/stack';
import { oneLine, textMark } from './layout/text';
import {
  versionOf,
  type Anchor,
  type Bookmark,
  type Colour,
  type Mark,
  type Page,
  type PagedReport,
  type Typesetter,
} from './pages';

/** A footer's distance from the bottom edge of its page. */
const FOOT = 34;
const FOOT_STYLE: TextStyle = { ...TYPE.small, size: 7.5 };
/** A bookmark's title is cut there; the page has all of it. */
const BOOKMARK_MAX = 120;
/** So many sections need no table of contents. */
const FEW = 5;

/** Lays a document out on its paper. */
export function paginate(document: RoadmapDocument, typesetter: Typesetter): PagedReport {
  const setting: Setting = { typesetter, translate: translator(document.locale) };
  const parts = partsOf(setting, document);
  const stacked = stack(
    parts.map(({ flowables, section }) => ({
      flowables,
      runsOn: section?.runsOn,
      standsAlone: section?.standsAlone ?? section === null,
    })),
    document.paper,
  );
  const covers = document.cover ? 1 : 0;
  const labelOf = (page: number) => String(page + covers + 1);
  const total = stacked.pages.length + covers;
  const anchors: Anchor[] = [
    ...(document.cover ? [{ name: 'cover', page: 0, y: 0 }] : []),
    ...stacked.anchors.map(({ anchor, page }) => ({ name: anchor.name, page: page + covers, y: anchor.y })),
  ];
  const known = new Set(anchors.map(({ name }) => name));
  const pageOf = (name: string) => {
    const anchor = anchors.find((candidate) => candidate.name === name);
    return anchor ? String(anchor.page + 1) : '';
  };
  for (const { page, make } of stacked.late) stacked.pages[page]!.marks.push(...make(pageOf));
  const inner = stacked.pages.map((page, index): Page => {
    const foot = footer(setting, document, parts[page.section]!.title, page, labelOf(index), total);
    return {
      ...page.size,
      label: labelOf(index),
      marks: [...page.marks.filter((mark) => leadsSomewhere(mark, known)), ...foot],
    };
  });
  return {
    metadata: document.metadata,
    pages: [...coverPage(setting, document), ...inner].map((page) => accented(page, document.accent)),
    anchors,
    bookmarks: bookmarksOf(setting, document, parts, stacked),
    notices: noticesOf(typesetter),
  };
}

/** What begins a page: a section, or the contents. */
interface Part {
  title: string;
  /** Null for the contents. */
  section: Section | null;
  flowables: Flowable[];
}

/** The contents stand at the foot of the summary, or on a page of their own where there is none. */
function partsOf(setting: Setting, { sections, paper }: RoadmapDocument): Part[] {
  const { width, height } = frameOf(sheet(paper, 'portrait'));
  const parts = sections.map((section): Part => ({
    title: section.title,
    section,
    flowables: setSection(setting, section, paper),
  }));
  const summary = parts[0]?.section?.name === 'summary' ? parts.shift() : undefined;
  const contents =
    sections.length > FEW
      ? [
          setContents(
            setting,
            parts.flatMap(({ section }) => section ?? []),
            width,
          ),
        ]
      : [];
  if (summary) {
    return [{ ...summary, flowables: spreadOver([...summary.flowables, ...contents], height) }, ...parts];
  }
  const title = setting.translate('report.contents');
  return contents.length > 0 ? [{ title, section: null, flowables: contents }, ...parts] : parts;
}

function coverPage(setting: Setting, { cover, paper }: RoadmapDocument): Page[] {
  if (!cover) return [];
  const size = sheet(paper, 'portrait');
  return [{ ...size, label: '', marks: setCover(setting, cover, size) }];
}

function footer(
  setting: Setting,
  { running, metadata }: RoadmapDocument,
  section: string,
  page: StackedPage,
  label: string,
  total: number,
): Mark[] {
  const { width, height } = page.size;
  const room = width - 2 * PDF_MARGIN;
  const top = height - FOOT + baseline(FOOT_STYLE) / 2;
  const number = setting.translate('report.page', { number: label, total });
  const version = setting.translate('report.version', { version: versionOf(metadata) });
  const rows = [
    [join([running.title, section]), join([running.confidentiality, number])],
    [running.footer, version],
  ] as const;
  return rows.flatMap(([left, right], row) => {
    const y = top + row * FOOT_STYLE.leading;
    const end = oneLine(setting, right, FOOT_STYLE, room * 0.55);
    const endWidth = setting.typesetter.width(end);
    const start = oneLine(setting, left, FOOT_STYLE, room - endWidth - FOOT_STYLE.size);
    return [
      ...textMark(start, PDF_MARGIN, y, FOOT_STYLE),
      ...textMark(end, width - PDF_MARGIN - endWidth, y, FOOT_STYLE),
    ];
  });
}

/** A page with its accent in another colour: nothing but what stands out is in it. */
function accented(page: Page, colour: Colour | null): Page {
  if (colour === null) return page;
  const of = (own: Colour | null) => (own === light.accent ? colour : own);
  const marks = page.marks.map((mark): Mark => {
    if (mark.kind === 'text') return { ...mark, colour: of(mark.colour)! };
    return mark.kind === 'path' ? { ...mark, fill: of(mark.fill), stroke: of(mark.stroke) } : mark;
  });
  return { ...page, marks };
}

const join = (parts: readonly string[]) => parts.filter((part) => part.trim() !== '').join('  ·  ');

function leadsSomewhere(mark: Mark, known: ReadonlySet<string>): boolean {
  return mark.kind !== 'link' || mark.target.kind !== 'anchor' || known.has(mark.target.name);
}

/** One bookmark a section, with one for each titled part of it. */
function bookmarksOf(
  { translate }: Setting,
  { cover }: RoadmapDocument,
  parts: readonly Part[],
  { anchors }: Stacked,
): Bookmark[] {
  const sections = parts.flatMap(({ title, section }, part): Bookmark[] => {
    if (!section) return [];
    const children = anchors.flatMap(({ anchor, section: at }) =>
      at === part && anchor.bookmark !== null
        ? [{ title: clipped(anchor.bookmark), anchor: anchor.name, children: [] }]
        : [],
    );
    return [{ title, anchor: `section:${section.name}`, children }];
  });
  return cover
    ? [{ title: translate('report.cover.bookmark'), anchor: 'cover', children: [] }, ...sections]
    : sections;
}

const clipped = (title: string) => {
  const letters = [...title];
  return letters.length > BOOKMARK_MAX ? `${letters.slice(0, BOOKMARK_MAX).join('')}…` : title;
};

function noticesOf(typesetter: Typesetter): PagedReport['notices'] {
  const missing = typesetter.missing();
  return missing.length === 0
    ? []
    : [{ key: 'report.missingGlyphs', params: { count: missing.length, characters: missing.join(' ') } }];
}
