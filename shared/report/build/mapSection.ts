/** The map, with what to take from it. */
import type { Flow } from '../../model/entities';
import { isOnSeam } from '../../method/seam';
import type { MapModel, Section } from '../document';
import { sentences, type Facts } from './facts';

/** The section with the map; null where there is nothing on it. */
export function mapSection(facts: Facts, model: MapModel): Section | null {
  if (model.components.length === 0) return null;
  const { translate, figure } = facts;
  return {
    name: 'map',
    title: translate('report.section.map'),
    lead: lead(facts),
    blocks: [{ kind: 'map', model, caption: figure(translate('report.map.caption')) }],
  };
}

function lead({ workshop, translate }: Facts): string {
  const components = Object.values(workshop.components);
  const flows = Object.values(workshop.flows);
  const boundaries = Object.keys(workshop.boundaries).length;
  const words = {
    components: translate('report.map.components', { count: components.length }),
    boundaries: translate('report.map.boundaries', { count: boundaries }),
    flows: translate('report.map.flows', { count: flows.length }),
  };
  const count = (key: 'sensitive' | 'seam' | 'missing', value: number) =>
    value === 0 ? null : translate(`report.map.${key}`, { count: value });
  return sentences(
    translate(boundaries > 0 ? 'report.map.size' : 'report.map.sizeUnbounded', words),
    count('sensitive', flows.filter(isSensitive).length),
    count('seam', flows.filter((flow) => isOnSeam(workshop, flow)).length),
    count('missing', components.filter(({ origin }) => origin === 'missing').length),
  );
}

const isSensitive = ({ dataClassification }: Flow): boolean =>
  dataClassification === 'confidential' || dataClassification === 'regulated';
