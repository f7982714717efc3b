/**
 * What the report says, before anything is known of pages: sections of blocks, with all words chosen. `build.ts` makes
 * it from a workshop, `paginate.ts` lays it out.
 */
import type { ComponentKind, DataClassification, Fate, Locale, Paper } from '../model/vocabulary';
import type { Colour, FontWeight, Metadata } from './pages';

export interface RoadmapDocument {
  locale: Locale;
  paper: Paper;
  metadata: Metadata;
  /** What stands at the foot of every page, with the version. */
  running: { title: string; confidentiality: string; footer: string };
  /** Of links and lines that mark something, in place of Causeway's own; null for that. */
  accent: Colour | null;
  cover: Cover | null;
  sections: Section[];
}

export interface Cover {
  /** What this is. */
  kind: string;
  title: string;
  /** The outcome as one sentence; empty where nobody wrote it. */
  outcome: string;
  organization: string;
  confidentiality: string;
  /** The chosen path; null where none is chosen. */
  path: string | null;
  facts: { label: string; value: string }[];
  logo: Logo | null;
  map: MapModel;
}

/** A picture, with its size in pixels. */
export interface Logo {
  data: string;
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

export interface Section {
  /** Names its anchor, `section:<name>`. */
  name: string;
  title: string;
  /** One sentence, or a few, that say what to take from the section. */
  lead: string;
  /** Begins below the section before it, with a smaller head, where there is room. */
  runsOn?: boolean;
  /** Its pages can be handed out: nothing else stands on them. */
  standsAlone?: boolean;
  blocks: Block[];
}

export type Block =
  | HeadingBlock
  | { kind: 'text'; lines: Line[] }
  | { kind: 'panels'; panels: Panel[] }
  | TableBlock
  | { kind: 'entries'; entries: Entry[] }
  | { kind: 'map'; model: MapModel; caption: string }
  | HeatMapBlock
  | JudgementsBlock
  | SignaturesBlock
  | GanttBlock
  | { kind: 'newPage' };

export type Tone = 'ink' | 'muted' | 'alarm';

/** A small sign in front of a text. */
export type Sign =
  | { kind: 'fate'; fate: Fate }
  | { kind: 'classification'; classification: DataClassification }
  /** Likelihood × impact, 1 to 25, printed on its colour. */
  | { kind: 'score'; score: number };

/** A paragraph, or a line of a table's cell. */
export interface Line {
  text: string;
  weight?: FontWeight;
  tone?: Tone;
  sign?: Sign;
  /** The anchor that it leads to. */
  link?: string | null;
  /** More than so many lines end with an ellipsis; the whole text stands elsewhere. */
  maxLines?: number;
}

export interface HeadingBlock {
  kind: 'heading';
  text: string;
  /** Set against the right margin. */
  aside: string;
  tone: 'ink' | 'alarm';
  /** Its anchor, which is a bookmark too. */
  anchor: string | null;
  /** A line below it, muted. */
  below: string;
}

/** A box of figures, ranks and sentences. */
export interface Panel {
  title: string;
  /** Columns of the grid, 1 to 12. */
  span: number;
  figures: Figure[];
  /** A bar made of shares, in the colours of fates. */
  shares: { fate: Fate; count: number }[];
  ranks: Rank[];
  lines: Line[];
}

/** A number that is meant to be remembered, and what it counts. */
export interface Figure {
  value: string;
  label: string;
  sign?: Sign;
  tone?: Tone;
}

/** An entry of a list that is ordered by size. */
export interface Rank {
  line: Line;
  value: string;
  /** Length of its bar, 0 to 1; null for none. */
  share: number | null;
}

export interface TableBlock {
  kind: 'table';
  columns: Column[];
  groups: TableGroup[];
}

export interface Column {
  title: string;
  /** Width, in shares of the table's. */
  share: number;
  align: 'start' | 'end';
}

export interface TableGroup {
  /** Null for a table that has no groups. */
  title: Line | null;
  aside: string;
  /** Its anchor, which is a bookmark too. */
  anchor: string | null;
  /** What its rows belong to, said again where a page break parts them from it; empty for nothing. */
  belongsTo: string;
  rows: Row[];
}

export interface Row {
  anchor: string | null;
  alarm: boolean;
  /** One list of lines a column. */
  cells: Line[][];
}

/** A heading with named paragraphs: a decision, the brief of a rewrite. */
export interface Entry {
  anchor: string | null;
  title: Line;
  aside: string;
  parts: { label: string; lines: Line[] }[];
}

export interface HeatMapBlock {
  kind: 'heatMap';
  caption: string;
  /** Axis titles. */
  likelihood: string;
  impact: string;
  /** One or two, side by side. */
  maps: HeatMap[];
  /** What stands beside the one map, or below the two. */
  panel: Panel;
}

export interface HeatMap {
  title: string;
  cells: { likelihood: number; impact: number; risks: { label: string; link: string | null }[] }[];
}

/** Judgements as marks on one scale, with their reasons. */
export interface JudgementsBlock {
  kind: 'judgements';
  caption: string;
  /** Heads of its columns of words. */
  nameTitle: string;
  noteTitle: string;
  /** The words of the scale, from good to bad. */
  scale: string[];
  rows: {
    anchor: string;
    name: string;
    /** Index into the scale; null where nobody knows. */
    value: number | null;
    /** In place of the mark, where nobody knows. */
    unknown: string;
    notes: Line[];
  }[];
}

/** Lines to sign on. */
export interface SignaturesBlock {
  kind: 'signatures';
  /** Words below the lines. */
  signature: string;
  date: string;
  /** Empty names leave room to write one. */
  people: { name: string; role: string }[];
}

export interface GanttBlock {
  kind: 'gantt';
  /** Empty for none. */
  caption: string;
  /** Heads of its columns of words. */
  itemTitle: string;
  ownerTitle: string;
  start: string;
  finish: string;
  /** Days worth a line: as of, P50, P80. */
  markers: { date: string; label: string; strong: boolean }[];
  groups: GanttGroup[];
}

export interface GanttGroup {
  title: string;
  start: string | null;
  finish: string | null;
  rows: GanttRow[];
}

export interface GanttRow {
  number: string;
  title: string;
  link: string | null;
  owner: Line;
  start: string;
  finish: string;
  fate: Fate | null;
  critical: boolean;
  done: boolean;
  /** Takes no time: drawn as a milestone. */
  milestone: boolean;
}

export interface MapModel {
  /** It shows what is there once the roadmap is done. */
  isTarget: boolean;
  components: MapComponent[];
  boundaries: MapBoundary[];
  flows: MapFlow[];
}

export interface MapComponent {
  id: string;
  name: string;
  kind: ComponentKind;
  technology: string;
  fate: Fate;
  /** What is not there yet is drawn dashed. */
  isThere: boolean;
  /** Of the owner; null where there is none. */
  initials: string | null;
  /** Open risks. */
  risks: number;
  boundaryId: string | null;
  x: number;
  y: number;
}

export interface MapBoundary {
  id: string;
  name: string;
  parentId: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapFlow {
  id: string;
  sourceId: string;
  targetId: string;
  label: string;
  async: boolean;
  classification: DataClassification | null;
}
