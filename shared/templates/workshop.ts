/** From a starting point to a workshop. */
import { acceptedRisk, riskSuggestions } from '../method/risks/suggestions';
import {
  emptyWorkshop,
  newBoundary,
  newComponent,
  newFlow,
  type Origin,
  type WaveText,
} from '../model/empty';
import type { Boundary, Component } from '../model/entities';
import { NODE_HEIGHT, NODE_WIDTH, type Workshop } from '../model/workshop';
import type { TextKey, Translate } from '../texts/index';
import { TEMPLATES } from './catalog';
import type { LinkSpec, PartSpec, Template, TemplateName } from './template';

/** From one grid place to the next, in canvas units; between the boundaries of neighbours there is room for a gap. */
const COLUMN = 300;
const ROW = 176;
/** Around what a boundary holds; more above, for its title. */
const PADDING = 24;
const TITLE = 40;

/** What a template holds, without the types that tie it to its words. */
type Untied = Omit<Template<TemplateName>, 'components' | 'boundaries' | 'flows' | 'questions'> & {
  questions: readonly string[];
  components: Record<string, PartSpec>;
  boundaries: Record<string, { kind: Boundary['kind']; holds: readonly string[] }>;
  flows: Record<string, LinkSpec<string>>;
};

/**
 * A workshop that begins with a template's map, its usual risks, and what is usually open as parked points.
 * @param waves the default waves in words
 */
export function workshopFromTemplate(
  name: TemplateName,
  waves: readonly WaveText[],
  translate: Translate,
  origin: Origin,
): Workshop {
  const { newId } = origin;
  const template = TEMPLATES[name] as unknown as Untied;
  const say = (path: string) => translate(`templates.${name}.${path}` as TextKey);
  const workshop = emptyWorkshop(say('title'), waves, origin);

  const components = new Map(
    Object.entries(template.components).map(([key, part]) => {
      const place = { x: part.at[0] * COLUMN, y: part.at[1] * ROW, boundaryId: null };
      const component: Component = {
        ...newComponent(newId, part.kind, say(`component.${key}`), place),
        technology: part.technology ?? '',
        dataClassification: part.data ?? null,
        shortcuts: part.shortcuts ?? [],
        safeguards: part.safeguards ?? [],
      };
      return [key, component] as const;
    }),
  );
  const boundaries = Object.entries(template.boundaries).map(([key, { kind, holds }]) => {
    const held = holds.map((part) => components.get(part)!);
    const boundary = {
      ...newBoundary(newId, say(`boundary.${key}`), { ...around(held), parentId: null }),
      kind,
    };
    for (const part of holds) components.set(part, { ...components.get(part)!, boundaryId: boundary.id });
    return boundary;
  });
  const flows = Object.entries(template.flows).map(([key, link]) => {
    const flow = newFlow(newId, components.get(link.from)!, components.get(link.to)!.id);
    return {
      ...flow,
      label: say(`flow.${key}`),
      direction: link.direction ?? flow.direction,
      mode: link.mode ?? flow.mode,
      dataClassification: link.data ?? null,
      actsOnBusinessData: link.acts ?? false,
    };
  });
  const questions = template.questions.map((key, order) => ({
    id: newId('parkingLot'),
    text: say(`question.${key}`),
    by: '',
    at: null,
    on: null,
    step: null,
    order,
    resolved: false,
  }));
  const mapped: Workshop = {
    ...workshop,
    outcome: {
      ...workshop.outcome,
      statement: say('outcome'),
      aiMustNever: say('mustNever'),
      audience: template.audience,
      dataSensitivity: [...template.sensitivity],
    },
    components: byId([...components.values()]),
    boundaries: byId(boundaries),
    flows: byId(flows),
    parkingLot: byId(questions),
  };
  const suggestions = riskSuggestions(mapped).filter(({ risk }) => template.risks.includes(risk.name));
  return {
    ...mapped,
    risks: byId(suggestions.map((suggestion) => acceptedRisk(suggestion, newId, translate))),
  };
}

const byId = <T extends { id: string }>(entities: readonly T[]): Record<string, T> =>
  Object.fromEntries(entities.map((entity) => [entity.id, entity]));

function around(components: readonly Component[]): Pick<Boundary, 'x' | 'y' | 'width' | 'height'> {
  const left = Math.min(...components.map(({ x }) => x)) - PADDING;
  const top = Math.min(...components.map(({ y }) => y)) - TITLE;
  const right = Math.max(...components.map(({ x }) => x)) + NODE_WIDTH + PADDING;
  const bottom = Math.max(...components.map(({ y }) => y)) + NODE_HEIGHT + PADDING;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
