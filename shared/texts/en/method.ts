/** What each step is for, and what it looks like when it is done: one worked example goes through all of them. */
export const method = {
  takenBack: 'The answer was taken back, with what was written to it.',
  exampleButton: 'Example',
  fieldOf: '{{field}}: {{of}}',
  exampleTitle: '{{step}}: a worked example',
  exampleOf: 'An insurer’s claims assistant reads motor claims, proposes a decision and drafts the letter.',
  purpose: {
    outcome:
      'Agree on the one business result that improves, and how it is measured. Say what the AI may do, must never do, and does when it is not sure.',
    evidence:
      'Scaling follows evidence, not enthusiasm. Collect what people did and what they said, and see whether it justifies going on.',
    map: 'Draw what is really there: components, where trust ends, and which data flows where. Mark the shortcuts that were taken for the MVP.',
    assess:
      'Judge the foundation through eight lenses, and look for six warning signs of a rewrite. Unknown is an answer: it shows what to find out.',
    decide:
      'Keep, refactor or rewrite: component by component, first by silent vote, then by talk. Record why, and who sees it otherwise.',
    risks:
      'Name what could go wrong, how likely and how bad, and who owns it. The map suggests what usually breaks first.',
    readiness:
      'Answer the production questions that this map and its data raise. Build-first foundations come before everything else.',
    path: 'See which way the answers point, how certain that is, and what would change it. The team chooses, and says why if it chooses otherwise.',
    roadmap:
      'Turn decisions into owned work, in waves: foundations first, providers before their consumers. Dates are ranges, not promises.',
    report: 'Look at what is still open, then hand over the plan. Each reader gets the pages that they need.',
  },
  example: {
    outcome:
      'Result: Simple motor claims are settled on the day they arrive.\nMeasured by: share of simple claims settled within 24 hours, 31 % today, 70 % by June.\nThe AI may read forms and photos and propose a decision.\nIt must never reject a claim or change a payout without a person.\nAt low confidence it hands the claim to a handler, with what it has read.',
    evidence:
      'Behavioural, strong: 41 of 48 handlers open it unprompted each morning. Access log, October.\nBehavioural, weak: handling time fell from 19 to 16 minutes on simple claims. Pilot report.\nStated, strong: two branches asked when they can have it. Meeting of 4 November.\nLooked for and not found: nobody uses it for claims above 5,000 euros.\nGate: justified, by two kinds of strong behaviour.',
    map: 'Claims portal → Claims service → Payout rules → Policy database.\nThe claims service calls a vision model at a vendor: photos cross a trust zone, so the flow is confidential.\nMissing and placed as such: human review, monitoring.\nShortcuts: the prompt is hard-coded in the service; the rules are deployed by hand.',
    assess:
      'Architecture: strained. The parts are right, the rules engine stops everything when it fails.\nCost profile: unknown. Nobody has the bill for each claim; Sven finds out by Friday.\nWarning sign, brittle data model: present. Two more markets need fields in eleven places.',
    decide:
      'Payout rules: 1 keep, 2 refactor, 3 rewrite; engineering and data disagree with business.\nAfter ten minutes: rewrite, because two markets need rules that today’s engine cannot express.\nDissent: Amara would refactor; the rewrite takes the autumn.\nWhat must survive: the 140 exceptions that handlers taught it.',
    risks:
      'Photos show people and number plates. Likelihood 4, impact 4, owner Priya.\nResponse: mitigate. Faces and plates are masked before the photo leaves; due 15 January.\nAfter the plan: likelihood 2, impact 3.',
    readiness:
      'Does retrieval show each user only what they may see at the source? Partial.\nEvidence: checked for policies, not for medical reports. Owner: Priya, by 20 January.\nCost controls, a foundation: unmet. A budget alert comes first.',
    path: 'Points to hybrid modernization, with 86 % certainty.\nFor evolution: handlers use it daily, the reading is sound. Against it: a brittle data model, coupled rules.\nIf the data model were sound, this would be iterative evolution.\nChosen: hybrid. The seam is the interface of the payout rules.',
    roadmap:
      'Foundation: sign-in by role, logging, budget alert. Done when every claim can be traced.\nModernize: payout rules behind a contract, both engines side by side for four weeks.\nScale: second market, then photos by customers.\nEnd: between 4 May (P50) and 29 May (P80).',
    report:
      'The board reads four pages: what, why, cost, when, who.\nThe team’s report has the map, the register, the waves and what each owner owes.\nStill open and shown as such: three risks without a date.',
  },
} as const;
