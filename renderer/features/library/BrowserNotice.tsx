/** Tells the user of the browser fallback, once and plainly, what it cannot guarantee. */
import { Alert } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Info } from 'lucide-react';
import { useServices } from '../../session/services';
import { t } from '../../ui/text';

export function BrowserNotice() {
  const { desktop } = useServices();
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
      icon={<Info size={18} aria-hidden />}
      title={t('library.browser.title')}
      withCloseButton
      closeButtonLabel={t('library.browser.understood')}
      onClose={() => setUnderstood(true)}
    >
      {t('library.browser.text')}
    </Alert>
  );
}
