/** What the plan checker says, by the name of its rule: what is wrong with what, and what would put it right. */
export const findings = {
  noStatement: 'The outcome is not written down: say in one sentence which business result improves.',
  noMetric: 'The outcome has no metric: nobody could tell whether it was reached.',
  noBaseline: 'The outcome’s metric has no baseline: write down where it stands today.',
  noTarget: 'The outcome has no target: say how far the metric should move.',
  noOutcomeDate: 'The outcome has no date: say by when the target should be reached.',
  noParticipants: 'Nobody takes part yet: without people, nothing can have an owner.',
  outcomePast: 'The outcome was due on {{due, date}}: say by when it should be reached now.',
  noLowConfidence: 'Nobody has said what the AI does when its confidence is low.',
  notJustified: 'A path is chosen, but the evidence does not yet say that scaling is justified.',

  emptyMap: 'The map is empty: there is nothing to decide on and nothing to plan.',
  unclassifiedCrossing:
    'What flows from “{{source}}” to “{{target}}” crosses a boundary of trust, and its data is not classified.',
  cycle:
    '{{count}} components depend on each other in a circle, so none can be finished before the others: {{names}}.',
  regulatedWithoutPermissionCheck:
    'Regulated data reaches “{{name}}”, which does not check who may see or change it.',
  regulatedWithoutAudit: 'Regulated data reaches “{{name}}”, which leaves no audit trail.',
  confidentialWithoutPermissionCheck:
    'Confidential data reaches “{{name}}”, which does not check who may see or change it.',
  confidentialWithoutAudit: 'Confidential data reaches “{{name}}”, which leaves no audit trail.',
  noFallback: '“{{name}}” has no fallback: say what happens when the model is slow, wrong or down.',
  noEvaluation: '“{{name}}” has no evaluation: a change of prompt or model could make answers worse unseen.',
  noCostLimit: '“{{name}}” has no cost limit: one loop or one abuser could spend the month’s budget.',
  unreviewedAction:
    '“{{source}}” changes business data in “{{target}}” on a model’s word, and no person reviews it.',
  storeNotRefreshed: 'Nobody has said how “{{name}}” is refreshed: answers will go stale.',
  storeNotDeleted:
    'Nobody has said how something is deleted from “{{name}}”: what is withdrawn would still be found.',
  unclassifiedStore: '“{{name}}” holds data that nobody has classified.',
  classifiedTooLow: 'Stricter data flows into “{{name}}” than it is classified for.',
  nobodySignsIn: 'People use the product, and nothing on the map knows who they are.',
  unwatched: 'Nothing on the map watches the product: nobody would notice that it fails.',
  storeNotPermissioned: 'Sensitive data is in “{{name}}”, and nobody has said who may find what in it.',
  vendorNotReviewed:
    'Sensitive data goes to “{{name}}”, which is somebody else’s, and no vendor review is done.',

  undecided: '“{{name}}” is undecided: keep, refactor or rewrite.',
  noRationale: '“{{name}}” is to be changed, but nobody wrote down why.',
  noEffort: 'The work on “{{name}}” has no effort, so the roadmap counts it as nothing.',
  noOwner: 'The work on “{{name}}” has no owner.',
  seamWithoutContract:
    '“{{consumer}}” is kept and depends on “{{provider}}”, which is rewritten, but no contract says what must stay the same.',
  decisionWithoutEvidence: 'The decision “{{name}}” names no evidence.',
  unlinkedDecision: 'The decision “{{name}}” is linked to nothing: no component, flow, check or risk.',
  seamWithoutMigrationRule:
    'The flow from “{{source}}” to “{{target}}” joins what is kept and what is rewritten, and no rule says how to move over.',
  rewriteWithoutLessons:
    '“{{name}}” is rewritten, but nobody wrote down what users taught us that must survive.',
  rewriteWithoutSpecification: '“{{name}}” is rewritten without a specification.',
  rewriteWithoutMigrationRule: '“{{name}}” is rewritten, but nothing says how its data and users move over.',
  disputedWithoutDissent: '“{{name}}” was disputed, and what the others thought is not written down.',
  keepingCostsMore:
    '“{{name}}” is kept, although changing it would pay back within a year, and nobody wrote down why.',
  decisionByNobody: 'The decision “{{name}}” does not say who took it.',

  unownedRisk: 'Nobody owns the risk “{{name}}”.',
  noResponse: 'The risk “{{name}}” has no response: mitigate, accept, transfer or avoid.',
  acceptedWithoutSignOff:
    'The risk “{{name}}” is high ({{score}} of 25) and accepted, but nobody signed off on that.',
  unlinkedRisk: 'The risk “{{name}}” is linked to no component.',
  overdueRisk: 'The risk “{{name}}” was due on {{due, date}} and is still open.',
  lateRisk:
    'The risk “{{name}}” is due on {{due, date}}, but the work against it is planned until {{finish, date}}.',
  highRiskWithoutDue: 'The risk “{{name}}” is high ({{score}} of 25), and its response has no due date.',
  riskWithoutPlan: 'Something is to be done about the risk “{{name}}”, but nothing says what.',
  riskDueAfterOutcome: 'The risk “{{name}}” is due on {{due, date}}, after the outcome on {{date, date}}.',
  residualNotLower:
    'The risk “{{name}}” is scored {{residual}} after its response and {{score}} before: the response changes nothing.',

  unmetFoundation: {
    authentication: 'Authentication is unmet, and nobody stands for it.',
    permissions: 'Role-based permissions are unmet, and nobody stands for them.',
    logging: 'Logging is unmet, and nobody stands for it.',
    automatedTests: 'Automated tests are unmet, and nobody stands for them.',
    monitoring: 'Monitoring is unmet, and nobody stands for it.',
    dataQuality: 'Data-quality checks are unmet, and nobody stands for them.',
    costControls: 'Cost controls are unmet, and nobody stands for them.',
    releaseProcess: 'A release process is unmet, and nobody stands for it.',
  },
  metWithoutEvidence_one: 'One readiness check is answered as met without evidence.',
  metWithoutEvidence_other: '{{count}} readiness checks are answered as met without evidence.',
  overdueCheck_one: 'One readiness check is past its due date and not met.',
  overdueCheck_other: '{{count}} readiness checks are past their due dates and not met.',

  emptyRole: {
    product: 'Nobody stands for product in the delivery team.',
    ux: 'Nobody stands for UX in the delivery team.',
    engineering: 'Nobody stands for engineering in the delivery team.',
    qa: 'Nobody stands for QA in the delivery team.',
    devops: 'Nobody stands for DevOps in the delivery team.',
    security: 'Nobody stands for security in the delivery team.',
    data: 'Nobody stands for data in the delivery team.',
    support: 'Nobody stands for support in the delivery team.',
  },

  pathNotChosen: 'No path is chosen: iterative evolution, hybrid modernization or full rewrite.',
  evolutionContradicted:
    'The path is iterative evolution, but {{rewritten}} of {{count}} components are to be rewritten.',
  hybridContradicted:
    'The path is hybrid modernization, which replaces some components and keeps others, but {{rewritten}} of {{count}} are to be rewritten.',
  rewriteContradicted:
    'The path is a full rewrite, but only {{rewritten}} of {{count}} components are to be rewritten.',
  pathAgainstAdvice: 'The path differs from the one that the answers speak for, and no reason is given.',

  itemWithoutEffort: '“{{name}}” has no effort, so the roadmap counts it as nothing.',
  seamNotEstimated_one: '{{count}} work item at the seam between old and new has no effort.',
  seamNotEstimated_other: '{{count}} work items at the seam between old and new have no effort.',
  checkWorkNotEstimated_one: '{{count}} work item from readiness checks has no effort.',
  checkWorkNotEstimated_other: '{{count}} work items from readiness checks have no effort.',
  acceptedPlanStale: 'The plan has changed since it was accepted on {{on, date}}.',
  itemWithoutOwner: '“{{name}}” has no owner.',
  workWithoutSource: 'Work on “{{name}}” was begun, but what it was for is gone: finish it, or leave it out.',
  workInCircle: '{{count}} work items wait for each other in a circle: {{names}}.',
  waveTooEarly: '“{{name}}” lies in an earlier wave than “{{other}}”, which it waits for.',
  overloaded:
    '“{{name}}” owns {{demand, days}} person-days of work and has {{capacity, days}} until {{until, date}}.',
  roadmapAfterOutcome: 'The roadmap is planned until {{finish, date}}, the outcome is due on {{due, date}}.',
  foundationLate: '“{{name}}” is a foundation and lies behind the first wave, though nothing holds it back.',
  exposedUntilLate: 'Anybody can reach “{{name}}”, and the plan closes it only by {{finish, date}}.',
  emptyWave: 'There is no work in the wave “{{name}}”.',
  waveWithoutGoal: 'The wave “{{name}}” has no goal: nobody could say when it is done.',
  waveWithoutExitCriteria:
    'The wave “{{name}}” has no exit criteria: nobody could say whether the next may count on it.',
  ownerOverCapacity:
    '“{{name}}” is asked for {{asked, days}} person-days of work in {{month}} and has {{available, days}}: the end of the plan waits for that.',
  pinnedDateMissed: '“{{name}}” is to begin on {{wanted, date}} and begins on {{planned, date}}: {{why}}.',
  dueDateMissed:
    '“{{name}}” has to be finished by {{wanted, date}} and is planned until {{planned, date}}: {{why}}.',
  milestoneLate:
    'The milestone “{{name}}” is due on {{due, date}} and reached on {{on, date}}, with “{{last}}”.',
  milestoneOfNothing: 'The milestone “{{name}}” comes after nothing in the roadmap.',
  wideEffort: 'The estimate of “{{name}}” is {{low, days}} to {{high, days}} days: it says nothing yet.',
  soleOwner: '“{{name}}” owns the work on {{owned}} of {{count}} components: all depends on one person.',
  stillParked_one: 'One parked point is still open.',
  stillParked_other: '{{count}} parked points are still open.',
} as const;
