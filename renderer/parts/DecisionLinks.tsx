/** What a decision is about: components, risks, flows and readiness checks. */
import type { Decision } from '#shared/model/entities';
import { t } from '../ui/text';
import { ChecksPicker } from './ChecksPicker';
import { ComponentsPicker } from './ComponentsPicker';
import { FlowsPicker } from './FlowsPicker';
import { RisksPicker } from './RisksPicker';

type Links = Pick<Decision, 'componentIds' | 'riskIds' | 'flowIds' | 'checkKeys'>;
type Own = { value: Links; onChange: (patch: Partial<Links>) => void };

export function DecisionLinks({ value, onChange }: Own) {
  return (
    <>
      <ComponentsPicker
        label={t('roadmapScreen.decision.components')}
        value={value.componentIds}
        onChange={(componentIds) => onChange({ componentIds })}
      />
      <RisksPicker
        label={t('roadmapScreen.decision.risks')}
        value={value.riskIds}
        onChange={(riskIds) => onChange({ riskIds })}
      />
      <FlowsPicker
        label={t('roadmapScreen.decision.flows')}
        value={value.flowIds}
        onChange={(flowIds) => onChange({ flowIds })}
      />
      <ChecksPicker
        label={t('roadmapScreen.decision.checks')}
        value={value.checkKeys}
        onChange={(checkKeys) => onChange({ checkKeys })}
      />
    </>
  );
}
