/** The assess screen: eight lenses, six warning signs. */
export const assess = {
  title: 'Assess',
  lenses: 'Eight lenses',
  signs: 'Six warning signs of a rewrite',
  progress: '{{answered}} of {{all}} answered',
  unknown_one: '{{count}} unknown',
  unknown_other: '{{count}} unknown',
  note: 'Note',
  noteHint: 'What we see',
  evidence: 'Evidence',
  evidenceHint: 'Where that can be looked up',
  lens: {
    architecture: 'Can the parts carry production load, fail one by one, and be changed one by one?',
    codeQuality: 'Would a new engineer change it safely: tests, structure, reviews?',
    dataFlow: 'Is data right, permitted and traceable on its way through?',
    modelBehaviour: 'Are answers good, measured, and stable from version to version?',
    costProfile: 'Is the cost of a task known, and does it stay bearable at ten times the use?',
    integrationRequirements: 'Do the systems that it needs offer what production asks of them?',
    complianceObligations:
      'Are the duties known that come with its data and its decisions, and can it meet them?',
    roadmapFit: 'Does what is planned for the next year fit what this was built for?',
  },
  sign: {
    brittleDataModel: 'New cases need workarounds, or changes in many places.',
    deeplyCoupledCode: 'A change in one part breaks others, and nothing can be released alone.',
    noClearOwnership: 'Nobody can say where one team’s responsibility ends.',
    missingSecurityFoundations: 'Sign-in, permissions or secrets were left for later, everywhere.',
    highOperatingCost: 'Keeping it running costs more than it is worth, and grows with use.',
    roadmapMismatch: 'What comes next was never meant to run on this.',
  },
} as const;
