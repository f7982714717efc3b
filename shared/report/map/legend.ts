/** Explains the signs of the map: those that occur on it. */
import { GLYPH_GRID, classificationMark } from '../../icons';
import { light } from '../../tokens';
import { FATES, type Fate } from '../../model/vocabulary';
import type { TextKey } from '../../texts/index';
import type { MapModel } from '../document';
import type { Mark } from '../pages';
import { fateSign, figure, line, polygon, rectangle } from '../layout/marks';
import { TYPE, baseline } from '../layout/paper';
import { piece, type Piece, type Setting } from '../layout/piece';
import { textMark } from '../layout/text';

const STYLE = TYPE.small;
const SIGN = STYLE.size * 0.95;
const BETWEEN = 14;

interface Item {
  width: number;
  /** Draws the sign from its left, in the middle of a line of the legend's height. */
  draw: (x: number, top: number) => Mark[];
  words: string;
}

/** The legend, in as many lines as it needs. */
export function setLegend(setting: Setting, model: MapModel, width: number): Piece {
  const marks: Mark[] = [];
  let x = 0;
  let y = 0;
  for (const item of itemsOf(setting, model)) {
    const runs = setting.typesetter.line(item.words, STYLE.size, STYLE.weight);
    const wide = item.width + 4 + setting.typesetter.width(runs);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += STYLE.leading + 3;
    }
    marks.push(...item.draw(x, y), ...textMark(runs, x + item.width + 4, y + baseline(STYLE), STYLE));
    x += wide + BETWEEN;
  }
  return piece(y + STYLE.leading, marks);
}

const TODAY_WORDS = {
  keep: 'words.disposition.keep',
  refactor: 'words.disposition.refactor',
  rewrite: 'words.disposition.rewrite',
  undecided: 'words.disposition.undecided',
  build: 'report.map.legend.missing',
} as const satisfies Record<Fate, TextKey>;

const TARGET_WORDS = {
  keep: 'report.target.kept',
  refactor: 'report.target.refactored',
  rewrite: 'report.target.rewritten',
  undecided: 'words.disposition.undecided',
  build: 'report.target.built',
} as const satisfies Record<Fate, TextKey>;

function itemsOf({ translate }: Setting, { components, flows, isTarget }: MapModel): Item[] {
  const middle = STYLE.leading / 2;
  const fates = FATES.filter((fate) => components.some((component) => component.fate === fate)).map(
    (fate): Item => ({
      width: SIGN,
      words: translate((isTarget ? TARGET_WORDS : TODAY_WORDS)[fate]),
      draw: (x, top) => [fateSign(fate, x, top + middle - SIGN / 2, SIGN)],
    }),
  );
  const classifications = (['confidential', 'regulated'] as const)
    .filter((classification) => flows.some((flow) => flow.classification === classification))
    .map((classification): Item => ({
      width: SIGN,
      words: translate('report.map.legend.data', {
        classification: translate(`words.classification.${classification}`),
      }),
      draw: (x, top) => [
        figure(
          classificationMark(classification)!,
          GLYPH_GRID,
          { x, y: top + middle - SIGN / 2, size: SIGN },
          { fill: light.ink },
        ),
      ],
    }));
  return [
    ...fates,
    ...when(
      components.some(({ risks }) => risks > 0),
      {
        width: 9,
        words: translate('report.map.legend.risks'),
        draw: (x, top) => [rectangle(x, top + middle - 3.5, 9, 7, { fill: light.risk[3] }, 3.5)],
      },
    ),
    ...when(
      flows.some((flow) => !flow.async),
      flowItem(translate('report.map.legend.sync'), []),
    ),
    ...when(
      flows.some((flow) => flow.async),
      flowItem(translate('report.map.legend.async'), [3.2, 2.4]),
    ),
    ...classifications,
  ];
}

const when = (condition: boolean, item: Item): Item[] => (condition ? [item] : []);

function flowItem(words: string, dash: number[]): Item {
  const length = 20;
  return {
    width: length,
    words,
    draw: (x, top) => {
      const y = top + STYLE.leading / 2;
      const tip = x + length;
      return [
        line(x, y, tip - 3, y, { stroke: light.muted, lineWidth: 0.7, dash }),
        polygon(
          [
            [tip, y],
            [tip - 4, y - 1.8],
            [tip - 4, y + 1.8],
          ],
          { fill: light.muted },
        ),
      ];
    },
  };
}
