/** Where what a page shows is edited. */
import { memoByIdentity } from '#shared/model/queries';
import type { PagedReport } from '#shared/report/pages';
import type { Place } from '../../session/route';
import type { Selection } from '../../session/selection';

export interface EditPlace {
  place: Place;
  /** What is selected there. */
  select: Partial<Selection>;
}

const SECTIONS: Readonly<Record<string, Place>> = {
  summary: 'outcome',
  outcome: 'outcome',
  evidence: 'evidence',
  map: 'map',
  target: 'map',
  assess: 'assess',
  path: 'path',
  dispositions: 'decide',
  risks: 'risks',
  readiness: 'readiness',
  roadmap: 'roadmap',
  items: 'roadmap',
  owners: 'roadmap',
  decisions: 'roadmap',
  parking: 'agenda',
  minutes: 'agenda',
  flows: 'map',
  stores: 'map',
  components: 'map',
};

/** By the first part of an anchor's name, and what of the rest is selected. */
const THINGS: Readonly<Record<string, { place: Place; select?: keyof Selection }>> = {
  outcome: { place: 'outcome' },
  evidence: { place: 'evidence' },
  signal: { place: 'evidence' },
  boundary: { place: 'map', select: 'boundaries' },
  target: { place: 'map' },
  flow: { place: 'map', select: 'flows' },
  store: { place: 'map', select: 'components' },
  lens: { place: 'assess' },
  sign: { place: 'assess' },
  path: { place: 'path' },
  seam: { place: 'path' },
  component: { place: 'decide', select: 'components' },
  fate: { place: 'decide' },
  risk: { place: 'risks', select: 'risks' },
  check: { place: 'readiness' },
  readiness: { place: 'readiness' },
  wave: { place: 'roadmap' },
  item: { place: 'roadmap' },
  milestone: { place: 'roadmap' },
  decision: { place: 'roadmap' },
  owner: { place: 'roadmap' },
  sitting: { place: 'agenda' },
  parked: { place: 'agenda' },
};

/** The place of an anchor; null for what follows from all the rest, such as the glossary. */
export function editPlaceOf(anchor: string): EditPlace | null {
  const [kind = '', id = ''] = anchor.split(':');
  if (anchor === 'cover') return { place: 'outcome', select: {} };
  if (kind === 'section') return SECTIONS[id] ? { place: SECTIONS[id], select: {} } : null;
  const thing = THINGS[kind];
  if (!thing) return null;
  return { place: thing.place, select: thing.select ? { [thing.select]: [id] } : {} };
}

const inOrder = memoByIdentity((anchors: PagedReport['anchors']) =>
  anchors.toSorted((a, b) => a.page - b.page || a.y - b.y),
);

/**
 * The place of what stands on a page at a height: that of the nearest anchor above, on an earlier page where there is
 * none on this one, that leads anywhere; none of another section.
 */
export function editPlaceAt({ anchors }: PagedReport, page: number, y: number): EditPlace | null {
  const sorted = inOrder(anchors);
  const last = sorted.findLastIndex(
    (anchor) => anchor.page < page || (anchor.page === page && anchor.y <= y),
  );
  for (let place = last; place >= 0; place--) {
    const { name } = sorted[place]!;
    const found = editPlaceOf(name);
    if (found || name === 'cover' || name.startsWith('section:')) return found;
  }
  return null;
}
