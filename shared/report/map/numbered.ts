/** A map that is too large for one page: a numbered overview, details, and an index of the numbers. */
import { TYPE, frameOf, sheet } from '../layout/paper';
import { piece, type Flowable, type Piece, type Setting } from '../layout/piece';
import { setTable } from '../layout/table';
import { drawLines, heightOf, setLines } from '../layout/text';
import { numberColumn, plainRow, plainTable, wordColumn } from '../tables';
import {
  anchorOn,
  best,
  figurePage,
  setupsFor,
  type Fitted,
  type Ground,
  type HeadFor,
  type Outline,
} from './figurePage';
import type { Scene } from './scene';
import { detailsOf } from './tiles';

/** The pages of a map whose overview fits a page only without all names. */
export function numberedPages(ground: Ground, overview: Fitted, caption: string): Flowable[] {
  const { setting, model } = ground;
  const details = detailsOf(
    overview.drawing.scene,
    setupsFor(ground, headFor(setting, detailTitle(setting, 1, 1), '-', ''), caption).map(
      ({ frame }) => frame,
    ),
  );
  const numbers = numbersFor(details);
  const areas = new Map(model.boundaries.map(({ id, name }) => [id, name]));
  const outlines = details.map(({ components }, index): Outline => ({
    title: String(index + 1),
    anchor: anchorOn(model, `detail:${index + 1}`),
    ids: components.map(({ id }) => id),
  }));
  return [
    ...figurePage(ground, overview, caption, { numbers, outlines: details.length > 1 ? outlines : [] }),
    ...details.flatMap((detail, index) =>
      detailPage(ground, detail, outlines[index]!, details.length, numbers, areas),
    ),
    { turn: 'portrait' },
    ...indexPages(ground, details, numbers, areas),
  ];
}

/** Numbers from 1 on, detail by detail, each in reading order. */
function numbersFor(details: readonly Scene[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { components } of details) {
    for (const { id } of components) numbers.set(id, String(numbers.size + 1));
  }
  return numbers;
}

const detailTitle = ({ translate }: Setting, number: number, count: number): string =>
  translate('report.map.detail', { number, count });

function detailPage(
  ground: Ground,
  detail: Scene,
  { title: number, anchor }: Outline,
  count: number,
  numbers: ReadonlyMap<string, string>,
  areas: ReadonlyMap<string, string>,
): Flowable[] {
  const { setting } = ground;
  const { components, boundaries } = detail;
  const names = boundaries.map(({ id }) => areas.get(id) ?? '').filter((name) => name.trim() !== '');
  const head = headFor(setting, detailTitle(setting, Number(number), count), names.join(' · '), anchor);
  const caption = setting.translate('report.map.detailCaption', {
    number,
    first: numbers.get(components[0]!.id)!,
    count: components.length,
  });
  const fitted = best([detail], setupsFor(ground, head, caption));
  return figurePage(ground, fitted, caption, {
    numbers,
    notes: [outsideWords(ground, detail, numbers)],
    isDetail: true,
  });
}

/** The flows of a detail that lead to or come from elsewhere, by number. */
function outsideWords(
  { setting, model }: Ground,
  { components }: Scene,
  numbers: ReadonlyMap<string, string>,
): string {
  const inside = new Set(components.map(({ id }) => id));
  const flows = model.flows
    .filter(({ sourceId, targetId }) => inside.has(sourceId) !== inside.has(targetId))
    .map(({ sourceId, targetId }) => [Number(numbers.get(sourceId)), Number(numbers.get(targetId))] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([source, target]) => `${source} → ${target}`);
  return flows.length === 0 ? '' : setting.translate('report.map.outside', { flows: flows.join(' · ') });
}

function headFor(setting: Setting, title: string, below: string, anchor: string): HeadFor {
  return (width) => {
    const head = setLines(setting, [{ text: title }], TYPE.head2, width);
    const words = setLines(setting, [{ text: below, tone: 'muted', maxLines: 1 }], TYPE.text, width);
    const height = heightOf(head);
    const marks = [
      ...drawLines(setting, head, { x: 0, y: 0, width }),
      ...drawLines(setting, words, { x: 0, y: height, width }),
    ];
    const rest: Partial<Piece> = { keepWithNext: true, anchors: [{ name: anchor, y: 0, bookmark: title }] };
    return [piece(height + heightOf(words), marks, rest)];
  };
}

function indexPages(
  { setting, paper, model }: Ground,
  details: readonly Scene[],
  numbers: ReadonlyMap<string, string>,
  areas: ReadonlyMap<string, string>,
): Flowable[] {
  const { translate } = setting;
  const frame = frameOf(sheet(paper, 'portrait'));
  const table = plainTable(
    [
      numberColumn(translate('report.map.index.number'), 1),
      wordColumn(translate('report.map.index.component'), 6),
      wordColumn(translate('report.map.index.boundary'), 4),
      numberColumn(translate('report.map.index.detail'), 1.2),
    ],
    details.flatMap(({ components }, index) =>
      components.map(({ id, name, fate, boundaryId }) =>
        plainRow([
          [{ text: numbers.get(id)! }],
          [{ text: name, sign: { kind: 'fate', fate }, link: `component:${id}`, tone: 'ink' }],
          [{ text: (boundaryId && areas.get(boundaryId)) ?? '', tone: 'muted' }],
          [{ text: String(index + 1), link: anchorOn(model, `detail:${index + 1}`) }],
        ]),
      ),
    ),
  );
  const title = translate('report.map.index.title');
  const below = translate('report.map.index.lead', { count: model.components.length });
  return [
    ...headFor(setting, title, below, anchorOn(model, 'map:index'))(frame.width),
    ...setTable(setting, table, frame),
  ];
}
