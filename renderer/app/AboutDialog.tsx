/** What this program is: its version, what it runs on, its licence. */
import { useEffect, useState } from 'react';
import { List, Modal, Stack, Text, Title } from '@mantine/core';
import type { AppInfo } from '#shared/desktop';
import { useServices } from '../session/services';
import { t } from '../ui/text';

export function AboutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={t('app.about.title')}>
      <About />
    </Modal>
  );
}

function About() {
  const { desktop } = useServices();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => void desktop.appInfo().then(setInfo), [desktop]);
  if (!info) return null;
  return (
    <Stack gap="md">
      <Text>{t('app.about.version', { version: info.version })}</Text>
      <section>
        <Title order={3} mb="xs">
          {t('app.about.runsOn')}
        </Title>
        <List size="sm">
          {info.runsOn.map((part) => (
            <List.Item key={part}>{part}</List.Item>
          ))}
        </List>
      </section>
      <Text size="sm">{t('app.about.licence')}</Text>
    </Stack>
  );
}
