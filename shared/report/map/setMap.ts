/** Lays the map out: on one page where it can be read there, else as a numbered overview, details and an index. */
import type { Box } from '../../diagram/flowPath';
import type { Paper } from '../../model/vocabulary';
import { light } from '../../tokens';
import type { Block, MapModel, TableBlock } from '../document';
import type { Mark } from '../pages';
import { rectangle } from '../layout/marks';
import { TYPE, baseline, frameOf, sheet, type Orientation, type Size } from '../layout/paper';
import { piece, placed, type Flowable, type Piece, type Setting } from '../layout/piece';
import { setTable } from '../layout/table';
import { drawLines, heightOf, linkMark, setLines, textMark } from '../layout/text';
import { NAMES_FROM, TECHNOLOGY_FROM, scaleFor } from './detail';
import { drawScene, routed, type Diagram, type RoutedScene } from './diagram';
import { setLegend } from './legend';
import { hullOf, inflated, sceneOf, withoutWideGaps, type SceneComponent } from './scene';
import { detailsOf } from './tiles';
import { numberColumn, plainRow, plainTable, wordColumn } from '../tables';

const GAP = 12;
/** Kept free below a figure for the words of flows that found no room on it. */
const UNPLACED_LINES = 2;
const UNPLACED_LINES_MAX = 6;
const ORIENTATIONS: readonly Orientation[] = ['portrait', 'landscape'];

type MapBlock = Extract<Block, { kind: 'map' }>;

/** Where a figure goes: a page turned one way, with what stands above it. */
interface Setup {
  orientation: Orientation;
  above: Piece[];
  width: number;
  /** Room for the figure itself. */
  frame: Size;
}

/** What does not change from figure to figure. */
interface Ground {
  setting: Setting;
  paper: Paper;
  model: MapModel;
}

/**
 * The map's pages.
 * @param headFor the section's head, set to a width
 */
export function setMap(
  setting: Setting,
  { model, caption }: MapBlock,
  paper: Paper,
  headFor: (width: number) => Piece[],
): Flowable[] {
  const ground: Ground = { setting, paper, model };
  const asDrawn = routed(sceneOf(model));
  const setups = ORIENTATIONS.map((orientation) => setupFor(ground, orientation, headFor, caption));
  const whole = best([asDrawn], setups);
  const close =
    whole.scale >= TECHNOLOGY_FROM ? whole : best([asDrawn, routed(withoutWideGaps(asDrawn.scene))], setups);
  return close.scale >= NAMES_FROM
    ? figurePage(ground, close, caption, null, [])
    : numbered(ground, close, asDrawn.scene.components, caption);
}

interface Fitted {
  scene: RoutedScene;
  setup: Setup;
  scale: number;
}

/** The scene and page on which the map is largest; the first of equals. */
function best(scenes: readonly RoutedScene[], setups: readonly Setup[]): Fitted {
  const fitted = scenes.flatMap((scene) =>
    setups.map((setup) => ({ scene, setup, scale: scaleFor(scene.hull, setup.frame) })),
  );
  return fitted.reduce((largest, next) => (next.scale > largest.scale * 1.01 ? next : largest));
}

function setupFor(
  { setting, paper, model }: Ground,
  orientation: Orientation,
  headFor: (width: number) => Piece[],
  caption: string,
): Setup {
  const frame = frameOf(sheet(paper, orientation));
  const above = headFor(frame.width);
  const used =
    above.reduce((height, part, index) => height + part.height + (index === 0 ? 0 : part.gap), 0) +
    GAP +
    GAP +
    setLegend(setting, model, frame.width).height +
    captionLines(setting, caption, frame.width).height +
    UNPLACED_LINES * TYPE.small.leading;
  return {
    orientation,
    above,
    width: frame.width,
    frame: { width: frame.width, height: frame.height - used },
  };
}

/** A page with a figure: what stands above it, the drawing, the legend, the caption. */
function figurePage(
  ground: Ground,
  { scene, setup, scale }: Fitted,
  caption: string,
  numbers: ReadonlyMap<string, string> | null,
  outlines: readonly Outline[],
  more: string[] = [],
): Flowable[] {
  const { setting, model } = ground;
  const diagram = drawScene(setting, scene, setup.frame, scale, numbers);
  const legend = setLegend(setting, model, setup.width);
  const words = captionLines(setting, caption, setup.width);
  const notes = [unplacedWords(ground, diagram), ...more].filter((text) => text !== '');
  const noteLines = setLines(
    setting,
    notes.map((text) => ({ text, maxLines: UNPLACED_LINES_MAX })),
    TYPE.small,
    setup.width,
  );
  const fixed = diagram.height + GAP + legend.height + words.height;
  const room = setup.frame.height - diagram.height + UNPLACED_LINES * TYPE.small.leading;
  const shown = noteLines.slice(0, Math.floor(room / TYPE.small.leading));
  const legendTop = diagram.height + GAP;
  const marks: Mark[] = [
    ...diagram.marks,
    ...outlines.flatMap((outline) => drawOutline(setting, outline, diagram)),
    ...componentLinks(diagram, outlines),
    ...placed(legend.marks, 0, legendTop),
    ...placed(words.marks, 0, legendTop + legend.height),
    ...drawLines(setting, shown, { x: 0, y: fixed, width: setup.width }),
  ];
  return [{ turn: setup.orientation }, ...setup.above, piece(fixed + heightOf(shown), marks, { gap: GAP })];
}

function captionLines(setting: Setting, caption: string, width: number): Piece {
  const lines = setLines(setting, [{ text: caption }], TYPE.caption, width);
  return piece(heightOf(lines) + 4, drawLines(setting, lines, { x: 0, y: 4, width }));
}

function unplacedWords({ setting, model }: Ground, { unplaced }: Diagram): string {
  const names = new Map(model.components.map(({ id, name }) => [id, name]));
  const flows = unplaced
    .filter(({ label }) => label.trim() !== '')
    .map(({ sourceId, targetId, label }) => `${names.get(sourceId)} → ${names.get(targetId)}: ${label}`);
  return flows.length === 0 ? '' : setting.translate('report.map.unplaced', { flows: flows.join(' · ') });
}

/** Every component leads to its row among the dispositions; on an overview, to its detail. */
function componentLinks({ boxes }: Diagram, outlines: readonly Outline[]): Mark[] {
  const detailOf = new Map(outlines.flatMap(({ ids, anchor }) => ids.map((id) => [id, anchor] as const)));
  return [...boxes].map(([id, { x, y, width, height }]) =>
    linkMark(x, y, width, height, detailOf.get(id) ?? `component:${id}`),
  );
}

/** A detail's place on the overview. */
interface Outline {
  title: string;
  anchor: string;
  ids: string[];
}

function drawOutline(setting: Setting, { title, ids }: Outline, { boxes }: Diagram): Mark[] {
  const hull: Box = inflated(hullOf(ids.flatMap((id) => boxes.get(id) ?? [])), 2.5);
  const style = { ...TYPE.small, weight: 'semibold', colour: light.accent } as const;
  const runs = setting.typesetter.line(title, style.size, style.weight);
  const width = setting.typesetter.width(runs) + 4;
  const top = Math.max(0, hull.y - style.leading / 2);
  return [
    rectangle(
      hull.x,
      hull.y,
      hull.width,
      hull.height,
      { stroke: light.accent, lineWidth: 0.7, dash: [2, 2] },
      3,
    ),
    rectangle(hull.x + 4, top, width, style.leading, { fill: light.surface }),
    ...textMark(runs, hull.x + 6, top + baseline(style), style),
  ];
}

function numbered(
  ground: Ground,
  overview: Fitted,
  components: readonly SceneComponent[],
  caption: string,
): Flowable[] {
  const { setting, paper } = ground;
  const { translate } = setting;
  const headOf = (title: string, aside: string, anchor: string) => (width: number) => [
    detailHead(setting, title, aside, anchor, width),
  ];
  const blank = ORIENTATIONS.map((orientation) =>
    setupFor(ground, orientation, headOf('1', '', ''), caption),
  );
  const details = detailsOf(
    overview.scene.scene,
    blank.map(({ frame }) => frame),
  );
  const numbers = numbersFor(details);
  const names = new Map(ground.model.boundaries.map(({ id, name }) => [id, name]));
  const outlines = details.map(({ scene }, index) => ({
    title: String(index + 1),
    anchor: `detail:${index + 1}`,
    ids: scene.components.map(({ id }) => id),
  }));
  const pages = details.flatMap((scene, index) => {
    const title = translate('report.map.detail', { number: index + 1, count: details.length });
    const areas = scene.scene.boundaries.map(({ id }) => names.get(id) ?? '').filter((name) => name !== '');
    const head = headOf(title, areas.join(' · '), outlines[index]!.anchor);
    const words = translate('report.map.detailCaption', {
      number: index + 1,
      first: numbers.get(scene.scene.components[0]!.id)!,
      count: scene.scene.components.length,
    });
    const setups = ORIENTATIONS.map((orientation) => setupFor(ground, orientation, head, words));
    return figurePage(
      ground,
      best([scene], setups),
      words,
      numbers,
      [],
      [outsideWords(ground, scene, numbers)],
    );
  });
  return [
    ...figurePage(ground, overview, caption, numbers, details.length > 1 ? outlines : []),
    ...pages,
    { turn: 'portrait' },
    ...indexPages(setting, paper, details, numbers, names, components.length),
  ];
}

/** Numbers from 1 on, detail by detail, each in reading order. */
function numbersFor(details: readonly RoutedScene[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { scene } of details) {
    scene.components.sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
    for (const { id } of scene.components) numbers.set(id, String(numbers.size + 1));
  }
  return numbers;
}

/** The flows of a detail that lead to or come from elsewhere, by number. */
function outsideWords(
  { setting, model }: Ground,
  { scene }: RoutedScene,
  numbers: ReadonlyMap<string, string>,
): string {
  const inside = new Set(scene.components.map(({ id }) => id));
  const flows = model.flows
    .filter(({ sourceId, targetId }) => inside.has(sourceId) !== inside.has(targetId))
    .map(({ sourceId, targetId }) => [Number(numbers.get(sourceId)), Number(numbers.get(targetId))] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([source, target]) => `${source} → ${target}`);
  return flows.length === 0 ? '' : setting.translate('report.map.outside', { flows: flows.join(' · ') });
}

function detailHead(setting: Setting, title: string, aside: string, anchor: string, width: number): Piece {
  const head = setLines(setting, [{ text: title }], TYPE.head2, width);
  const below = setLines(setting, [{ text: aside, tone: 'muted', maxLines: 1 }], TYPE.text, width);
  const height = heightOf(head);
  return piece(
    height + heightOf(below),
    [
      ...drawLines(setting, head, { x: 0, y: 0, width }),
      ...drawLines(setting, below, { x: 0, y: height, width }),
    ],
    { keepWithNext: true, anchors: [{ name: anchor, y: 0, bookmark: title }] },
  );
}

function indexPages(
  setting: Setting,
  paper: Paper,
  details: readonly RoutedScene[],
  numbers: ReadonlyMap<string, string>,
  boundaryNames: ReadonlyMap<string, string>,
  count: number,
): Flowable[] {
  const { translate } = setting;
  const frame = frameOf(sheet(paper, 'portrait'));
  const table: TableBlock = plainTable(
    [
      numberColumn(translate('report.map.index.number'), 1),
      wordColumn(translate('report.map.index.component'), 6),
      wordColumn(translate('report.map.index.boundary'), 4),
      numberColumn(translate('report.map.index.detail'), 1.2),
    ],
    details.flatMap(({ scene }, index) =>
      scene.components.map(({ id, name, fate, boundaryId }) =>
        plainRow([
          [{ text: numbers.get(id)! }],
          [{ text: name, sign: { kind: 'fate', fate }, link: `component:${id}` }],
          [{ text: (boundaryId && boundaryNames.get(boundaryId)) ?? '', tone: 'muted' }],
          [{ text: String(index + 1), link: `detail:${index + 1}` }],
        ]),
      ),
    ),
  );
  const title = translate('report.map.index.title');
  const aside = translate('report.map.index.lead', { count });
  return [detailHead(setting, title, aside, 'map:index', frame.width), ...setTable(setting, table, frame)];
}
