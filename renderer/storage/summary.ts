/** What the library shows of a workshop without opening it: written in the same transaction as the workshop. */
import type { LibraryState } from '#shared/backup/record';
import { stepProgress } from '#shared/method/steps';
import { NODE_HEIGHT, NODE_WIDTH, type Workshop } from '#shared/model/workshop';
import { isUnowned } from '#shared/model/queries';
import type { Disposition, Step } from '#shared/model/vocabulary';

export type { LibraryState };

/** A small picture of the map: boxes and lines within a rectangle, in canvas units. */
export interface MapPicture {
  x: number;
  y: number;
  width: number;
  height: number;
  boundaries: { x: number; y: number; width: number; height: number }[];
  components: { x: number; y: number; disposition: Disposition }[];
  flows: { x1: number; y1: number; x2: number; y2: number }[];
}

export interface WorkshopSummary {
  id: string;
  title: string;
  team: string;
  state: LibraryState;
  /** Moment of the last edit, milliseconds since 1970. */
  editedAt: number;
  /** Moment of deletion; null unless deleted. */
  deletedAt: number | null;
  schemaVersion: number;
  /** Sequence number of the change that last wrote its content; missing until one did that knew of such a number. */
  contentSequence?: number;
  progress: Record<Step, number>;
  components: number;
  undecided: number;
  risks: number;
  unownedRisks: number;
  picture: MapPicture;
}

/** More than these would not be told apart on a card. */
const PICTURE_MAX = 300;

/** The parts of a summary that follow from the workshop's content. */
export function summarize(workshop: Workshop): Omit<WorkshopSummary, 'state' | 'editedAt' | 'deletedAt'> {
  const components = Object.values(workshop.components);
  const risks = Object.values(workshop.risks).filter((risk) => risk.status !== 'closed');
  return {
    id: workshop.id,
    title: workshop.title,
    team: workshop.team,
    schemaVersion: workshop.schemaVersion,
    progress: stepProgress(workshop),
    components: components.length,
    undecided: components.filter((component) => component.disposition === 'undecided').length,
    risks: risks.length,
    unownedRisks: risks.filter(isUnowned).length,
    picture: pictureOf(workshop),
  };
}

function pictureOf(workshop: Workshop): MapPicture {
  const components = Object.values(workshop.components).slice(0, PICTURE_MAX);
  const boundaries = Object.values(workshop.boundaries).slice(0, PICTURE_MAX);
  const drawn = new Map(components.map((component) => [component.id, component]));
  const boxes = [
    ...boundaries,
    ...components.map(({ x, y }) => ({ x, y, width: NODE_WIDTH, height: NODE_HEIGHT })),
  ];
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x: boxes.length ? x : 0,
    y: boxes.length ? y : 0,
    width: boxes.length ? Math.max(...boxes.map((box) => box.x + box.width)) - x : 0,
    height: boxes.length ? Math.max(...boxes.map((box) => box.y + box.height)) - y : 0,
    boundaries: boundaries.map(({ x, y, width, height }) => ({ x, y, width, height })),
    components: components.map(({ x, y, disposition }) => ({ x, y, disposition })),
    flows: Object.values(workshop.flows)
      .slice(0, PICTURE_MAX)
      .flatMap((flow) => {
        const source = drawn.get(flow.sourceId);
        const target = drawn.get(flow.targetId);
        if (!source || !target) return [];
        return [
          {
            x1: source.x + NODE_WIDTH / 2,
            y1: source.y + NODE_HEIGHT / 2,
            x2: target.x + NODE_WIDTH / 2,
            y2: target.y + NODE_HEIGHT / 2,
          },
        ];
      }),
  };
}
