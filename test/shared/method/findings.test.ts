import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { findFindings, fixOf, RULES, whyOf } from '#shared/method/findings';
import { acceptPlan } from '#shared/roadmap/accepted';
import { deriveItems } from '#shared/roadmap/derive';
import { newDecision, newFlow, newSignal } from '#shared/model/empty';
import type { Boundary, Component, Decision, Flow, Risk } from '#shared/model/entities';
import { mapValues } from '#shared/model/identity';
import { keySchema } from '#shared/model/primitives';
import { DELIVERY_ROLES, LENSES, SIGNS } from '#shared/model/vocabulary';
import { workshopSchema, type Workshop } from '#shared/model/workshop';
import { findingFixes } from '#shared/texts/en/findingFixes';
import { translator } from '#shared/texts/index';
import { anyWorkshop } from '../../support/arbitraries';
import { countingIds } from '../../support/ids';
import { exactly, reversed, workshopOf } from '../roadmap/workshops';

const BYLINE = { participantId: 'p_1', name: 'Ada', discipline: 'engineering' } as const;
const TODAY = '2027-02-24';

/** A workshop in which everything is as it should be. */
function sound(): Workshop {
  const workshop = workshopOf({
    waves: ['Foundation', 'Modernize'],
    people: ['p_1', 'p_2'],
    components: [
      { id: 'c_1', name: 'Web app', kind: 'client', disposition: 'keep' },
      {
        id: 'c_2',
        name: 'Answers',
        disposition: 'refactor',
        rationale: 'Tangled',
        effort: exactly(5),
        ownerId: 'p_1',
        safeguards: ['permissionCheck', 'audit', 'humanReview'],
      },
      {
        id: 'c_3',
        name: 'Index',
        kind: 'vectorStore',
        disposition: 'rewrite',
        rationale: 'No permissions',
        dataClassification: 'internal',
        rewriteBrief: {
          lessons: 'Short answers',
          specification: 'One query',
          migrationRule: 'Re-index',
          notRebuilt: '',
        },
        effort: exactly(8),
        ownerId: 'p_2',
        safeguards: ['permissionCheck', 'audit'],
        storeAnswers: {
          refreshed: { answer: 'Every night', state: 'met' },
          deleted: { answer: 'Not yet', state: 'unmet' },
          permissioned: { answer: 'By team', state: 'met' },
        },
      },
      {
        id: 'c_4',
        name: 'Model',
        kind: 'model',
        disposition: 'keep',
        safeguards: ['fallback', 'evaluation', 'costLimit', 'audit'],
      },
      {
        id: 'c_5',
        name: 'Sign-in',
        kind: 'identity',
        origin: 'missing',
        effort: exactly(3),
        ownerId: 'p_1',
      },
    ],
    calls: [
      ['c_1', 'c_2'],
      ['c_2', 'c_3'],
      ['c_2', 'c_4'],
    ],
    risks: [
      {
        id: 'r_1',
        title: 'Leak',
        componentIds: ['c_3'],
        likelihood: 4,
        impact: 5,
        ownerId: 'p_2',
        response: 'mitigate',
        plan: 'Filter by permission',
        due: '2027-12-01',
        effort: exactly(2),
      },
    ],
    items: [{ id: 'wi_1', title: 'Release process', ownerId: 'p_1', effort: exactly(2), foundation: true }],
  });
  return {
    ...workshop,
    waves: mapValues(workshop.waves, (wave) => ({ ...wave, exitCriteria: 'All is done' })),
    outcome: {
      ...workshop.outcome,
      statement: 'Tickets are solved sooner',
      metric: 'Hours to solution',
      baseline: '20',
      target: '8',
      date: '2027-12-31',
      atLowConfidence: 'It says so',
    },
    signals: Object.fromEntries(
      (['retention', 'dailyProcess'] as const).map((type) => [
        `sg_${type}`,
        { ...newSignal(() => `sg_${type}`, type), strength: 'strong', evidence: 'Seen in the logs' },
      ]),
    ),
    dismissedSuggestions: ['layer:monitoring'],
    path: { chosen: 'hybrid', reason: 'The index goes, the rest stays' },
    participants: {
      p_1: { ...workshop.participants.p_1!, name: 'Ada', deliveryRoles: [...DELIVERY_ROLES] },
      p_2: { ...workshop.participants.p_2!, name: 'Grace' },
    },
    decisions: {
      d_1: {
        ...newDecision(() => 'd_1', 'Keep the model', TODAY),
        evidence: 'Evaluation',
        by: [BYLINE],
        componentIds: ['c_4'],
      },
    },
  };
}

type Edit = (workshop: Workshop) => Workshop;
const component =
  (id: string, patch: Partial<Component>): Edit =>
  (workshop) => ({
    ...workshop,
    components: { ...workshop.components, [id]: { ...workshop.components[id]!, ...patch } },
  });
const risk =
  (patch: Partial<Risk>): Edit =>
  (workshop) => ({ ...workshop, risks: { r_1: { ...workshop.risks.r_1!, ...patch } } });
const decision =
  (patch: Partial<Decision>): Edit =>
  (workshop) => ({ ...workshop, decisions: { d_1: { ...workshop.decisions.d_1!, ...patch } } });
const outcome =
  (patch: Partial<Workshop['outcome']>): Edit =>
  (workshop) => ({ ...workshop, outcome: { ...workshop.outcome, ...patch } });
const flow =
  (id: string, patch: Partial<Flow>): Edit =>
  (workshop) => ({ ...workshop, flows: { ...workshop.flows, [id]: { ...workshop.flows[id]!, ...patch } } });
const call =
  (id: string, sourceId: string, targetId: string, patch: Partial<Flow> = {}): Edit =>
  (workshop) => ({
    ...workshop,
    flows: {
      ...workshop.flows,
      [id]: { ...newFlow(() => id, { id: sourceId, kind: 'service' }, targetId), ...patch },
    },
  });
const within =
  (componentId: string, boundary: Pick<Boundary, 'id' | 'kind' | 'parentId'>): Edit =>
  (workshop) => ({
    ...component(componentId, { boundaryId: boundary.id })(workshop),
    boundaries: {
      ...workshop.boundaries,
      [boundary.id]: { ...boundary, name: boundary.id, x: 0, y: 0, width: 10, height: 10, notes: '' },
    },
  });
const override =
  (key: string, value: Workshop['overrides'][string]): Edit =>
  (workshop) => ({ ...workshop, overrides: { ...workshop.overrides, [key]: value } });
const item =
  (patch: Partial<Workshop['workItems'][string]>): Edit =>
  (workshop) => ({ ...workshop, workItems: { wi_1: { ...workshop.workItems.wi_1!, ...patch } } });
const path =
  (chosen: Workshop['path']['chosen']): Edit =>
  (workshop) => ({ ...workshop, path: { ...workshop.path, chosen } });
const part =
  (patch: Partial<Workshop>): Edit =>
  (workshop) => ({ ...workshop, ...patch });

const check =
  (key: string, patch: Partial<Workshop['readiness'][string]>): Edit =>
  (workshop) => ({
    ...workshop,
    readiness: {
      ...workshop.readiness,
      [`check:${key}`]: { answer: 'unmet', evidence: '', ownerId: null, due: null, ...patch },
    },
  });
const wave =
  (id: string, patch: Partial<Workshop['waves'][string]>): Edit =>
  (workshop) => ({
    ...workshop,
    waves: {
      ...workshop.waves,
      [id]: { id, name: id, goal: 'A goal', exitCriteria: 'All is done', order: 9, ...patch },
    },
  });
const milestone =
  (patch: Partial<Workshop['milestones'][string]>): Edit =>
  (workshop) => ({
    ...workshop,
    milestones: { ms_1: { id: 'ms_1', name: 'Beta', after: ['item:wi_1'], due: null, ...patch } },
  });
/** A revealed vote of one person. */
const vote =
  (id: string, choice: 'keep' | 'rewrite'): Edit =>
  (workshop) => ({
    ...workshop,
    ballots: {
      ...workshop.ballots,
      [id]: {
        id,
        componentId: 'c_2',
        by: { participantId: null, name: id, discipline: id === 'bt_1' ? 'engineering' : 'product' },
        way: 'silent',
        choice,
        handedIn: true,
        revealed: true,
        at: '2027-02-24T09:00:00.000Z',
        round: 1,
      } as Workshop['ballots'][string],
    },
  });
const parked: Edit = (workshop) => ({
  ...workshop,
  parkingLot: {
    pk_1: { id: 'pk_1', text: 'Later', by: '', at: null, on: null, step: null, order: 0, resolved: false },
  },
});
const NO_BRIEF = { lessons: '', specification: 'One', migrationRule: 'Two', notRebuilt: '' };
const WHOLE_BRIEF = { ...NO_BRIEF, lessons: 'Three' };

/** The answers are to be rewritten, with all that this takes. */
/** Gives what follows from the seam and from checks an effort of a day. */
const estimated: Edit = (workshop) => ({
  ...workshop,
  overrides: {
    ...workshop.overrides,
    ...Object.fromEntries(
      deriveItems(workshop)
        .filter(({ source, effort }) => ['seam', 'check'].includes(source) && effort === null)
        .map(({ key }) => [key, { ...workshop.overrides[key], effort: exactly(1) }]),
    ),
  },
});
const accepted: Edit = (workshop) => apply(workshop, acceptPlan(workshop, TODAY), { today: TODAY });

const C2_REWRITTEN = [
  component('c_2', { disposition: 'rewrite', rewriteBrief: WHOLE_BRIEF }),
  ...['f_0', 'f_2'].map((id) => flow(id, { contract: 'OpenAPI', migrationRule: 'Side by side' })),
];

const keysOf = (...edits: Edit[]) =>
  findFindings(edits.reduce((workshop, edit) => edit(workshop), sound())).map((finding) => finding.key);

/** What raises each finding: the edits of a sound workshop, and the keys that follow from them. */
const RAISED: Record<string, [edits: Edit[], keys: string[]]> = {
  'an outcome that is not stated': [[outcome({ statement: ' ', metric: '' })], ['noStatement:workshop']],
  'an outcome without a metric': [[outcome({ metric: '' })], ['noMetric:workshop']],
  'an outcome without a baseline': [[outcome({ baseline: '' })], ['noBaseline:workshop']],
  'an outcome without a target': [[outcome({ target: '' })], ['noTarget:workshop']],
  'an outcome without a date': [[outcome({ date: null })], ['noOutcomeDate:workshop']],
  'a delivery role that nobody fills': [
    [
      (workshop) => ({
        ...workshop,
        participants: {
          ...workshop.participants,
          p_1: {
            ...workshop.participants.p_1!,
            deliveryRoles: DELIVERY_ROLES.filter((role) => role !== 'ux'),
          },
        },
      }),
    ],
    ['emptyRole.ux:workshop'],
  ],
  'a flow over a boundary of trust whose data is not classified': [
    [within('c_4', { id: 'b_1', kind: 'vendor', parentId: null })],
    ['unclassifiedCrossing:f_2'],
  ],
  'a flow into a trust zone within a team': [
    [
      within('c_1', { id: 'b_1', kind: 'team', parentId: null }),
      within('c_4', { id: 'b_2', kind: 'trustZone', parentId: 'b_1' }),
    ],
    ['unclassifiedCrossing:f_2'],
  ],
  'a circle in the map': [[call('f_9', 'c_4', 'c_2')], ['cycle:c_2']],
  'regulated data into a component without permission check': [
    [
      component('c_2', { safeguards: ['audit', 'humanReview'] }),
      flow('f_0', { dataClassification: 'regulated' }),
    ],
    ['regulatedWithoutPermissionCheck:c_2'],
  ],
  'regulated data in a component without audit': [
    [component('c_3', { safeguards: ['permissionCheck'], dataClassification: 'regulated' })],
    ['regulatedWithoutAudit:c_3'],
  ],
  'confidential data into a component without permission check or audit': [
    [
      component('c_3', { safeguards: [], dataClassification: 'confidential' }),
      flow('f_1', { dataClassification: 'confidential' }),
    ],
    ['confidentialWithoutPermissionCheck:c_3', 'confidentialWithoutAudit:c_3'],
  ],
  'a model without a fallback': [
    [component('c_4', { safeguards: ['evaluation', 'costLimit'] })],
    ['noFallback:c_4'],
  ],
  'a model without an evaluation': [
    [component('c_4', { safeguards: ['fallback', 'costLimit'] })],
    ['noEvaluation:c_4'],
  ],
  'a model without a cost limit': [
    [component('c_4', { safeguards: ['fallback', 'evaluation'] })],
    ['noCostLimit:c_4'],
  ],
  'a change of business data on a model’s word without review': [
    [component('c_2', { safeguards: [] }), flow('f_1', { actsOnBusinessData: true })],
    ['unreviewedAction:f_1'],
  ],
  'a retrieval store that is not refreshed': [
    [component('c_3', { storeAnswers: { deleted: { answer: '', state: 'notApplicable' } } })],
    ['storeNotRefreshed:c_3'],
  ],
  'a retrieval store that nothing is deleted from': [
    [
      component('c_3', {
        storeAnswers: {
          refreshed: { answer: 'Hourly', state: 'partial' },
          deleted: { answer: ' ', state: 'unmet' },
        },
      }),
    ],
    ['storeNotDeleted:c_3'],
  ],
  'an undecided component': [[component('c_1', { disposition: 'undecided' })], ['undecided:c_1']],
  'a change without a rationale': [[component('c_2', { rationale: '\n' })], ['noRationale:c_2']],
  'work on a component without effort': [[component('c_5', { effort: null })], ['noEffort:c_5']],
  'work on a component without an owner': [[component('c_2', { ownerId: null })], ['noOwner:c_2']],
  'a kept component that depends on a rewritten one without a contract': [
    [call('f_9', 'c_1', 'c_3', { migrationRule: 'Side by side' }), estimated],
    ['seamWithoutContract:f_9'],
  ],
  'a decision without evidence': [[decision({ evidence: '' })], ['decisionWithoutEvidence:d_1']],
  'a decision that is linked to nothing': [[decision({ componentIds: [] })], ['unlinkedDecision:d_1']],
  'a risk that nobody owns': [[risk({ ownerId: null })], ['unownedRisk:r_1']],
  'a risk without a response': [[risk({ response: null })], ['noResponse:r_1']],
  'a high risk that is accepted without a sign-off': [
    [risk({ response: 'accept' })],
    ['acceptedWithoutSignOff:r_1'],
  ],
  'a risk that is linked to no component': [[risk({ componentIds: [] })], ['unlinkedRisk:r_1']],
  'a risk that is overdue': [[risk({ due: '2027-02-23' })], ['overdueRisk:r_1']],
  'a risk that is due before the work against it is done': [[risk({ due: '2027-03-02' })], ['lateRisk:r_1']],
  'no path': [[path(null)], ['pathNotChosen:workshop']],
  'an evolution that rewrites half of what is there': [
    [path('evolution'), ...C2_REWRITTEN, estimated],
    ['evolutionContradicted:workshop'],
  ],
  'a hybrid that replaces nothing': [
    [component('c_3', { disposition: 'refactor' })],
    ['hybridContradicted:workshop'],
  ],
  'a full rewrite of little': [[path('rewrite')], ['rewriteContradicted:workshop']],
  'a seam that nobody has estimated': [
    [call('f_9', 'c_1', 'c_3', { contract: 'Same query, same fields', migrationRule: 'Side by side' })],
    ['seamNotEstimated:workshop'],
  ],
  'work from a check that nobody has estimated': [
    [check('security.authentication', { ownerId: 'p_1' })],
    ['checkWorkNotEstimated:workshop'],
  ],
  'an accepted plan that has moved on': [
    [accepted, component('c_2', { effort: exactly(6) })],
    ['acceptedPlanStale:workshop'],
  ],
  'an item by hand without effort': [[item({ effort: null })], ['itemWithoutEffort:item:wi_1']],
  'an item by hand without an owner': [[item({ ownerId: null })], ['itemWithoutOwner:item:wi_1']],
  'a response to a risk without effort': [[risk({ effort: null })], ['itemWithoutEffort:risk:r_1']],
  'begun work whose source is gone': [
    [override('component:c_9', { status: 'doing', title: 'Old', effort: exactly(1), ownerId: 'p_1' })],
    ['workWithoutSource:component:c_9'],
  ],
  'work items that wait for each other': [
    [item({ dependsOn: ['component:c_2'] }), override('component:c_2', { dependsOn: ['item:wi_1'] })],
    ['workInCircle:component:c_2'],
  ],
  'an item in an earlier wave than what it waits for': [
    [override('component:c_2', { waveId: 'wv_0' }), override('component:c_3', { waveId: 'wv_1' })],
    ['waveTooEarly:component:c_2'],
  ],
  'an owner with more work than days': [
    [item({ effort: exactly(400) })],
    ['overloaded:p_1', 'roadmapAfterOutcome:workshop'],
  ],
  'an outcome whose day is past': [
    [outcome({ date: '2027-02-23' }), risk({ due: null }), item({ effort: null, status: 'done' })],
    [
      'outcomePast:workshop',
      'highRiskWithoutDue:r_1',
      'overloaded:p_1',
      'overloaded:p_2',
      'roadmapAfterOutcome:workshop',
    ],
  ],
  'nothing said for low confidence': [[outcome({ atLowConfidence: '' })], ['noLowConfidence:workshop']],
  'a path chosen without evidence': [[part({ signals: {} })], ['notJustified:workshop']],
  'a store that is not classified': [
    [component('c_3', { dataClassification: null })],
    ['unclassifiedStore:c_3'],
  ],
  'a store that is classified too low': [
    [flow('f_1', { dataClassification: 'confidential' })],
    ['classifiedTooLow:c_3'],
  ],
  'sensitive data in a retrieval store without permissions': [
    [
      component('c_3', {
        dataClassification: 'confidential',
        storeAnswers: {
          ...sound().components.c_3!.storeAnswers,
          permissioned: { answer: '', state: 'unmet' },
        },
      }),
    ],
    ['storeNotPermissioned:c_3'],
  ],
  'a product that nothing watches': [[part({ dismissedSuggestions: [] })], ['unwatched:workshop']],
  'users whom nothing knows': [
    [component('c_5', { kind: 'cache', name: 'Cache' })],
    ['nobodySignsIn:workshop'],
  ],
  'sensitive data that goes to a vendor without a review': [
    [component('c_4', { kind: 'externalSystem' }), flow('f_2', { dataClassification: 'confidential' })],
    ['vendorNotReviewed:c_4'],
  ],
  'a rewrite that forgets what users taught': [
    [component('c_3', { rewriteBrief: NO_BRIEF })],
    ['rewriteWithoutLessons:c_3'],
  ],
  'a rewrite without a specification': [
    [component('c_3', { rewriteBrief: { ...WHOLE_BRIEF, specification: '' } })],
    ['rewriteWithoutSpecification:c_3'],
  ],
  'a rewrite without a migration rule': [
    [component('c_3', { rewriteBrief: { ...WHOLE_BRIEF, migrationRule: ' ' } })],
    ['rewriteWithoutMigrationRule:c_3'],
  ],
  'a seam without a migration rule': [
    [call('f_9', 'c_1', 'c_3', { contract: 'Same query' }), estimated],
    ['seamWithoutMigrationRule:f_9'],
  ],
  'a disputed component without dissent': [
    [vote('bt_1', 'keep'), vote('bt_2', 'rewrite')],
    ['disputedWithoutDissent:c_2'],
  ],
  'a kept component that would pay back within a year': [
    [component('c_1', { effort: exactly(10), costOfKeeping: 2 })],
    ['keepingCostsMore:c_1'],
  ],
  'a decision that nobody took': [[decision({ by: [] })], ['decisionByNobody:d_1']],
  'a high risk whose response has no date': [[risk({ due: null })], ['highRiskWithoutDue:r_1']],
  'a response without a plan': [[risk({ plan: ' ' })], ['riskWithoutPlan:r_1']],
  'a risk that is due after the outcome': [[risk({ due: '2028-01-01' })], ['riskDueAfterOutcome:r_1']],
  'a response that changes nothing': [
    [risk({ residualLikelihood: 4, residualImpact: 5 })],
    ['residualNotLower:r_1'],
  ],
  'an unmet foundation that nobody stands for': [
    [check('security.authentication', {}), estimated],
    ['unmetFoundation.authentication:workshop'],
  ],
  'a check that is met without evidence': [
    [check('security.authentication', { answer: 'met' })],
    ['metWithoutEvidence:workshop'],
  ],
  'a check that is past its day': [
    [check('security.authentication', { answer: 'partial', due: '2027-02-01' }), estimated],
    ['overdueCheck:workshop'],
  ],
  'a path against all that is known, without a reason': [
    [
      path('evolution'),
      part({
        lenses: Object.fromEntries(
          LENSES.map((lens) => [lens, { verdict: 'failing', note: '', evidence: '' }]),
        ),
        signs: Object.fromEntries(SIGNS.map((sign) => [sign, { state: 'present', note: '', evidence: '' }])),
      }),
      (workshop) => ({ ...workshop, path: { ...workshop.path, reason: '' } }),
    ],
    ['pathAgainstAdvice:workshop'],
  ],
  'a foundation behind the first wave': [[item({ waveId: 'wv_1' })], ['foundationLate:item:wi_1']],
  'an item made by hand that a file put behind the first wave': [
    [override('item:wi_1', { waveId: 'wv_1' })],
    ['foundationLate:item:wi_1'],
  ],
  'an exposed admin tool that stays open for a while': [
    [component('c_2', { shortcuts: ['exposedAdminTool'] })],
    ['exposedUntilLate:c_2'],
  ],
  'a wave without work': [[wave('wv_9', {})], ['emptyWave:wv_9']],
  'a wave without a goal': [[wave('wv_1', { order: 1, goal: '' })], ['waveWithoutGoal:wv_1']],
  'a wave without exit criteria': [
    [wave('wv_1', { order: 1, exitCriteria: ' ' })],
    ['waveWithoutExitCriteria:wv_1'],
  ],
  'an owner of whom too much is wished in a month': [
    [
      item({ effort: exactly(20) }),
      component('c_5', { effort: exactly(20) }),
      component('c_7', { ...sound().components.c_5!, id: 'c_7', effort: exactly(20), ownerId: 'p_2' }),
    ],
    ['ownerOverCapacity:p_1'],
  ],
  'an item that cannot begin on its day': [
    [override('component:c_2', { pinned: '2027-03-02' })],
    ['pinnedDateMissed:component:c_2'],
  ],
  'an item that ends after its day': [[item({ due: '2027-03-01' })], ['dueDateMissed:item:wi_1']],
  'work from a check that ends after its day': [
    [check('security.authentication', { ownerId: 'p_1', due: '2027-02-26' }), estimated],
    ['dueDateMissed:check:security.authentication'],
  ],
  'a milestone that is reached after its day': [[milestone({ due: '2027-03-01' })], ['milestoneLate:ms_1']],
  'a milestone after nothing': [[milestone({ after: [] })], ['milestoneOfNothing:ms_1']],
  'an estimate that says nothing': [
    [item({ effort: { low: 1, likely: 3, high: 9 } })],
    ['wideEffort:item:wi_1'],
  ],
  'an owner of nearly everything': [
    [...['c_8', 'c_9'].map((id) => component(id, { ...sound().components.c_2!, id, name: id }))],
    ['soleOwner:p_1'],
  ],
  'a parked point': [[parked], ['stillParked:workshop']],
  'a roadmap that ends after the outcome is due': [
    [outcome({ date: '2027-03-16' }), risk({ due: '2027-03-16' })],
    ['roadmapAfterOutcome:workshop'],
  ],
};

/** What looks similar and is all right. */
const ALL_RIGHT: Record<string, Edit[]> = {
  'a missing component that is undecided and has no safeguards': [
    component('c_5', {
      kind: 'model',
      layer: 'identity',
      disposition: 'undecided',
      dataClassification: 'regulated',
    }),
  ],
  'a flow between teams': [within('c_4', { id: 'b_1', kind: 'team', parentId: null })],
  'a classified flow over a boundary of trust': [
    within('c_4', { id: 'b_1', kind: 'vendor', parentId: null }),
    flow('f_2', { dataClassification: 'internal' }),
  ],
  'a change of business data that a person reviews next door': [
    component('c_2', { safeguards: [] }),
    component('c_1', { kind: 'humanReview' }),
    flow('f_1', { actsOnBusinessData: true }),
  ],
  'a change of business data far from any model': [flow('f_0', { actsOnBusinessData: true })],
  'an accepted plan that still stands': [accepted, component('c_2', { name: 'Answering' })],
  'an unmet foundation that is left out with a note': [
    check('security.authentication', {}),
    override('check:security.authentication', { excluded: true, notes: 'Done with Sign-in' }),
  ],
  'a seam with a contract': [
    call('f_9', 'c_1', 'c_3', { contract: 'Same query, same fields', migrationRule: 'Side by side' }),
    estimated,
  ],
  'a low risk that is accepted': [risk({ response: 'accept', likelihood: 2, impact: 3 })],
  'a high risk that is accepted by somebody': [
    risk({ response: 'accept', signOff: { ...BYLINE, on: TODAY } }),
  ],
  'a closed risk': [
    risk({ status: 'closed', ownerId: null, response: null, due: '2020-01-01', componentIds: [] }),
  ],
  'a decision about a flow alone, or about a check': [
    decision({ componentIds: [], flowIds: ['f_0'] }),
    (workshop) => ({
      ...workshop,
      decisions: {
        ...workshop.decisions,
        d_2: {
          ...workshop.decisions.d_1!,
          ...{ id: 'd_2', flowIds: [], checkKeys: ['check:security.authentication'] },
        },
      },
    }),
  ],
  'a superseded decision': [decision({ status: 'superseded', evidence: '', componentIds: [] })],
  'a full rewrite of all but what is somebody else’s': [
    path('rewrite'),
    component('c_1', { kind: 'externalSystem' }),
    ...C2_REWRITTEN,
    estimated,
  ],
  'a month in which an owner is asked for less than half as much again': [
    item({ effort: exactly(12) }),
    component('c_5', { effort: exactly(14) }),
  ],
  'a month of too much work that the end does not wait for': [
    item({ effort: exactly(20) }),
    component('c_5', { effort: exactly(20) }),
    component('c_7', {
      ...sound().components.c_1!,
      id: 'c_7',
      origin: 'missing',
      kind: 'queue',
      effort: exactly(90),
      ownerId: 'p_2',
    }),
  ],
  'pins and days that hold': [item({ pinned: '2027-03-06', due: '2027-04-01' })],
  'a milestone in time, and a late one that is done': [
    milestone({ due: '2027-03-31' }),
    (workshop) => ({
      ...workshop,
      workItems: {
        ...workshop.workItems,
        wi_2: { ...workshop.workItems.wi_1!, id: 'wi_2', status: 'done' },
      },
      milestones: {
        ...workshop.milestones,
        ms_2: { id: 'ms_2', name: 'Alpha', after: ['item:wi_2'], due: '2027-01-01' },
      },
    }),
  ],
  'a met vendor review': [
    component('c_4', { kind: 'externalSystem' }),
    flow('f_2', { dataClassification: 'confidential' }),
    check('compliance.vendorReview', { answer: 'met', evidence: 'Signed' }),
  ],
  'an unmet foundation that somebody owns': [check('security.authentication', { ownerId: 'p_1' }), estimated],
  'a disputed component with dissent': [
    vote('bt_1', 'keep'),
    vote('bt_2', 'rewrite'),
    component('c_2', { dissent: 'One would have kept it' }),
  ],
  'a dear component that is kept for a reason': [
    component('c_1', { effort: exactly(10), costOfKeeping: 2, rationale: 'Goes next year' }),
  ],
  'a response that makes a risk smaller': [risk({ residualLikelihood: 2, residualImpact: 5 })],
  'a mild risk without a date': [risk({ due: null, likelihood: 2, impact: 3 })],
  'an estimate of few days, or of up to five times as much': [
    item({ effort: { low: 0, likely: 1, high: 4 } }),
    component('c_2', { effort: { low: 2, likely: 4, high: 10 } }),
  ],
  'a check that is met with evidence, and one that is not due yet': [
    check('security.authentication', { answer: 'met', evidence: 'Single sign-on' }),
    check('security.dependencies', { answer: 'partial', due: TODAY }),
    estimated,
  ],
  'a path against the answers with its reason': [
    part({
      lenses: Object.fromEntries(
        LENSES.map((lens) => [lens, { verdict: 'failing', note: '', evidence: '' }]),
      ),
    }),
  ],
  'a settled point': [
    parked,
    (workshop) => ({
      ...workshop,
      parkingLot: { pk_1: { ...workshop.parkingLot.pk_1!, resolved: true } },
    }),
  ],
  'a store that is classified as strictly as what flows in': [
    flow('f_1', { dataClassification: 'internal' }),
  ],
  'an exposed admin tool that is closed first': [
    component('c_2', { shortcuts: ['exposedAdminTool'] }),
    override('component:c_2', { waveId: 'wv_0' }),
    override('component:c_3', { waveId: 'wv_0' }),
    component('c_7', { ...sound().components.c_5!, id: 'c_7', kind: 'queue' }),
  ],
  'work that was done before its days and the roadmap’s first one': [
    risk({ due: TODAY }),
    override('risk:r_1', { status: 'done' }),
  ],
  'a roadmap that is done by the day of the outcome, which came before its first one': [
    outcome({ date: TODAY }),
    risk({ due: TODAY }),
    (workshop) => ({
      ...workshop,
      waves: { wv_0: workshop.waves.wv_0! },
      overrides: Object.fromEntries(deriveItems(workshop).map(({ key }) => [key, { status: 'done' }])),
    }),
  ],
  'finished work without effort or owner': [
    item({ status: 'done', effort: null, ownerId: null }),
    override('component:c_9', { status: 'done', title: 'Old' }),
  ],
};

/** Of what is raised, what has a fix. */
const FIXABLE = (
  [
    ...Object.entries(RAISED),
    [
      'an unclassified flow from what is classified',
      [
        [
          within('c_4', { id: 'b_1', kind: 'vendor', parentId: null }),
          component('c_2', { dataClassification: 'internal' }),
        ],
        ['unclassifiedCrossing:f_2'],
      ],
    ],
    [
      'a store that classified data flows into',
      [
        [component('c_3', { dataClassification: null }), flow('f_1', { dataClassification: 'internal' })],
        ['unclassifiedStore:c_3'],
      ],
    ],
  ] as [string, [edits: Edit[], keys: string[]]][]
).filter(([, [edits, keys]]) =>
  findFindings(edits.reduce((workshop, edit) => edit(workshop), sound())).some(
    ({ key, fix }) => fix && keys.includes(key),
  ),
);

describe('the plan checker', () => {
  it('finds nothing where everything is as it should be', () => {
    expect(keysOf()).toEqual([]);
  });

  it.each(Object.entries(RAISED))('finds %s', (_, [edits, keys]) => {
    expect(keysOf(...edits)).toEqual(keys);
  });

  it.each(Object.entries(RAISED))('does not find %s where one thing of it is not so', (_, [edits, keys]) => {
    const nearly = edits.map((_, place) => keysOf(...edits.toSpliced(place, 1)));
    for (const key of keys) expect(nearly.some((found) => !found.includes(key))).toBe(true);
  });

  it.each(Object.entries(ALL_RIGHT))('accepts %s', (_, edits) => {
    expect(keysOf(...edits)).toEqual([]);
  });

  it.each(FIXABLE)(
    'can do something about %s, in one step that leaves a valid workshop',
    (_, [edits, keys]) => {
      const workshop = edits.reduce((before, edit) => edit(before), sound());
      const finding = findFindings(workshop).find(({ key, fix }) => fix && keys.includes(key))!;
      const newId = countingIds();
      const command = fixOf(workshop, finding, { newId, translate: translator('en') })!;
      const after = apply(workshop, command, { today: TODAY });
      expect(after).not.toBe(workshop);
      expect(workshopSchema.safeParse(after).error).toBeUndefined();
      expect(findFindings(after).map(({ key }) => key)).not.toContain(finding.key);
      expect(translator('en')(finding.fix!.key, finding.fix!.params)).not.toMatch(/^findingFixes|\{\{/u);
    },
  );

  it('offers no fix that its facts do not give', () => {
    const [finding] = findFindings(within('c_4', { id: 'b_1', kind: 'vendor', parentId: null })(sound()));
    expect(finding).toMatchObject({ rule: 'unclassifiedCrossing', fix: null });
  });

  it('says of every rule why it matters, and of every fix what it does', () => {
    const translate = translator('en');
    for (const rule of RULES) {
      expect(translate(whyOf({ rule: rule.name })), rule.name).not.toMatch(/^findingWhys/u);
      if (rule.fix) expect(Object.keys(findingFixes)).toContain(rule.name);
    }
    expect(RULES.filter(({ fix }) => fix)).toHaveLength(Object.keys(findingFixes).length);
  });

  it('raises every rule in one of these tests', () => {
    const raised = new Set(
      Object.values(RAISED).flatMap(([, keys]) => keys.map((key) => key.split(':')[0]!.split('.')[0])),
    );
    const kinds = new Set(RULES.map(({ name }) => name.split('.')[0]!));
    expect([...kinds].filter((name) => !raised.has(name))).toEqual(['noParticipants', 'emptyMap']);
  });

  it('finds that there are no people, and then no empty roles', () => {
    expect(keysOf(part({ participants: {} }))).toEqual(['noParticipants:workshop']);
  });

  it('finds that the map is empty', () => {
    expect(keysOf(part({ components: {}, flows: {}, risks: {}, decisions: {}, workItems: {} }))).toEqual([
      'emptyMap:workshop',
    ]);
  });

  it('goes by the report’s day, or by the day of the last edit', () => {
    const overdue = 'overdueRisk:r_1';
    const due = risk({ due: '2027-03-10' });
    const asOf =
      (day: string): Edit =>
      (workshop) => ({
        ...workshop,
        reportOptions: { ...workshop.reportOptions, asOf: day },
      });
    expect(keysOf(due)).not.toContain(overdue);
    expect(keysOf(due, asOf('2027-03-10'))).not.toContain(overdue);
    expect(keysOf(due, asOf('2027-03-11'))).toContain(overdue);
    expect(keysOf(due, part({ updatedOn: '2027-03-11' }))).toContain(overdue);
  });

  it('leaves out what the team decided to live with', () => {
    const ignored = { 'undecided:c_1': { reason: 'Next month', by: 'Ada', on: TODAY } };
    expect(
      keysOf(component('c_1', { disposition: 'undecided' }), part({ ignoredFindings: ignored })),
    ).toEqual([]);
  });

  it('puts the grave first, then the earlier step', () => {
    const findings = findFindings(
      [
        outcome({ metric: '' }),
        path(null),
        component('c_1', { disposition: 'undecided' }),
        risk({ componentIds: [], ownerId: null }),
      ].reduce((workshop, edit) => edit(workshop), sound()),
    );
    expect(findings.map(({ severity, key }) => `${severity} ${key}`)).toEqual([
      'error undecided:c_1',
      'error unownedRisk:r_1',
      'warning noMetric:workshop',
      'warning pathNotChosen:workshop',
      'note unlinkedRisk:r_1',
    ]);
  });

  it('speaks in whole sentences of things by their names', () => {
    const translate = translator('en');
    const [finding] = findFindings(risk({ due: '2027-03-02' })(sound()));
    expect(finding).toMatchObject({ about: { collection: 'risks', id: 'r_1' }, step: 'roadmap' });
    expect(translate(finding!.message.key, finding!.message.params)).toBe(
      'The risk “Leak” is due on 2 Mar 2027, but the work against it is planned until 12 Mar 2027.',
    );
  });

  it('says why a day does not hold, and in which month somebody is asked for too much', () => {
    const translate = translator('en');
    const said = (key: string, ...edits: Edit[]) => {
      const findings = findFindings(edits.reduce((workshop, edit) => edit(workshop), sound()));
      const { message } = findings.find((finding) => finding.key === key)!;
      return translate(message.key, message.params);
    };
    expect(said('pinnedDateMissed:component:c_2', override('component:c_2', { pinned: '2027-03-02' }))).toBe(
      '“Answers” is to begin on 2 Mar 2027 and begins on 11 Mar 2027: it waits for “Rewrite Index” until 10 Mar 2027.',
    );
    expect(said('milestoneLate:ms_1', milestone({ due: '2027-03-01' }))).toMatch(
      /^The milestone “Beta” is due on 1 Mar 2027 and reached on .*, with “Release process”\.$/u,
    );
  });

  it('says something of anything, with keys that are stable, valid and different', () => {
    const translate = translator('en');
    fc.assert(
      fc.property(anyWorkshop({ most: 5 }), (workshop) => {
        const findings = findFindings(workshop);
        const keys = findings.map((finding) => finding.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(findFindings(reversed(workshop))).toEqual(findings);
        for (const { key, message, about } of findings) {
          expect(keySchema.safeParse(key).success, key).toBe(true);
          expect(translate(message.key, message.params)).not.toBe(message.key);
          if (about && about.id !== null)
            expect(Object.hasOwn(workshop[about.collection], about.id)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
