/** The cover: what this is, for whom, as of when, and the map as a quiet band. */
import { PDF_MARGIN, light } from '../../tokens';
import type { Cover } from '../document';
import type { Mark } from '../pages';
import { setMiniature } from '../map/miniature';
import { rectangle } from './marks';
import { TYPE, baseline, columns, frameOf, type Size, type TextStyle } from './paper';
import { placed, type Setting } from './piece';
import { balanced, drawLines, heightOf, oneLine, setLines, textMark } from './text';

const TITLE_SIZES = [40, 34, 28, 24, 20];
const TITLE_LINES = 3;
const TITLE_TOP = 150;
const OUTCOME: TextStyle = { ...TYPE.lead, size: 13, leading: 19.5 };
const LOGO: Size = { width: 130, height: 44 };
const BAND_SMALLEST = 90;
const BAND_LARGEST = 260;

/** The marks of the cover page. */
export function setCover(setting: Setting, cover: Cover, page: Size): Mark[] {
  const frame = frameOf(page);
  const words = headWords(setting, cover, frame.width);
  const facts = factsAt(setting, cover, frame.width);
  const factsTop = frame.height - facts.height;
  const bandTop = Math.max(frame.height * 0.5, words.bottom + 36);
  const bandHeight = Math.min(BAND_LARGEST, factsTop - 36 - bandTop);
  const marks: Mark[] = [
    ...logo(cover, frame),
    ...placed(words.marks, PDF_MARGIN, PDF_MARGIN),
    ...placed(facts.marks, PDF_MARGIN, PDF_MARGIN + factsTop),
  ];
  if (cover.map.components.length > 0 && bandHeight >= BAND_SMALLEST) {
    const inset = 18;
    const picture = setMiniature(cover.map, { width: frame.width, height: bandHeight - 2 * inset });
    marks.unshift(
      rectangle(0, PDF_MARGIN + bandTop, page.width, bandHeight, { fill: light.canvas }),
      ...placed(picture, PDF_MARGIN, PDF_MARGIN + bandTop + inset),
    );
  }
  return marks;
}

/** The picture at the top right, as large as its box lets it be. */
function logo({ logo: image }: Cover, frame: Size): Mark[] {
  if (!image) return [];
  const { width, height } = fitted(image, LOGO);
  return [
    {
      kind: 'image',
      x: PDF_MARGIN + frame.width - width,
      y: PDF_MARGIN,
      width,
      height,
      data: image.data,
      type: image.type,
    },
  ];
}

function fitted(image: { width: number; height: number }, box: Size): Size {
  const scale = Math.min(box.width / image.width, box.height / image.height);
  return { width: image.width * scale, height: image.height * scale };
}

function headWords(setting: Setting, cover: Cover, width: number): { marks: Mark[]; bottom: number } {
  const organization: TextStyle = { ...TYPE.text, weight: 'medium' };
  const kind: TextStyle = { ...TYPE.lead, weight: 'medium', colour: light.muted };
  const from = oneLine(setting, cover.organization, organization, width - LOGO.width - 20);
  const marks: Mark[] = textMark(from, 0, baseline(organization), organization);
  let y = TITLE_TOP;
  const kindLines = setLines(setting, [{ text: cover.kind }], kind, width);
  marks.push(...drawLines(setting, kindLines, { x: 0, y, width }));
  y += heightOf(kindLines) + 6;
  const title = titleLines(setting, cover.title, width);
  marks.push(...drawLines(setting, title, { x: 0, y, width }));
  y += heightOf(title) + 16;
  const measure = columns(width, 0, 9).width;
  const outcome = balanced(
    setting,
    cover.outcome === '' ? [] : [{ text: cover.outcome, maxLines: 6 }],
    OUTCOME,
    measure,
  ).slice(0, 6);
  marks.push(...drawLines(setting, outcome, { x: 0, y, width: measure }));
  y += heightOf(outcome);
  if (cover.path !== null) {
    y += outcome.length > 0 ? 18 : 0;
    const style: TextStyle = { ...TYPE.text, weight: 'semibold', colour: light.accent, leading: 22 };
    const runs = setting.typesetter.line(cover.path, style.size, style.weight);
    const badge = setting.typesetter.width(runs) + 24;
    marks.push(
      rectangle(0, y, badge, style.leading, { stroke: light.accent, lineWidth: 1 }, style.leading / 2),
      ...textMark(runs, 12, y + baseline(style), style),
    );
    y += style.leading;
  }
  return { marks, bottom: y };
}

/** The title as large as lets it stand on few lines. */
function titleLines(setting: Setting, title: string, width: number) {
  const setAt = (size: number) =>
    balanced(setting, [{ text: title }], { ...TYPE.head1, size, leading: size * 1.15 }, width);
  const smallest = TITLE_SIZES[TITLE_SIZES.length - 1]!;
  const size = TITLE_SIZES.find((candidate) => setAt(candidate).length <= TITLE_LINES);
  if (size !== undefined) return setAt(size);
  return setLines(
    setting,
    [{ text: title, maxLines: TITLE_LINES }],
    { ...TYPE.head1, size: smallest, leading: smallest * 1.15 },
    width,
  );
}

/** Facts in columns at the foot of the page. */
function factsAt(setting: Setting, { facts }: Cover, width: number): { marks: Mark[]; height: number } {
  const slots = facts.map((_, index) => columns(width, (index % 4) * 3, 3));
  const set = facts.map(({ label, value }, index) => ({
    label: setLines(setting, [{ text: label, maxLines: 1 }], TYPE.caption, slots[index]!.width),
    value: setLines(
      setting,
      [{ text: value, maxLines: 2 }],
      { ...TYPE.text, weight: 'medium', leading: 12.8 },
      slots[index]!.width,
    ),
  }));
  const marks: Mark[] = [];
  let top = 0;
  for (let first = 0; first < set.length; first += 4) {
    const row = set.slice(first, first + 4);
    row.forEach(({ label, value }, index) => {
      const { x, width: slot } = slots[first + index]!;
      marks.push(
        ...drawLines(setting, label, { x, y: top, width: slot }),
        ...drawLines(setting, value, { x, y: top + heightOf(label) + 1, width: slot }),
      );
    });
    top += Math.max(...row.map(({ label, value }) => heightOf(label) + 1 + heightOf(value))) + 10;
  }
  return { marks, height: top };
}
