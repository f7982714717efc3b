/**
 * Risks that are worth suggesting: what usually breaks first when an MVP becomes a product (product.md, step 6), and the
 * OWASP Top 10 for LLM Applications 2025. Each is offered only where its condition holds on the map. Their sentences are
 * under `riskLibrary` of the texts, by the same names.
 */
import type { Catalog } from '../../texts/index';
import type { Condition } from '../conditions';
import type { Source } from '../sources';

type Name = keyof Catalog['riskLibrary']['risk'] & string;

interface Rule {
  when: readonly [Condition, ...Condition[]];
  sources: readonly [Source, ...Source[]];
  /** For the team to correct: as such a risk usually is in an MVP, 1 to 5. */
  likelihood: number;
  impact: number;
}

const rules: Record<Name, Rule> = {
  dataQuality: { when: ['stores', 'documents'], sources: ['MAP 2', 'LLM04'], likelihood: 4, impact: 3 },
  permissions: {
    when: ['retrieval', 'sensitiveData'],
    sources: ['LLM02', 'LLM08'],
    likelihood: 3,
    impact: 5,
  },
  latency: { when: ['answers'], sources: ['MEASURE 2'], likelihood: 4, impact: 3 },
  cost: { when: ['model'], sources: ['LLM10'], likelihood: 4, impact: 3 },
  monitoring: { when: ['unwatched'], sources: ['MANAGE 4', 'MEASURE 3'], likelihood: 4, impact: 4 },
  integrations: { when: ['external'], sources: ['MANAGE 3'], likelihood: 4, impact: 3 },
  promptDrift: { when: ['prompt', 'vendorModel'], sources: ['MEASURE 3', 'PS.1'], likelihood: 4, impact: 3 },
  inconsistentRetrieval: { when: ['retrieval'], sources: ['LLM08', 'LLM09'], likelihood: 4, impact: 3 },
  edgeCases: { when: ['answers'], sources: ['MAP 2'], likelihood: 4, impact: 3 },
  weakEscalation: { when: ['unreviewed'], sources: ['MANAGE 4', 'GOVERN 5'], likelihood: 3, impact: 4 },
  LLM01: { when: ['model'], sources: ['LLM01'], likelihood: 4, impact: 4 },
  LLM02: { when: ['sensitiveModel'], sources: ['LLM02'], likelihood: 3, impact: 5 },
  LLM03: {
    when: ['vendorModel', 'unreviewedDependency'],
    sources: ['LLM03', 'PW.4'],
    likelihood: 3,
    impact: 4,
  },
  LLM04: { when: ['retrieval'], sources: ['LLM04'], likelihood: 2, impact: 4 },
  LLM05: { when: ['answers'], sources: ['LLM05'], likelihood: 3, impact: 4 },
  LLM06: { when: ['modelActions'], sources: ['LLM06'], likelihood: 3, impact: 5 },
  LLM07: { when: ['prompt'], sources: ['LLM07'], likelihood: 4, impact: 2 },
  LLM08: { when: ['retrieval'], sources: ['LLM08'], likelihood: 3, impact: 4 },
  LLM09: { when: ['answers'], sources: ['LLM09'], likelihood: 4, impact: 4 },
  LLM10: { when: ['unlimited'], sources: ['LLM10'], likelihood: 3, impact: 4 },
};

export interface LibraryRisk extends Rule {
  /** `suggestion:` with its name: the key by which it is accepted or dismissed. */
  key: string;
  name: Name;
}

export const RISK_LIBRARY: readonly LibraryRisk[] = (Object.entries(rules) as [Name, Rule][]).map(
  ([name, rule]) => ({ key: `suggestion:${name}`, name, ...rule }),
);
