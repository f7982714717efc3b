/**
 * The readiness checks: production questions, each with the conditions under which it is relevant (any of them), and the
 * sources that ask the same. Their sentences are under `checks` of the texts, by the same names.
 *
 * Sources are cited by identifier: OWASP Top 10 for LLM Applications 2025 (LLM01 …), NIST SP 800-218 and 800-218A (PO.1 …
 * RV.3), NIST AI RMF 1.0 with AI 600-1 (GOVERN 1 … MANAGE 4), and DORA's four metrics.
 */
import type { Catalog } from '../../texts/index';
import type { Condition } from '../conditions';
import type { Source } from '../sources';

/** In the order of the method. */
export const AREAS = [
  'architecture',
  'data',
  'security',
  'delivery',
  'verification',
  'scale',
  'trust',
  'operation',
  'quality',
  'governance',
  'compliance',
] as const;
export type Area = (typeof AREAS)[number];

/** What is built first, because all else stands on it. */
export type Foundation =
  | 'authentication'
  | 'permissions'
  | 'logging'
  | 'automatedTests'
  | 'monitoring'
  | 'dataQuality'
  | 'costControls'
  | 'releaseProcess';

type Names = { [A in Area]: keyof Catalog['checks'][A] & string };

interface Rule {
  when: readonly [Condition, ...Condition[]];
  sources: readonly [Source, ...Source[]];
  foundation?: Foundation;
}

/** Typed by the texts, so that no check is without its sentences, and no sentence without its check. */
const rules: { [A in Area]: { [N in Names[A]]: Rule } } = {
  architecture: {
    load: { when: ['users'], sources: ['MEASURE 2', 'LLM10'] },
    timeouts: { when: ['model', 'external'], sources: ['LLM10', 'MANAGE 2'] },
    degradation: { when: ['model'], sources: ['MANAGE 2'] },
    recovery: { when: ['stores'], sources: ['MANAGE 4', 'PS.3'] },
    queuedWork: { when: ['queue'], sources: ['PW.1'] },
    contracts: { when: ['changing'], sources: ['PW.1', 'PW.2'] },
    configuration: { when: ['prompt'], sources: ['LLM07', 'PW.9'] },
    singlePoints: { when: ['product'], sources: ['PW.2', 'MANAGE 4'] },
    vendorChange: { when: ['vendorModel'], sources: ['LLM03', 'MANAGE 3'] },
    circles: { when: ['inCircle'], sources: ['PW.1'] },
  },
  data: {
    permissions: { when: ['retrieval'], sources: ['LLM08', 'LLM02'] },
    freshness: { when: ['retrieval'], sources: ['LLM09', 'MEASURE 2'] },
    quality: { when: ['stores', 'documents'], sources: ['LLM04', 'MAP 2'], foundation: 'dataQuality' },
    lineage: { when: ['retrieval'], sources: ['MAP 4', 'LLM09'] },
    deletion: { when: ['personalData', 'regulatedData'], sources: ['LLM02', 'MAP 4'] },
    classification: { when: ['trustCrossing'], sources: ['LLM02', 'MAP 4'] },
    poisoning: { when: ['retrieval', 'documents'], sources: ['LLM04'] },
    dataModel: { when: ['stores'], sources: ['PW.1'] },
    migration: { when: ['replacing'], sources: ['PS.3', 'MANAGE 4'] },
    vendorUse: { when: ['vendorModel'], sources: ['LLM02', 'GOVERN 6'] },
  },
  security: {
    authentication: { when: ['users'], sources: ['PW.1', 'PO.1'], foundation: 'authentication' },
    roles: { when: ['users'], sources: ['PW.1', 'LLM02'], foundation: 'permissions' },
    promptInjection: { when: ['model'], sources: ['LLM01'] },
    indirectInjection: { when: ['untrustedContent'], sources: ['LLM01'] },
    outputHandling: { when: ['answers'], sources: ['LLM05'] },
    agency: { when: ['modelActions'], sources: ['LLM06'] },
    promptSecrets: { when: ['prompt'], sources: ['LLM07'] },
    credentials: { when: ['external', 'model'], sources: ['PO.5', 'PS.1'] },
    integrations: { when: ['external'], sources: ['LLM06', 'PW.1'] },
    adminAccess: { when: ['adminTool'], sources: ['PO.5'] },
    dependencies: { when: ['product'], sources: ['LLM03', 'PW.4', 'PS.3'] },
    modelOrigin: { when: ['model'], sources: ['LLM03', 'PS.2'] },
    inputLimits: { when: ['model'], sources: ['LLM10'] },
    vectorIsolation: { when: ['retrieval'], sources: ['LLM08'] },
    maskedLogs: { when: ['sensitiveData', 'personalData'], sources: ['LLM02'] },
    review: { when: ['changing'], sources: ['PW.7', 'PW.5'] },
    requirements: { when: ['product'], sources: ['PO.1', 'PO.4'] },
    vulnerabilities: { when: ['product'], sources: ['RV.1', 'RV.2', 'RV.3'] },
  },
  delivery: {
    release: {
      when: ['product'],
      sources: ['deployment frequency', 'lead time for changes', 'PS.2'],
      foundation: 'releaseProcess',
    },
    tests: { when: ['service'], sources: ['PW.8', 'change failure rate'], foundation: 'automatedTests' },
    rollback: { when: ['product'], sources: ['failed deployment recovery time'] },
    environments: { when: ['service'], sources: ['PO.5', 'PO.3'] },
    prompts: { when: ['prompt'], sources: ['PS.1', 'change failure rate'] },
    gradual: { when: ['liveUsers', 'customerFacing'], sources: ['change failure rate', 'MANAGE 4'] },
    fourKeys: {
      when: ['product'],
      sources: [
        'deployment frequency',
        'lead time for changes',
        'change failure rate',
        'failed deployment recovery time',
      ],
    },
    handwork: { when: ['manualDeployment'], sources: ['PO.3', 'lead time for changes'] },
    scripts: { when: ['personalScript'], sources: ['PO.2'] },
  },
  verification: {
    evaluationSet: { when: ['model'], sources: ['MEASURE 1', 'MEASURE 2'] },
    regression: { when: ['model', 'prompt'], sources: ['MEASURE 3', 'PW.8'] },
    redTeam: { when: ['model'], sources: ['LLM01', 'MEASURE 2'] },
    acceptance: { when: ['users'], sources: ['MAP 3', 'MEASURE 4'] },
    integration: { when: ['external'], sources: ['PW.8'] },
    analytics: { when: ['users'], sources: ['MEASURE 4'] },
    retrieval: { when: ['retrieval'], sources: ['LLM08', 'MEASURE 2'] },
  },
  scale: {
    roles: { when: ['users'], sources: ['MAP 1'] },
    sources: { when: ['retrieval', 'documents'], sources: ['MAP 4'] },
    markets: { when: ['customerFacing'], sources: ['MAP 1', 'MAP 5'] },
    approvals: { when: ['actions', 'automatedDecisions'], sources: ['GOVERN 2', 'LLM06'] },
    failureCases: { when: ['answers'], sources: ['MAP 2', 'MEASURE 2'] },
  },
  trust: {
    citations: { when: ['retrieval'], sources: ['LLM09'] },
    lowConfidence: { when: ['answers'], sources: ['LLM09', 'MANAGE 2'] },
    escalation: { when: ['answers'], sources: ['MANAGE 4', 'GOVERN 5'] },
    disclosure: { when: ['answers'], sources: ['MEASURE 2', 'GOVERN 4'] },
    reviewLoad: { when: ['humanReview'], sources: ['LLM09', 'GOVERN 3'] },
  },
  operation: {
    logging: { when: ['product'], sources: ['MEASURE 3', 'RV.1'], foundation: 'logging' },
    monitoring: { when: ['product'], sources: ['MANAGE 4', 'MEASURE 3'], foundation: 'monitoring' },
    latency: { when: ['users'], sources: ['MEASURE 2'] },
    cost: { when: ['model'], sources: ['LLM10'], foundation: 'costControls' },
    modelErrors: { when: ['model'], sources: ['MEASURE 3'] },
    fallbackRate: { when: ['model'], sources: ['MEASURE 3', 'MANAGE 2'] },
    hitQuality: { when: ['retrieval'], sources: ['MEASURE 3', 'LLM08'] },
    hallucinations: { when: ['answers'], sources: ['LLM09', 'MEASURE 3'] },
    corrections: { when: ['answers'], sources: ['MEASURE 4'] },
    escalations: { when: ['humanReview'], sources: ['MEASURE 3'] },
    outcome: { when: ['product'], sources: ['MAP 3', 'MEASURE 4'] },
  },
  quality: {
    usability: { when: ['client'], sources: ['MAP 3', 'MEASURE 4'] },
    accessibility: { when: ['client'], sources: ['GOVERN 3'] },
    speed: { when: ['client'], sources: ['MEASURE 2'] },
    supportability: { when: ['users'], sources: ['MANAGE 4'] },
  },
  governance: {
    useCases: { when: ['product'], sources: ['MAP 1', 'MAP 2'] },
    riskOwners: { when: ['product'], sources: ['GOVERN 2', 'MANAGE 1'] },
    criteria: { when: ['model'], sources: ['MEASURE 1', 'PO.4'] },
    incidents: { when: ['users'], sources: ['MANAGE 4', 'RV.2'] },
    review: { when: ['model'], sources: ['GOVERN 1', 'MEASURE 3'] },
    vendors: { when: ['external', 'vendorModel'], sources: ['GOVERN 6', 'MANAGE 3'] },
  },
  compliance: {
    auditLog: {
      when: ['regulatedData', 'financialDecisions', 'healthWorkflows', 'automatedDecisions', 'actions'],
      sources: ['GOVERN 1', 'MANAGE 4'],
    },
    retention: {
      when: ['regulatedData', 'personalData', 'healthWorkflows', 'contracts'],
      sources: ['GOVERN 1'],
    },
    accessControl: {
      when: ['regulatedData', 'personalData', 'healthWorkflows', 'financialDecisions'],
      sources: ['LLM02', 'PO.5'],
    },
    explainability: {
      when: ['automatedDecisions', 'financialDecisions', 'healthWorkflows'],
      sources: ['MEASURE 2', 'MAP 5'],
    },
    consent: { when: ['personalData', 'healthWorkflows'], sources: ['MAP 5', 'GOVERN 1'] },
    vendorReview: { when: ['sensitiveModel', 'contracts'], sources: ['GOVERN 6', 'MANAGE 3'] },
    incidentResponse: {
      when: ['regulatedData', 'personalData', 'financialDecisions', 'healthWorkflows'],
      sources: ['MANAGE 4', 'RV.2'],
    },
    impact: { when: ['personalData', 'automatedDecisions', 'healthWorkflows'], sources: ['MAP 5'] },
    contractTerms: { when: ['contracts'], sources: ['GOVERN 6'] },
  },
};

export interface Check extends Rule {
  /** `check:` with its area and name: the key of its answer, and of the work that follows from it. */
  key: string;
  area: Area;
  name: string;
  foundation?: Foundation;
}

/** All checks, in the order of the areas. */
export const CHECKS: readonly Check[] = AREAS.flatMap((area) =>
  Object.entries<Rule>(rules[area]).map(([name, rule]) => ({
    key: `check:${area}.${name}`,
    area,
    name,
    ...rule,
  })),
);

const byKey = new Map(CHECKS.map((check) => [check.key, check]));

/** The check of a key; undefined for a key that is none's. */
export const checkOf = (key: string): Check | undefined => byKey.get(key);
