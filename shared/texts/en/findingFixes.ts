/** What a finding's fix does, by the name of its rule: the label of a button. */
export const findingFixes = {
  unclassifiedCrossing: 'Classify it as the stricter of its ends',
  unclassifiedStore: 'Classify it as the strictest data that flows in',
  classifiedTooLow: 'Classify it as the strictest data that flows in',
  nobodySignsIn: 'Plan to build sign-in',
  unwatched: 'Plan to build monitoring',
  lateRisk: 'Move its due date to {{finish, date}}',
  riskDueAfterOutcome: 'Make it due on {{date, date}}',
  residualNotLower: 'Take back the score after the response',
  metWithoutEvidence: 'Answer as partly met until there is evidence',
  workWithoutSource: 'Leave it out of the roadmap',
  waveTooEarly: 'Move it to the wave of “{{other}}”',
  foundationLate: 'Move it to the first wave',
  pinnedDateMissed: 'Let it begin when it can',
  milestoneOfNothing: 'Remove the milestone',
  emptyWave: 'Remove the wave',
} as const;
