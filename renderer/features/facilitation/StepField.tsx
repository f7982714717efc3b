/** The step at which something came up or was decided. */
import { STEPS, type Step } from '#shared/model/vocabulary';
import { OptionalChoice } from '../../ui/Choice';
import { t } from '../../ui/text';

export function StepField({
  value,
  onChange,
}: {
  value: Step | null;
  onChange: (step: Step | null) => void;
}) {
  return (
    <OptionalChoice
      label={t('facilitation.capture.step')}
      none={t('facilitation.capture.noStep')}
      options={STEPS}
      labelOf={(step) => t(`words.step.${step}`)}
      value={value}
      onChange={onChange}
    />
  );
}
