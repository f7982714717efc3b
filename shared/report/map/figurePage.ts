/** A page with a drawing of the map: what stands above it, the drawing, its legend and its caption. */
import { hullOf, inflated } from '../../diagram/boxes';
import type { Paper } from '../../model/vocabulary';
import { light } from '../../tokens';
import type { MapModel } from '../document';
import type { Mark } from '../pages';
import { rectangle } from '../layout/marks';
import { TYPE, baseline, frameOf, sheet, type Orientation, type Size } from '../layout/paper';
import { piece, placed, type Flowable, type Piece, type PieceAnchor, type Setting } from '../layout/piece';
import { drawLines, heightOf, linkMark, setLines, textMark } from '../layout/text';
import { NAMES_FROM, scaleFor } from './detail';
import { drawScene, routed, type Diagram, type RoutedScene } from './diagram';
import { setLegend } from './legend';
import { extentOf, type Scene } from './scene';

const GAP = 12;
/** Kept free below a drawing for the words of flows that found no room on it; more where the drawing leaves it. */
const NOTE_LINES = 2;
const NOTE_LINES_MAX = 6;
const ORIENTATIONS: readonly Orientation[] = ['portrait', 'landscape'];

/** What does not change from drawing to drawing. */
export interface Ground {
  setting: Setting;
  paper: Paper;
  model: MapModel;
}

/** Sets what stands above a drawing, to a width. */
export type HeadFor = (width: number) => Piece[];

/** A page turned one way, with what stands above the drawing. */
export interface Setup {
  orientation: Orientation;
  above: Piece[];
  width: number;
  /** Room for the drawing itself. */
  frame: Size;
}

/** A scene with its lines, on the page and at the scale that suit it. */
export interface Fitted {
  drawing: RoutedScene;
  setup: Setup;
  scale: number;
}

/** A detail's place on the overview. */
export interface Outline {
  title: string;
  anchor: string;
  ids: readonly string[];
}

/** The two ways to turn the page. */
export const setupsFor = (ground: Ground, headFor: HeadFor, caption: string): Setup[] =>
  ORIENTATIONS.map((orientation) => setupFor(ground, orientation, headFor, caption));

function setupFor(
  { setting, paper, model }: Ground,
  orientation: Orientation,
  headFor: HeadFor,
  caption: string,
): Setup {
  const { width, height } = frameOf(sheet(paper, orientation));
  const above = headFor(width);
  const used =
    above.reduce((sum, part, index) => sum + part.height + (index === 0 ? 0 : part.gap), 0) +
    GAP +
    GAP +
    setLegend(setting, model, width).height +
    setCaption(setting, caption, width).height +
    NOTE_LINES * TYPE.small.leading;
  return { orientation, above, width, frame: { width, height: height - used } };
}

/** Puts the scene on the page on which the map is largest; the first of equals. Its lines may make it smaller. */
export function best(scenes: readonly Scene[], setups: readonly Setup[]): Fitted {
  const { scene, setup, scale } = scenes
    .flatMap((one) =>
      setups.map((on) => ({ scene: one, setup: on, scale: scaleFor(extentOf(one), on.frame) })),
    )
    .reduce((largest, next) => (next.scale > largest.scale * 1.01 ? next : largest));
  const drawing = routed(scene, scale >= NAMES_FROM);
  return { drawing, setup, scale: Math.min(scale, scaleFor(drawing.hull, setup.frame)) };
}

/** What a drawing may have besides its components. */
export interface Extras {
  /** The components' numbers, by id. */
  numbers?: ReadonlyMap<string, string>;
  /** The details that an overview shows the places of. */
  outlines?: readonly Outline[];
  /** Sentences below the caption. */
  notes?: readonly string[];
  /** It shows a part of what another drawing shows. */
  isDetail?: boolean;
}

/** The page. */
export function figurePage(
  { setting, model }: Ground,
  { drawing, setup, scale }: Fitted,
  caption: string,
  { numbers, outlines = [], notes = [], isDetail = false }: Extras = {},
): Flowable[] {
  const { width, frame } = setup;
  const diagram = drawScene(setting, drawing, frame, scale, numbers ?? null);
  const legend = setLegend(setting, model, width);
  const words = setCaption(setting, caption, width);
  const legendTop = diagram.height + GAP;
  const captionTop = legendTop + legend.height;
  const notesTop = captionTop + words.height;
  const room = frame.height - diagram.height + NOTE_LINES * TYPE.small.leading;
  const noteLines = setLines(
    setting,
    [unplacedWords(setting, model, diagram), ...notes]
      .filter((text) => text !== '')
      .map((text) => ({ text, maxLines: NOTE_LINES_MAX })),
    TYPE.small,
    width,
  ).slice(0, Math.floor(room / TYPE.small.leading));
  const marks: Mark[] = [
    ...diagram.marks,
    ...outlines.flatMap((outline) => drawOutline(setting, outline, diagram)),
    ...componentLinks(diagram, outlines),
    ...placed(legend.marks, 0, legendTop),
    ...placed(words.marks, 0, captionTop),
    ...drawLines(setting, noteLines, { x: 0, y: notesTop, width }),
  ];
  const height = notesTop + heightOf(noteLines);
  const anchors = isDetail ? [] : boundaryAnchors(model, drawing.scene, diagram);
  return [{ turn: setup.orientation }, ...setup.above, piece(height, marks, { gap: GAP, anchors })];
}

/** A place on a map, by a name that it has on no other one. */
export const anchorOn = ({ isTarget }: Pick<MapModel, 'isTarget'>, name: string): string =>
  isTarget ? `target:${name}` : name;

/** Outermost boundaries can be found by bookmark, from left to right. */
const boundaryAnchors = (model: MapModel, { boundaries }: Scene, { areas }: Diagram): PieceAnchor[] =>
  boundaries
    .filter(({ parentId, name }) => parentId === null && name.trim() !== '')
    .map(({ id, name }) => ({ id, name, area: areas.get(id)! }))
    .sort((a, b) => a.area.x - b.area.x || a.area.y - b.area.y)
    .map(({ id, name, area }) => ({ name: anchorOn(model, `boundary:${id}`), y: area.y, bookmark: name }));

function setCaption(setting: Setting, caption: string, width: number): Piece {
  const lines = setLines(setting, [{ text: caption }], TYPE.caption, width);
  return piece(heightOf(lines) + 4, drawLines(setting, lines, { x: 0, y: 4, width }));
}

function unplacedWords({ translate }: Setting, { components }: MapModel, { unplaced }: Diagram): string {
  const names = new Map(components.map(({ id, name }) => [id, name]));
  const flows = unplaced
    .filter(({ label }) => label.trim() !== '')
    .map(({ sourceId, targetId, label }) => `${names.get(sourceId)} → ${names.get(targetId)}: ${label}`);
  return flows.length === 0 ? '' : translate('report.map.unplaced', { flows: flows.join(' · ') });
}

/** Every component leads to its row among the dispositions; on an overview, to its detail. */
function componentLinks({ boxes }: Diagram, outlines: readonly Outline[]): Mark[] {
  const detailOf = new Map(outlines.flatMap(({ ids, anchor }) => ids.map((id) => [id, anchor] as const)));
  return [...boxes].map(([id, { x, y, width, height }]) =>
    linkMark(x, y, width, height, detailOf.get(id) ?? `component:${id}`),
  );
}

/** A dashed box around a detail's components, with its number on a tag at the top right, where no boundary has its title. */
function drawOutline(setting: Setting, { title, ids }: Outline, { boxes }: Diagram): Mark[] {
  const hull = hullOf(ids.flatMap((id) => boxes.get(id) ?? []));
  if (!hull) return [];
  const { x, y, width, height } = inflated(hull, 2.5);
  const style = { ...TYPE.small, weight: 'semibold', colour: light.onAccent, leading: 8.4 } as const;
  const runs = setting.typesetter.line(title, style.size, style.weight);
  const tag = setting.typesetter.width(runs) + 7;
  const left = x + width - tag;
  const top = Math.max(0, y - style.leading);
  return [
    rectangle(x, y, width, height, { stroke: light.accent, lineWidth: 0.7, dash: [2, 2] }, 2),
    rectangle(left, top, tag, style.leading, { fill: light.accent }, 2),
    ...textMark(runs, left + 3.5, top + baseline(style), style),
  ];
}
