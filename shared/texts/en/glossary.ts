/** The words of the method, as the report explains them. */
export const glossary = {
  disposition: {
    word: 'Disposition',
    meaning: 'What happens to a component: keep, refactor or rewrite; undecided while nobody knows.',
  },
  keep: {
    word: 'Keep',
    meaning: 'The component goes to production as it is, once its shortcuts are removed.',
  },
  refactor: {
    word: 'Refactor',
    meaning: 'The component stays, and is changed inside until it can carry production.',
  },
  rewrite: { word: 'Rewrite', meaning: 'A new component takes the place of the old one.' },
  build: { word: 'Build', meaning: 'A layer that production needs and the MVP does not have is added.' },
  seam: { word: 'Seam', meaning: 'The flows between what is kept and what is replaced.' },
  contract: {
    word: 'Contract',
    meaning: 'What both sides of a flow promise each other: fields, limits, errors, versions.',
  },
  flow: { word: 'Flow', meaning: 'Data that goes from one component to another.' },
  boundary: {
    word: 'Boundary',
    meaning: 'A named group of components: a trust zone, a team, a vendor, or what is deployed together.',
  },
  path: {
    word: 'Transition path',
    meaning: 'How the MVP becomes a product: evolution, hybrid or full rewrite.',
  },
  evolution: { word: 'Iterative evolution', meaning: 'The MVP grows into the product step by step.' },
  hybrid: {
    word: 'Hybrid modernization',
    meaning: 'The core stays, and parts are replaced behind a seam.',
  },
  fullRewrite: { word: 'Full rewrite', meaning: 'A new build replaces the MVP.' },
  lens: { word: 'Lens', meaning: 'One of eight views from which the foundation is judged.' },
  sign: { word: 'Warning sign', meaning: 'One of six signs that patching will cost more than rewriting.' },
  signal: {
    word: 'Signal',
    meaning: 'Evidence that scaling is justified. What people did weighs more than what they said.',
  },
  gate: { word: 'Gate', meaning: 'What all signals say together: justified, mixed, or not yet.' },
  check: {
    word: 'Readiness check',
    meaning: 'A question that production asks: unmet, met in part, met, or not applicable.',
  },
  foundation: {
    word: 'Foundation',
    meaning:
      'What is built first, because all else stands on it: sign-in, roles, logging, tests, monitoring and the like.',
  },
  wave: { word: 'Wave', meaning: 'A stretch of the roadmap with a goal.' },
  milestone: { word: 'Milestone', meaning: 'The day on which some work that matters to others is done.' },
  critical: { word: 'Critical', meaning: 'A day that is lost there is a day lost at the end.' },
  effort: {
    word: 'Person-day',
    meaning: 'One person’s work for one day. Estimates have three points: low, likely and high.',
  },
  p50: { word: 'P50', meaning: 'The day by which the work is done in half of 1,000 simulated runs.' },
  p80: { word: 'P80', meaning: 'The day by which it is done in four of five runs: the one to promise.' },
  payback: {
    word: 'Payback',
    meaning: 'The months after which changing a component has cost no more than keeping it.',
  },
  score: {
    word: 'Risk score',
    meaning: 'Likelihood times impact, each from 1 to 5. From 16 on a risk is severe.',
  },
  residual: {
    word: 'Residual score',
    meaning: 'The score that is left once the response to a risk is carried out.',
  },
  response: { word: 'Response', meaning: 'What is done about a risk: mitigate, accept, transfer or avoid.' },
  finding: {
    word: 'Finding',
    meaning: 'Something in the plan that does not hold together, found by the plan checker.',
  },
} as const;
