import type { Workshop } from '../../model/workshop';
import { circles, trustCrossings } from '../structure';
import { joinNames, nameOr, ofFlow, ofWorkshop, type Found, type Rule } from './rule';

export const mapRules: Rule[] = [
  {
    name: 'emptyMap',
    severity: 'error',
    step: 'map',
    find: ({ workshop }) => (Object.keys(workshop.components).length === 0 ? [ofWorkshop()] : []),
  },
  {
    name: 'unclassifiedCrossing',
    severity: 'warning',
    step: 'map',
    find: ({ workshop }) =>
      trustCrossings(workshop)
        .filter((flow) => flow.dataClassification === null)
        .map((flow) => ofFlow(workshop, flow)),
  },
  { name: 'cycle', severity: 'warning', step: 'map', find: ({ workshop }) => circlesFound(workshop) },
];

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
