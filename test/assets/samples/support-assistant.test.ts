import { describe, expect, it } from 'vitest';
import { boxOf, encloses, inflated, overlap } from '#shared/diagram/boxes';
import { flowPath, lanesOf, pointOn, type Point } from '#shared/diagram/flowPath';
import { serialize } from '#shared/file/serialize';
import { findFindings } from '#shared/method/findings';
import { paybackMonths, workshopFigures } from '#shared/method/figures';
import { stepProgress } from '#shared/method/steps';
import { daysBetween } from '#shared/model/dates';
import { isUnowned, riskLevel, scoreOf } from '#shared/model/queries';
import { COMPONENT_KINDS, LENSES, SIGNS, STORE_QUESTIONS } from '#shared/model/vocabulary';
import { planRoadmap } from '#shared/roadmap/planRoadmap';
import { sample, sampleRepairs, sampleText } from '../../support/sample';

const components = Object.values(sample.components);
const boundaries = Object.values(sample.boundaries);
const flows = Object.values(sample.flows);
const risks = Object.values(sample.risks);
const participants = Object.values(sample.participants);
const plan = planRoadmap(sample);

describe('the file', () => {
  it('is read without a repair and written back to the byte', () => {
    expect(sampleRepairs).toEqual([]);
    expect(serialize(sample)).toBe(sampleText);
  });

  it('holds a workshop of the promised size', () => {
    const counts = [components, boundaries, flows, participants, risks].map((list) => list.length);
    expect(counts).toEqual([21, 4, 28, 8, 14]);
  });
});

describe('the content', () => {
  const texts: Record<string, string[]> = {
    components: components.map(({ name }) => name),
    technologies: components.map(({ technology }) => technology),
    rationales: components.map(({ rationale }) => rationale),
    briefs: components.flatMap(({ rewriteBrief }) => Object.values(rewriteBrief ?? {})),
    'store answers': components.flatMap(({ storeAnswers }) =>
      Object.values(storeAnswers).map(({ answer }) => answer),
    ),
    boundaries: boundaries.flatMap(({ name, notes }) => [name, notes]),
    labels: flows.map(({ label }) => label),
    people: participants.flatMap(({ name, role }) => [name, role]),
    risks: risks.flatMap(({ title, description }) => [title, description]),
    plans: risks.filter(({ response }) => response !== null).map(({ plan }) => plan),
    evidence: Object.values(sample.signals).map(({ evidence }) => evidence),
    lenses: LENSES.map((lens) => sample.lenses[lens]?.note ?? ''),
    signs: SIGNS.map((sign) => sample.signs[sign]?.note ?? ''),
    decisions: Object.values(sample.decisions).flatMap(({ title, rationale }) => [title, rationale]),
    'work items': Object.values(sample.workItems).flatMap(({ title, description }) => [title, description]),
    waves: Object.values(sample.waves).flatMap(({ name, goal, exitCriteria }) => [name, goal, exitCriteria]),
    milestones: Object.values(sample.milestones).map(({ name }) => name),
    scenarios: Object.values(sample.scenarios).flatMap(({ name, notes }) => [name, notes]),
    acceptance: Object.values(sample.workItems).map(({ acceptance }) => acceptance),
    agenda: Object.values(sample.agenda).map(({ title }) => title),
    'parking lot': Object.values(sample.parkingLot).map(({ text }) => text),
  };

  it.each(Object.entries(texts))('%s: every text says something of its own', (name, list) => {
    expect(list.length).toBeGreaterThan(0);
    for (const text of list) expect(text).toBe(text.trim());
    expect(list).not.toContain('');
    // Two components may be made with the same technology; nothing else is said twice.
    if (name !== 'technologies') expect(new Set(list).size).toBe(list.length);
  });

  it('shows every kind of component but a cache', () => {
    const shown = new Set(components.map(({ kind }) => kind));
    expect(COMPONENT_KINDS.filter((kind) => !shown.has(kind))).toEqual(['cache']);
  });

  it('decides every component, with an owner and a growing estimate', () => {
    expect(workshopFigures(sample).dispositions).toEqual({ keep: 7, refactor: 6, rewrite: 4, undecided: 0 });
    for (const { ownerId, effort } of components) {
      expect(ownerId).not.toBeNull();
      expect(effort!.low).toBeLessThan(effort!.likely);
      expect(effort!.likely).toBeLessThan(effort!.high);
      expect(effort!.high).toBeLessThanOrEqual(effort!.low * 4);
    }
  });

  it('pays back every change to what is there within a year', () => {
    for (const component of components) expect(paybackMonths(component) ?? 0).toBeLessThan(12);
  });

  it('briefs every rewrite and answers for every store', () => {
    for (const { disposition, rewriteBrief, kind, storeAnswers } of components) {
      expect(rewriteBrief !== null).toBe(disposition === 'rewrite');
      if (kind === 'vectorStore' || kind === 'retrievalPipeline')
        expect(Object.keys(storeAnswers).sort()).toEqual([...STORE_QUESTIONS].sort());
      if (kind === 'database' || kind === 'fileStore') expect(storeAnswers).toHaveProperty('deleted');
    }
  });

  it('has flows of both directions and modes, all classified', () => {
    expect(new Set(flows.map(({ direction }) => direction)).size).toBe(2);
    expect(new Set(flows.map(({ mode }) => mode)).size).toBe(2);
    expect(flows.filter(({ dataClassification, protocol }) => !dataClassification || !protocol)).toEqual([]);
  });

  it('has risks of many levels that their plans lower, due after the workshop', () => {
    expect(new Set(risks.map((risk) => riskLevel(scoreOf(risk)))).size).toBeGreaterThanOrEqual(4);
    for (const risk of risks) {
      expect(risk.componentIds).not.toEqual([]);
      if (risk.due) expect(risk.due > sample.updatedOn).toBe(true);
      if (risk.residualLikelihood === null || risk.residualImpact === null) continue;
      const residual = { likelihood: risk.residualLikelihood, impact: risk.residualImpact };
      expect(scoreOf(residual)).toBeLessThan(scoreOf(risk));
    }
  });

  it('signs by the name and discipline of a participant', () => {
    const signed = [
      ...Object.values(sample.decisions).flatMap(({ by }) => by),
      ...risks.flatMap(({ signOff }) => signOff ?? []),
    ];
    expect(signed.length).toBeGreaterThan(0);
    for (const { participantId, name, discipline } of signed)
      expect(sample.participants[participantId!]).toMatchObject({ name, discipline });
  });

  it('fills a workshop of three and a half hours', () => {
    const minutes = Object.values(sample.agenda).reduce((sum, item) => sum + item.minutes, 0);
    expect(minutes).toBe(210);
  });
});

describe('the plan', () => {
  it('leaves open what such a workshop leaves open, and what a reviewer would ask of it', () => {
    const open = findFindings(sample)
      .filter(({ step }) => step !== 'map')
      .map(({ key }) => key)
      .sort();
    expect(open).toEqual([
      'decisionWithoutEvidence:d_pricing',
      'dueDateMissed:check:compliance.auditLog',
      'dueDateMissed:check:delivery.fourKeys',
      'emptyRole.qa:workshop',
      'exposedUntilLate:c_promptAdmin',
      'foundationLate:item:wi_regressionTests',
      'highRiskWithoutDue:r_vendorOutage',
      'noResponse:r_reviewBacklog',
      'ownerOverCapacity:p_svenHaakonsen',
      'ownerOverCapacity:p_tomaszWilk',
      'riskDueAfterOutcome:r_embeddingRetired',
      'seamWithoutMigrationRule:f_ingestionJobsToEmbeddingModel',
      'stillParked:workshop',
      'unownedRisk:r_reviewBacklog',
      'unownedRisk:r_vendorOutage',
      'vendorNotReviewed:c_chatModel',
      'vendorNotReviewed:c_embeddingModel',
      'vendorNotReviewed:c_helpdesk',
      'vendorNotReviewed:c_payrollCore',
    ]);
    expect(risks.filter(isUnowned)).toHaveLength(2);
  });

  it('is complete in every step that a workshop completes', () => {
    const { outcome, evidence, map, assess, decide, path } = stepProgress(sample);
    expect({ outcome, evidence, map, assess, decide, path }).toEqual({
      outcome: 1,
      evidence: 1,
      map: 1,
      assess: 1,
      decide: 1,
      path: 1,
    });
  });

  it('is done, in four of five cases, shortly before the outcome is due', () => {
    expect(plan.cycles).toEqual([]);
    expect(plan.waves.map(({ items }) => items.length > 0)).toEqual([true, true, true]);
    expect(plan.p50! < plan.p80!).toBe(true);
    const spare = daysBetween(plan.p80!, sample.outcome.date!);
    expect(spare).toBeGreaterThanOrEqual(0);
    expect(spare).toBeLessThanOrEqual(45);
  });

  it('waits only for work that is in it', () => {
    const keys = new Set(plan.items.map(({ key }) => key));
    const named = [...Object.values(sample.workItems), ...Object.values(sample.overrides)];
    for (const { dependsOn = [] } of named) for (const key of dependsOn) expect(keys).toContain(key);
    const kept = Object.entries(sample.overrides).filter(([, { excluded }]) => !excluded);
    for (const [key] of kept) expect(keys).toContain(key);
  });
});

describe('the map', () => {
  const ROOM_ACROSS = 64;
  const ROOM_DOWN = 48;
  const PADDING = 40;
  const TITLE = 36;
  const lanes = lanesOf(flows);
  const lines = flows.map((flow) => {
    const source = boxOf(sample.components[flow.sourceId]!);
    const target = boxOf(sample.components[flow.targetId]!);
    return { flow, points: pointsAlong(flowPath(source, target, lanes.get(flow.id)).steps) };
  });

  it('leaves room between components for the words of flows', () => {
    components.forEach((a, index) => {
      const { x, y, width, height } = boxOf(a);
      const room = {
        x: x - ROOM_ACROSS,
        y: y - ROOM_DOWN,
        width: width + 2 * ROOM_ACROSS,
        height: height + 2 * ROOM_DOWN,
      };
      for (const b of components.slice(index + 1)) expect(overlap(room, boxOf(b))).toBe(false);
    });
  });

  it('has each component well within its boundary, and outside all others', () => {
    for (const component of components) {
      const { x, y, width, height } = inflated(boxOf(component), PADDING);
      for (const boundary of boundaries) {
        const own = boundary.id === component.boundaryId;
        if (own) expect(encloses(boundary, { x, y: y - TITLE, width, height: height + TITLE })).toBe(true);
        else expect(overlap(boundary, boxOf(component))).toBe(false);
      }
    }
    boundaries.forEach((a, index) => {
      for (const b of boundaries.slice(index + 1)) expect(overlap(a, b)).toBe(false);
    });
  });

  it('draws no flow through a component', () => {
    for (const { flow, points } of lines)
      for (const component of components) {
        if (component.id === flow.sourceId || component.id === flow.targetId) continue;
        const hit = points.some((point) => overlap({ ...point, width: 0, height: 0 }, boxOf(component)));
        expect({ flow: flow.id, component: component.id, hit }).toMatchObject({ hit: false });
      }
  });

  it('crosses no flow with another', () => {
    const crossed = lines.flatMap((a, index) =>
      lines
        .slice(index + 1)
        .filter((b) => !sharesAnEnd(a.flow, b.flow) && polylinesCross(a.points, b.points))
        .map((b) => [a.flow.id, b.flow.id]),
    );
    expect(crossed).toEqual([]);
  });
});

type Ends = { sourceId: string; targetId: string };
const sharesAnEnd = (a: Ends, b: Ends): boolean =>
  [a.sourceId, a.targetId].some((id) => id === b.sourceId || id === b.targetId);

/** Points along a flow's line, close enough to each other to stand for it. */
function pointsAlong(steps: ReturnType<typeof flowPath>['steps']): Point[] {
  const [start, curve] = steps;
  if (start?.op !== 'M' || curve?.op !== 'C') throw new Error('A flow is one move and one curve');
  const line = {
    start,
    control1: { x: curve.x1, y: curve.y1 },
    control2: { x: curve.x2, y: curve.y2 },
    end: { x: curve.x, y: curve.y },
  };
  return Array.from({ length: 41 }, (_, index) => pointOn(line, index / 40));
}

function polylinesCross(a: readonly Point[], b: readonly Point[]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return a
    .slice(1)
    .some((a1, i) =>
      b
        .slice(1)
        .some(
          (b1, j) =>
            side(a[i]!, a1, b[j]!) !== side(a[i]!, a1, b1) && side(b[j]!, b1, a[i]!) !== side(b[j]!, b1, a1),
        ),
    );
}
