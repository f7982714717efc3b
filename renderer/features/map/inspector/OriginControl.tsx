/** Whether a component is there already, or a layer of production that has to be built. */
import { Switch } from '@mantine/core';
import type { Origin } from '#shared/model/vocabulary';
import { t } from '../../../ui/text';

type Own = { value: Origin; onChange: (origin: Origin) => void };

export function OriginControl({ value, onChange }: Own) {
  return (
    <Switch
      label={t('map.field.missing')}
      description={t('map.field.missingHint')}
      checked={value === 'missing'}
      onChange={(event) => onChange(event.currentTarget.checked ? 'missing' : 'existing')}
    />
  );
}
