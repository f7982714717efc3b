/** Tells the user of the browser fallback, once and plainly, what it cannot guarantee, and saves to a file. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Download, Info } from 'lucide-react';
import { useServices, type WorkshopSummary } from '../../session/services';
import { t } from '../../ui/text';
import { useWorkshopDeeds } from './useWorkshopDeeds';
import classes from './BrowserNotice.module.css';

/** @param newest the workshop that was edited last; null where there is none */
export function BrowserNotice({ newest }: { newest: WorkshopSummary | null }) {
  const { desktop } = useServices();
  const deeds = useWorkshopDeeds();
  const [isUnderstood, setUnderstood] = useLocalStorage({
    key: 'causeway-browser-understood',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  if (desktop.target !== 'browser' || isUnderstood) return null;
  return (
    <Alert
      mb="lg"
      maw={820}
      variant="light"
      color="accent"
      classNames={{ body: classes.body }}
      icon={<Info size={18} aria-hidden />}
      title={t('library.browser.title')}
      withCloseButton
      closeButtonLabel={t('library.browser.understood')}
      onClose={() => setUnderstood(true)}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('library.browser.text')}</Text>
        {newest && (
          <Button
            size="compact-sm"
            variant="default"
            classNames={{ root: classes.save, label: classes.label }}
            leftSection={<Download size={14} aria-hidden />}
            onClick={() => void deeds.saveToFile(newest.id)}
          >
            {t('library.browser.save', { title: newest.title })}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
