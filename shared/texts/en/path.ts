/** The path's screen. */
export const path = {
  title: 'Path',
  intro: 'How the MVP becomes a product: the team chooses, and says why.',
  choose: 'Transition path',
  about: {
    evolution:
      'The MVP grows into the product step by step. Fits active users and a stable, proven core workflow.',
    hybrid:
      'The core stays, parts are replaced behind a seam. Fits a sound core with parts that cannot carry more.',
    rewrite: 'A new build replaces the MVP. Fits when what it stands on cannot be mended.',
  },
  reason: 'Why this path',
  reasonHint: 'What speaks for it, what speaks against it, and what would change the choice',
  clear: 'Leave it open',
  facts: 'What the map says',
  fact: {
    keep: 'kept',
    refactor: 'to refactor',
    rewrite: 'to rewrite',
    undecided: 'undecided',
    toBuild: 'missing, to be built',
  },
  payback: 'The changes pay back in {{months}} months.',
  seam: 'The seam',
  seamIntro: 'Flows between what is kept and what is rewritten. Each needs a contract and a migration rule.',
  noSeam: 'No kept component talks to a rewritten one yet.',
  seamFlow: '{{source}} → {{target}}',
  contract: 'Contract',
  contractHint: 'What both sides promise: fields, limits, errors, versions',
  migrationRule: 'Migration rule',
  migrationRuleHint: 'How data and users move over, and how one goes back',
  open_one: '{{count}} flow has no contract yet',
  open_other: '{{count}} flows have no contract yet',
} as const;
