/** From the blocks of a section to the pieces that pages are stacked from. */
import { daysBetween } from '../../model/dates';
import type { Paper } from '../../model/vocabulary';
import type { Block, Section } from '../document';
import { setMap } from '../map/setMap';
import { setGantt } from './gantt';
import { setHeatMap } from './heatMap';
import { setJudgements } from './judgements';
import { frameOf, sheet, type Orientation } from './paper';
import { setPanels } from './panel';
import { isTurn, type Flowable, type Setting } from './piece';
import { setSignatures } from './signatures';
import { setEntry, setHeading, setSectionHead, setText } from './prose';
import { setTable } from './table';

/** A section's pieces: its head, then its blocks. */
export function setSection(setting: Setting, section: Section, paper: Paper): Flowable[] {
  const { width } = frameOf(sheet(paper, 'portrait'));
  const [first, ...rest] = section.blocks;
  const headFor = (headWidth: number) => setSectionHead(setting, section, headWidth);
  if (first?.kind === 'map') {
    const after: Flowable[] = rest.length > 0 ? [{ turn: 'portrait' }] : [];
    return [...setMap(setting, first, paper, headFor), ...after, ...setBlocks(setting, rest, paper)];
  }
  return [...headFor(width), ...setBlocks(setting, section.blocks, paper)];
}

/** The blocks, with a wide one and its heading on a page that is turned. */
function setBlocks(setting: Setting, blocks: readonly Block[], paper: Paper): Flowable[] {
  let orientation: Orientation = 'portrait';
  return blocks.flatMap((block, index): Flowable[] => {
    const shown = block.kind === 'heading' ? (blocks[index + 1] ?? block) : block;
    const wanted = isWide(shown) ? 'landscape' : 'portrait';
    const set = setBlock(setting, block, paper, wanted);
    if (blocks.slice(index + 1).some(({ kind }) => kind === 'signatures')) keepEndWithNext(set);
    if (wanted === orientation) return set;
    orientation = wanted;
    return [{ turn: wanted }, ...set];
  });
}

/** So much of what is signed stays on the page of the lines to sign on. */
const SIGNED_HEIGHT = 300;

/** Nobody signs a page on which nothing else stands. */
function keepEndWithNext(set: readonly Flowable[]): void {
  let height = 0;
  for (const flowable of set.toReversed()) {
    if (isTurn(flowable)) return;
    height += flowable.height + flowable.gap;
    if (height > SIGNED_HEIGHT && flowable !== set.at(-1)) return;
    flowable.keepWithNext = true;
  }
}

/** A chart of so many days is cramped upright. */
const WIDE_DAYS = 300;

const isWide = (block: Block): boolean =>
  block.kind === 'gantt' &&
  daysBetween(block.start, block.finish) > WIDE_DAYS &&
  block.groups.some(({ rows }) => rows.length > 0);

function setBlock(setting: Setting, block: Block, paper: Paper, orientation: Orientation): Flowable[] {
  const frame = frameOf(sheet(paper, orientation));
  switch (block.kind) {
    case 'heading':
      return setHeading(setting, block, frame.width);
    case 'text':
      return setText(setting, block.lines, frame.width);
    case 'panels':
      return setPanels(setting, block.panels, frame.width);
    case 'table':
      return setTable(setting, block, frame);
    case 'entries':
      return block.entries.flatMap((entry) => setEntry(setting, entry, frame.width));
    case 'map':
      return setMap(setting, block, paper, () => []);
    case 'heatMap':
      return [setHeatMap(setting, block, frame.width)];
    case 'judgements':
      return setJudgements(setting, block, frame);
    case 'signatures':
      return setSignatures(setting, block, frame.width);
    case 'newPage':
      return [{ turn: 'portrait' }];
    case 'gantt':
      return setGantt(setting, block, frame.width);
  }
}
