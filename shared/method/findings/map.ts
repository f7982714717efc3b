import type { Command } from '../../commands/command';
import { boxOf } from '../../diagram/boxes';
import { freeSpot } from '../../diagram/freeSpot';
import type { Component, Flow } from '../../model/entities';
import { flowsByComponent } from '../../model/queries';
import {
  DATA_CLASSIFICATIONS,
  type ComponentKind,
  type DataClassification,
  type Layer,
} from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { layerComponent, missingLayers } from '../layers';
import { circles, trustCrossings } from '../structure';
import { updateOf } from './fixes';
import { joinNames, nameOr, ofComponent, ofFlow, ofWorkshop, type Found, type Rule } from './rule';

/** Kinds that hold data for longer than it takes to pass it on. */
const STORE_KINDS: ReadonlySet<ComponentKind> = new Set(['database', 'fileStore', 'vectorStore']);

export const mapRules: Rule[] = [
  {
    name: 'emptyMap',
    severity: 'error',
    step: 'map',
    reads: ['components'],
    find: ({ workshop }) => (Object.keys(workshop.components).length === 0 ? [ofWorkshop()] : []),
  },
  {
    name: 'unclassifiedCrossing',
    severity: 'warning',
    step: 'map',
    reads: ['components', 'flows', 'boundaries'],
    find: ({ workshop }) =>
      trustCrossings(workshop)
        .filter((flow) => flow.dataClassification === null)
        .map((flow) => ({ ...ofFlow(workshop, flow), isFixable: strictestEnd(workshop, flow) !== null })),
    fix: ({ workshop }, id) => {
      const flow = workshop.flows[id];
      const dataClassification = flow ? strictestEnd(workshop, flow) : null;
      return dataClassification && updateOf('flows', id, { dataClassification });
    },
  },
  {
    name: 'cycle',
    severity: 'warning',
    step: 'map',
    reads: ['components', 'flows'],
    find: ({ workshop }) => circlesFound(workshop),
  },
  {
    name: 'unclassifiedStore',
    severity: 'note',
    step: 'map',
    reads: ['components', 'flows'],
    find: ({ workshop }) =>
      stores(workshop)
        .filter(({ dataClassification }) => dataClassification === null)
        .map((store) => ({
          ...ofComponent(store),
          isFixable: strictestInto(workshop, store.id) !== null,
        })),
    fix: ({ workshop }, id) => classifyByFlows(workshop, id),
  },
  {
    name: 'classifiedTooLow',
    severity: 'warning',
    step: 'map',
    reads: ['components', 'flows'],
    find: ({ workshop }) =>
      stores(workshop)
        .filter(({ id, dataClassification }) => {
          const into = strictestInto(workshop, id);
          return (
            dataClassification !== null && into !== null && strictness(into) > strictness(dataClassification)
          );
        })
        .map((store) => ofComponent(store)),
    fix: ({ workshop }, id) => classifyByFlows(workshop, id),
  },
  missingLayer('identity', 'nobodySignsIn'),
  missingLayer('monitoring', 'unwatched'),
];

const strictness = (level: DataClassification): number => DATA_CLASSIFICATIONS.indexOf(level);

const strictest = (levels: readonly (DataClassification | null)[]): DataClassification | null =>
  DATA_CLASSIFICATIONS.findLast((level) => levels.includes(level)) ?? null;

/** Of what both ends hold: more than that cannot flow between them, as far as is known. */
const strictestEnd = ({ components }: Workshop, { sourceId, targetId }: Flow): DataClassification | null =>
  strictest([
    components[sourceId]?.dataClassification ?? null,
    components[targetId]?.dataClassification ?? null,
  ]);

/** The strictest data that flows into a component. */
const strictestInto = ({ flows }: Workshop, id: string): DataClassification | null =>
  strictest(
    (flowsByComponent(flows).get(id) ?? [])
      .filter(({ targetId }) => targetId === id)
      .map(({ dataClassification }) => dataClassification),
  );

const stores = ({ components }: Workshop): Component[] =>
  Object.values(components).filter(({ origin, kind }) => origin === 'existing' && STORE_KINDS.has(kind));

function classifyByFlows(workshop: Workshop, id: string): Command | null {
  const dataClassification = strictestInto(workshop, id);
  return dataClassification && updateOf('components', id, { dataClassification });
}

/** A layer that nothing else can stand without, and that the map neither has nor plans to build. */
function missingLayer(layer: Layer, name: Rule['name']): Rule {
  const suggestionOf = (workshop: Workshop) => missingLayers(workshop).find((one) => one.layer === layer);
  return {
    name,
    severity: 'warning',
    step: 'map',
    reads: ['components', 'flows', 'boundaries', 'outcome', 'facts', 'dismissedSuggestions'],
    find: ({ workshop }) => (suggestionOf(workshop) ? [ofWorkshop()] : []),
    fix: ({ workshop }, _, { newId, translate }) => {
      const suggestion = suggestionOf(workshop);
      if (!suggestion) return null;
      const boxes = Object.values(workshop.components).map(boxOf);
      const [first = { x: 0, y: 0 }] = boxes;
      const place = { ...freeSpot(boxes, { x: first.x, y: first.y }), boundaryId: null };
      const component = layerComponent(newId, suggestion, translate(`words.layer.${layer}`), place);
      return { type: 'insert', entities: { components: [component] } };
    },
  };
}

/** Circles of components that need each other, each found on the first of its ids. */
const circlesFound = (workshop: Workshop): Found[] =>
  circles(workshop).map((ids) => {
    const [id = ''] = ids;
    const names = ids.map((member) => nameOr(workshop.components[member]!.name));
    return {
      id,
      about: { collection: 'components', id },
      params: { count: ids.length, names: joinNames(names) },
    };
  });
