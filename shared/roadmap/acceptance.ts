/** What holds once an item is done: as people wrote it, or as it follows from what the item comes from. */
import { checkOf } from '../method/readiness/checks';
import { endsOf } from '../model/queries';
import { seamFlows } from '../method/seam';
import type { Component, Risk } from '../model/entities';
import type { Workshop } from '../model/workshop';
import { checkMessage } from '../texts/checkText';
import type { Message } from '../texts/index';
import { workOn } from './items/component';
import type { WorkItem } from './plan';

/** The lines of a text that has one criterion a line. */
export const criteriaOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The criteria of an item, in the order in which they are read; none where nothing is known of it. */
export function acceptanceOf(workshop: Workshop, item: WorkItem): (string | Message)[] {
  const written = criteriaOf(item.acceptance);
  if (written.length > 0) return written;
  const [, id = '', step] = item.key.split(':');
  switch (item.source) {
    case 'check':
      return [checkMessage(checkOf(item.key)!, 'met')];
    case 'risk':
      return ofRisk(workshop.risks[id]!);
    case 'component':
      return ofComponent(workshop, workshop.components[id]!);
    case 'seam':
      return ofSeam(workshop, item.key, step ?? '');
    case 'item':
    case 'orphan':
      return [];
  }
}

function ofRisk(risk: Risk): Message[] {
  const { response, residualLikelihood, residualImpact } = risk;
  if (response === null) return [{ key: 'roadmap.acceptance.responded' }];
  const before = risk.likelihood * risk.impact;
  const after =
    residualLikelihood === null || residualImpact === null ? null : residualLikelihood * residualImpact;
  return [
    { key: `roadmap.acceptance.${response}` },
    after !== null && after < before
      ? { key: 'roadmap.acceptance.residual', params: { before, after } }
      : { key: 'roadmap.acceptance.scoredAgain', params: { before } },
  ];
}

function ofComponent(workshop: Workshop, component: Component): (string | Message)[] {
  const brief = component.rewriteBrief;
  const shortcuts = component.shortcuts.map((shortcut): Message => ({
    key: `roadmap.acceptance.shortcut.${shortcut}`,
  }));
  switch (workOn(component)) {
    case 'build':
      return [
        { key: 'roadmap.acceptance.built', params: { count: consumersOf(workshop, component.id) } },
        { key: 'roadmap.acceptance.operated' },
      ];
    case 'rewrite':
      return [
        ...criteriaOf(brief?.specification ?? ''),
        ...criteriaOf(brief?.lessons ?? '').map((text): Message => ({
          key: 'roadmap.acceptance.survives',
          params: { text },
        })),
        { key: 'roadmap.acceptance.contracts', params: { count: contractsOf(workshop, component.id) } },
        { key: 'roadmap.acceptance.operated' },
      ];
    case 'refactor':
      return [
        ...shortcuts,
        { key: 'roadmap.acceptance.unbroken', params: { count: consumersOf(workshop, component.id) } },
        { key: 'roadmap.acceptance.tested' },
      ];
    case 'clear':
      return shortcuts;
    case null:
      return [];
  }
}

function ofSeam({ flows }: Workshop, key: string, step: string): Message[] {
  if (step === 'contract') {
    const isSync = flows[key.split(':')[1]!]?.mode === 'sync';
    return [
      { key: 'roadmap.acceptance.agreed' },
      { key: isSync ? 'roadmap.acceptance.contractTested' : 'roadmap.acceptance.contractTestedAsync' },
    ];
  }
  switch (step) {
    case 'migration':
      return [{ key: 'roadmap.acceptance.moved' }, { key: 'roadmap.acceptance.movedBack' }];
    case 'cutover':
      return [{ key: 'roadmap.acceptance.changedOver' }, { key: 'roadmap.acceptance.wayBack' }];
    default:
      return [{ key: 'roadmap.acceptance.retired' }, { key: 'roadmap.acceptance.revoked' }];
  }
}

const consumersOf = ({ flows }: Workshop, id: string): number =>
  new Set(
    Object.values(flows)
      .map(endsOf)
      .flatMap(({ providerId, consumerId }) => (providerId === id ? [consumerId] : [])),
  ).size;

const contractsOf = (workshop: Workshop, id: string): number =>
  seamFlows(workshop).filter(({ sourceId, targetId }) => sourceId === id || targetId === id).length;
