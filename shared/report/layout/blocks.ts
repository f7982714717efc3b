/** From the blocks of a section to the pieces that pages are stacked from. */
import type { Paper } from '../../model/vocabulary';
import type { Block, Section } from '../document';
import { setMap } from '../map/setMap';
import { setGantt } from './gantt';
import { setHeatMap } from './heatMap';
import { frameOf, sheet } from './paper';
import { setPanels } from './panel';
import type { Flowable, Setting } from './piece';
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

const setBlocks = (setting: Setting, blocks: readonly Block[], paper: Paper): Flowable[] =>
  blocks.flatMap((block) => setBlock(setting, block, paper));

function setBlock(setting: Setting, block: Block, paper: Paper): Flowable[] {
  const frame = frameOf(sheet(paper, 'portrait'));
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
    case 'gantt':
      return setGantt(setting, block, frame.width);
  }
}
