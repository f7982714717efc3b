/** The product's icons and marks as data: the window draws them as SVG, the PDF as vectors, from the same steps. */
import {
  Activity,
  Box,
  Brain,
  ChartScatter,
  Cog,
  Database,
  DoorOpen,
  FileSearch,
  Folder,
  Globe,
  KeyRound,
  ListEnd,
  MessageSquareText,
  Monitor,
  UserCheck,
  Wrench,
  Zap,
  type IconNode,
} from 'lucide';
import { shapeOfIcon, shapeOfPath, type Shape } from './icons/shape';
import type { ComponentKind, DataClassification, Disposition } from './model/vocabulary';

export type { Shape } from './icons/shape';

/** Icons are drawn on a square of this many units, with round lines ICON_STROKE wide and nothing filled. */
export const ICON_GRID = 24;
export const ICON_STROKE = 2;
/** Glyphs and marks are drawn on a square of this many units, filled (non-zero rule) and without a line. */
export const GLYPH_GRID = 12;

const ICONS: Record<ComponentKind, IconNode> = {
  client: Monitor,
  gateway: DoorOpen,
  service: Box,
  worker: Cog,
  queue: ListEnd,
  model: Brain,
  prompt: MessageSquareText,
  retrievalPipeline: FileSearch,
  // Points in a plane: what an embedding is.
  vectorStore: ChartScatter,
  database: Database,
  fileStore: Folder,
  cache: Zap,
  externalSystem: Globe,
  identity: KeyRound,
  monitoring: Activity,
  humanReview: UserCheck,
  adminTool: Wrench,
};

const DISC = 'M1.5 6a4.5 4.5 0 0 1 9 0a4.5 4.5 0 0 1-9 0z';

// An opening runs against the outline around it, so that it stays empty under the non-zero rule.
const GLYPHS: Record<Disposition, string> = {
  keep: DISC,
  refactor: 'M6 .4L11.6 6L6 11.6L.4 6z',
  rewrite: 'M6 1L11.5 10.5H.5z',
  undecided: `${DISC}M3 6a3 3 0 0 0 6 0a3 3 0 0 0-6 0z`,
};

const MARKS: Partial<Record<DataClassification, string>> = {
  confidential: `${DISC}M6 2.7A3.3 3.3 0 0 0 6 9.3z`,
  regulated: DISC,
};

const shapes = <K extends string, T>(sources: Partial<Record<K, T>>, shapeOf: (source: T) => Shape) =>
  new Map(Object.entries(sources).map(([name, source]) => [name as K, shapeOf(source as T)]));

const icons = shapes(ICONS, shapeOfIcon);
const glyphs = shapes(GLYPHS, shapeOfPath);
const marks = shapes(MARKS, shapeOfPath);

/** The icon of a kind of component, on ICON_GRID, to be stroked. */
export const kindIcon = (kind: ComponentKind): Shape => icons.get(kind)!;

/** The shape that stands for a disposition beside its colour and letter, on GLYPH_GRID, to be filled. */
export const dispositionGlyph = (disposition: Disposition): Shape => glyphs.get(disposition)!;

/** The mark of sensitive data, on GLYPH_GRID, to be filled; null where data needs none. */
export const classificationMark = (classification: DataClassification | null): Shape | null =>
  (classification && marks.get(classification)) ?? null;
