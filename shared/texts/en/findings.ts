/** What the plan checker says, by the name of its rule: what is wrong with what, and what would put it right. */
export const findings = {
  noStatement: 'The outcome is not written down: say in one sentence which business result improves.',
  noMetric: 'The outcome has no metric: nobody could tell whether it was reached.',
  noBaseline: 'The outcome’s metric has no baseline: write down where it stands today.',
  noTarget: 'The outcome has no target: say how far the metric should move.',
  noOutcomeDate: 'The outcome has no date: say by when the target should be reached.',
  noParticipants: 'Nobody takes part yet: without people, nothing can have an owner.',

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

  undecided: '“{{name}}” is undecided: keep, refactor or rewrite.',
  noRationale: '“{{name}}” is to be changed, but nobody wrote down why.',
  noEffort: 'The work on “{{name}}” has no effort, so the roadmap counts it as nothing.',
  noOwner: 'The work on “{{name}}” has no owner.',
  seamWithoutContract:
    '“{{consumer}}” is kept and depends on “{{provider}}”, which is rewritten, but no contract says what must stay the same.',
  decisionWithoutEvidence: 'The decision “{{name}}” names no evidence.',
  unlinkedDecision: 'The decision “{{name}}” is linked to no component and no risk.',

  unownedRisk: 'Nobody owns the risk “{{name}}”.',
  noResponse: 'The risk “{{name}}” has no response: mitigate, accept, transfer or avoid.',
  acceptedWithoutSignOff:
    'The risk “{{name}}” is high ({{score}} of 25) and accepted, but nobody signed off on that.',
  unlinkedRisk: 'The risk “{{name}}” is linked to no component.',
  overdueRisk: 'The risk “{{name}}” was due on {{due, date}} and is still open.',
  lateRisk:
    'The risk “{{name}}” is due on {{due, date}}, but the work against it is planned until {{finish, date}}.',

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

  itemWithoutEffort: '“{{name}}” has no effort, so the roadmap counts it as nothing.',
  itemWithoutOwner: '“{{name}}” has no owner.',
  workWithoutSource: 'Work on “{{name}}” was begun, but what it was for is gone: finish it, or leave it out.',
  workInCircle: '{{count}} work items wait for each other in a circle: {{names}}.',
  waveTooEarly: '“{{name}}” lies in an earlier wave than “{{other}}”, which it waits for.',
  overloaded:
    '“{{name}}” owns {{demand, days}} person-days of work and has {{capacity, days}} until {{until, date}}.',
  roadmapAfterOutcome: 'The roadmap is planned until {{finish, date}}, the outcome is due on {{due, date}}.',
} as const;
