/** The closed word lists of the product (product.md, "Vocabulary"). The order is the order of display. */

export const DISCIPLINES = [
  'business',
  'product',
  'design',
  'data',
  'engineering',
  'it',
  'qa',
  'devops',
  'security',
  'support',
] as const;
export type Discipline = (typeof DISCIPLINES)[number];

export const COMPONENT_KINDS = [
  'client',
  'gateway',
  'service',
  'worker',
  'queue',
  'model',
  'prompt',
  'retrievalPipeline',
  'vectorStore',
  'database',
  'fileStore',
  'cache',
  'externalSystem',
  'identity',
  'monitoring',
  'humanReview',
  'adminTool',
] as const;
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

export const ORIGINS = ['existing', 'missing'] as const;
export type Origin = (typeof ORIGINS)[number];

export const DISPOSITIONS = ['keep', 'refactor', 'rewrite', 'undecided'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
/** What happens to a component: its disposition, or that it has to be built. */
export const FATES = [...DISPOSITIONS, 'build'] as const;
export type Fate = (typeof FATES)[number];

/** How a vote was cast: silently with a name, silently without one, or by a show of hands. */
export const BALLOT_WAYS = ['silent', 'anonymous', 'hands'] as const;
export type BallotWay = (typeof BALLOT_WAYS)[number];

/** A parked point is open until it is settled. */
export const PARKED_STATES = ['open', 'resolved'] as const;

export const DATA_CLASSIFICATIONS = ['public', 'internal', 'confidential', 'regulated'] as const;
export type DataClassification = (typeof DATA_CLASSIFICATIONS)[number];

export const FLOW_DIRECTIONS = ['calls', 'delivers'] as const;

export const FLOW_MODES = ['sync', 'async'] as const;

export const BOUNDARY_KINDS = ['trustZone', 'team', 'vendor', 'deployable'] as const;
export type BoundaryKind = (typeof BOUNDARY_KINDS)[number];

/** Shortcuts taken for the MVP, marked on the component where they are. */
export const SHORTCUTS = [
  'hardCodedPrompt',
  'exposedAdminTool',
  'missingInputLimit',
  'unreviewedDependency',
  'manualDeployment',
  'personalScript',
] as const;

/** What an MVP usually lacks and production needs: layers that can be suggested, and be placed as missing components. */
export const LAYERS = [
  'identity',
  'monitoring',
  'humanReview',
  'modelGateway',
  'evaluation',
  'auditLog',
  'promptRegistry',
  'guardrails',
  'supportConsole',
] as const;
export type Layer = (typeof LAYERS)[number];

/** What a component already has in place against the usual failures of AI and data components. */
export const SAFEGUARDS = [
  'fallback',
  'evaluation',
  'costLimit',
  'humanReview',
  'permissionCheck',
  'audit',
] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

export const STORE_QUESTIONS = [
  'ingested',
  'chunked',
  'embedded',
  'indexed',
  'refreshed',
  'permissioned',
  'deleted',
] as const;
export type StoreQuestion = (typeof STORE_QUESTIONS)[number];

export const SIGNAL_NATURES = ['behavioural', 'stated'] as const;
export type SignalNature = (typeof SIGNAL_NATURES)[number];
export const SIGNAL_STRENGTHS = ['none', 'weak', 'strong'] as const;
export type SignalStrength = (typeof SIGNAL_STRENGTHS)[number];
export const SIGNAL_TYPES = [
  'unpromptedReturn',
  'dailyProcess',
  'retention',
  'willingnessToPay',
  'workflowImprovement',
  'reliabilityRequests',
  'downtimeComplaints',
  'timeSaved',
  'fewerHandoffs',
  'completionRate',
  'quality',
  'activation',
  'conversion',
  'customerRetention',
  'supportDeflection',
  'revenuePerAccount',
] as const;
export type SignalType = (typeof SIGNAL_TYPES)[number];

export const AUDIENCES = ['internal', 'customerFacing', 'both'] as const;
/** What makes the data or the workflow sensitive; each of them can bring obligations with it. */
export const DATA_SENSITIVITIES = [
  'documents',
  'customerRecords',
  'automatedDecisions',
  'financialDecisions',
  'healthWorkflows',
  'contracts',
] as const;
export type DataSensitivity = (typeof DATA_SENSITIVITIES)[number];

export const LENSES = [
  'architecture',
  'codeQuality',
  'dataFlow',
  'modelBehaviour',
  'costProfile',
  'integrationRequirements',
  'complianceObligations',
  'roadmapFit',
] as const;
export type Lens = (typeof LENSES)[number];
export const LENS_VERDICTS = ['sound', 'strained', 'failing', 'unknown'] as const;
export type LensVerdict = (typeof LENS_VERDICTS)[number];

export const SIGNS = [
  'brittleDataModel',
  'deeplyCoupledCode',
  'noClearOwnership',
  'missingSecurityFoundations',
  'highOperatingCost',
  'roadmapMismatch',
] as const;
export type Sign = (typeof SIGNS)[number];
export const SIGN_STATES = ['present', 'absent', 'unknown'] as const;
export type SignState = (typeof SIGN_STATES)[number];

/** What is asked of the MVP's use: each of them, where it holds, speaks for going on from what is there. */
export const USE_FACTS = ['activeUsers', 'validatedWorkflow', 'stableWorkflow'] as const;
export type UseFact = (typeof USE_FACTS)[number];

export const RISK_RESPONSES = ['mitigate', 'accept', 'transfer', 'avoid'] as const;
export type RiskResponse = (typeof RISK_RESPONSES)[number];
export const RISK_STATUSES = ['open', 'inProgress', 'closed'] as const;
export type RiskStatus = (typeof RISK_STATUSES)[number];

export const CHECK_ANSWERS = ['unmet', 'partial', 'met', 'notApplicable'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

export const PATHS = ['evolution', 'hybrid', 'rewrite'] as const;
export type TransitionPath = (typeof PATHS)[number];

export const WORK_STATUSES = ['todo', 'doing', 'done'] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];

export const DECISION_STATUSES = ['proposed', 'decided', 'superseded'] as const;

export const STEPS = [
  'outcome',
  'evidence',
  'map',
  'assess',
  'decide',
  'risks',
  'readiness',
  'path',
  'roadmap',
  'report',
] as const;
export type Step = (typeof STEPS)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
export const READERS = ['executive', 'full', 'engineering'] as const;
export type Reader = (typeof READERS)[number];
export const REPORT_SECTIONS = [
  'cover',
  'summary',
  'outcome',
  'evidence',
  'map',
  'target',
  'assess',
  'path',
  'dispositions',
  'risks',
  'readiness',
  'roadmap',
  'items',
  'owners',
  'decisions',
  'parking',
  'minutes',
  'details',
  'open',
  'signOff',
  'glossary',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What a report can leave out for a reader outside the team: who it is, what it costs, what was noted in the team's own words. */
export const REDACTIONS = ['names', 'costs', 'notes'] as const;
export type Redaction = (typeof REDACTIONS)[number];

/** What the minutes of a sitting tell of. */
export const MINUTES_KINDS = [
  'component',
  'vote',
  'risk',
  'score',
  'signal',
  'lens',
  'sign',
  'fact',
  'check',
  'path',
  'decision',
  'parked',
] as const;
export type MinutesKind = (typeof MINUTES_KINDS)[number];

export const DELIVERY_ROLES = [
  'product',
  'ux',
  'engineering',
  'qa',
  'devops',
  'security',
  'data',
  'support',
] as const;

export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];
