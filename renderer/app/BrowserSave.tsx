/** In a browser, where nothing stands behind its storage: one click from there to a file. */
import { Button, Tooltip } from '@mantine/core';
import { Download } from 'lucide-react';
import { useServices } from '../session/services';
import { runAction } from '../ui/actions';
import { t } from '../ui/text';

export function BrowserSave() {
  const { desktop } = useServices();
  if (desktop.target !== 'browser') return null;
  return (
    <Tooltip label={t('app.file.inBrowserOnly')} multiline maw={300}>
      <Button
        size="compact-sm"
        variant="default"
        flex="none"
        leftSection={<Download size={14} aria-hidden />}
        onClick={() => runAction('file.save')}
      >
        {t('app.file.save')}
      </Button>
    </Tooltip>
  );
}
