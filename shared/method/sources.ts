/** What the method cites, by identifier; the titles are the publishers'. */

const OWASP_LLM = {
  LLM01: 'Prompt Injection',
  LLM02: 'Sensitive Information Disclosure',
  LLM03: 'Supply Chain',
  LLM04: 'Data and Model Poisoning',
  LLM05: 'Improper Output Handling',
  LLM06: 'Excessive Agency',
  LLM07: 'System Prompt Leakage',
  LLM08: 'Vector and Embedding Weaknesses',
  LLM09: 'Misinformation',
  LLM10: 'Unbounded Consumption',
} as const;

const SSDF = {
  'PO.1': 'security requirements',
  'PO.2': 'roles and responsibilities',
  'PO.3': 'supporting toolchains',
  'PO.4': 'criteria for security checks',
  'PO.5': 'secure environments',
  'PS.1': 'code against unauthorized access and tampering',
  'PS.2': 'verifying release integrity',
  'PS.3': 'archive and protect releases',
  'PW.1': 'design to meet requirements and mitigate risks',
  'PW.2': 'review the design',
  'PW.4': 'reuse well-secured software',
  'PW.5': 'secure coding',
  'PW.6': 'compilation and build settings',
  'PW.7': 'review or analyze code',
  'PW.8': 'test executable code',
  'PW.9': 'secure defaults',
  'RV.1': 'identify and confirm',
  'RV.2': 'assess, prioritize, remediate',
  'RV.3': 'root causes',
} as const;

const AI_RMF = {
  'GOVERN 1': 'policies, processes, procedures',
  'GOVERN 2': 'accountability structures',
  'GOVERN 3': 'workforce diversity, equity, inclusion, accessibility',
  'GOVERN 4': 'culture of risk communication',
  'GOVERN 5': 'engagement with AI actors',
  'GOVERN 6': 'third-party software, data, supply chain',
  'MAP 1': 'context',
  'MAP 2': 'categorization',
  'MAP 3': 'capabilities, usage, goals, benefits, costs',
  'MAP 4': 'risks and benefits of all components, third-party included',
  'MAP 5': 'impacts on people and society',
  'MEASURE 1': 'methods and metrics',
  'MEASURE 2': 'trustworthy characteristics evaluated',
  'MEASURE 3': 'tracking risks over time',
  'MEASURE 4': 'feedback on measurement',
  'MANAGE 1': 'risks prioritized and responded to',
  'MANAGE 2': 'strategies to maximize benefit, minimize harm',
  'MANAGE 3': 'third-party risks',
  'MANAGE 4': 'treatments, response, recovery, communication monitored',
} as const;

/** The four keys have no identifiers; each is its own title. */
const DORA = {
  'deployment frequency': '',
  'lead time for changes': '',
  'change failure rate': '',
  'failed deployment recovery time': '',
} as const;

const PUBLISHED = [
  ['OWASP', OWASP_LLM],
  ['NIST SSDF', SSDF],
  ['NIST AI RMF', AI_RMF],
  ['DORA', DORA],
] as const;

export type Source = keyof typeof OWASP_LLM | keyof typeof SSDF | keyof typeof AI_RMF | keyof typeof DORA;

/** How a source is cited: publisher, identifier and title, such as “OWASP LLM01 Prompt Injection”. */
export function citation(source: Source): string {
  const [publisher, titles] = PUBLISHED.find(([, known]) => Object.hasOwn(known, source))!;
  return [publisher, source, (titles as Record<string, string>)[source]].filter(Boolean).join(' ');
}
