/** Deletes what is selected. */
import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { runAction } from '../../../ui/actions';
import { t } from '../../../ui/text';

export const DeleteButton = () => (
  <Button
    variant="subtle"
    color="red"
    leftSection={<Trash2 size={16} aria-hidden />}
    onClick={() => runAction('map.delete')}
  >
    {t('map.action.delete')}
  </Button>
);
