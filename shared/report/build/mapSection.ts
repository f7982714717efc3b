/** The map as it is and as it is to be, with what to take from each. */
import type { Flow } from '../../model/entities';
import { isOnSeam } from '../../method/seam';
import type { Section } from '../document';
import { date, sentences, type Facts } from './facts';
import { mapModel, targetModel } from './mapModel';

/** The section with the map as it is; null where there is nothing on it. */
export function mapSection(facts: Facts): Section | null {
  const model = mapModel(facts);
  if (model.components.length === 0) return null;
  const { translate, figure } = facts;
  return {
    name: 'map',
    title: translate('report.section.map'),
    lead: lead(facts),
    blocks: [{ kind: 'map', model, caption: figure(translate('report.map.caption')) }],
  };
}

/** What there is once the roadmap is done, and from when on; null where nothing changes. */
export function targetSection(facts: Facts): Section | null {
  const model = targetModel(facts);
  const { translate, figure, plan, estimated } = facts;
  const changed = model.components.filter(({ fate }) => fate !== 'keep' && fate !== 'undecided').length;
  if (changed === 0) return null;
  return {
    name: 'target',
    title: translate('report.section.target'),
    lead: sentences(
      translate('report.target.lead', { count: changed, all: model.components.length }),
      estimated.dates === 'sound' && plan.p80 !== null
        ? translate('report.target.by', { date: date(facts, plan.p80) })
        : null,
    ),
    blocks: [{ kind: 'map', model, caption: figure(translate('report.target.caption')) }],
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
