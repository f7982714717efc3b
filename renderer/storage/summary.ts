/** What the library shows of a workshop without opening it: written in the same transaction as the workshop. */
import type { LibraryState } from '#shared/backup/record';
import { stepProgress } from '#shared/method/steps';
import { pictureOf, type MapPicture } from '#shared/diagram/picture';
import type { Workshop } from '#shared/model/workshop';
import { isUndecided, isUnowned } from '#shared/model/queries';
import type { Step } from '#shared/model/vocabulary';

export type { LibraryState };

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
    undecided: components.filter(isUndecided).length,
    risks: risks.length,
    unownedRisks: risks.filter(isUnowned).length,
    picture: pictureOf(workshop),
  };
}
