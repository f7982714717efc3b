/** The keyboard's map: every action on offer that has a shortcut. */
import { Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core';
import { shortcutText, useOfferedActions } from '../ui/actions';
import { t } from '../ui/text';

export function ShortcutList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const actions = useOfferedActions().filter((action) => action.shortcut);
  const groups = Map.groupBy(actions, (action) => action.group);
  return (
    <Modal opened={opened} onClose={onClose} title={t('app.shortcuts.title')} size="lg">
      <Stack gap="lg">
        {[...groups].map(([group, grouped]) => (
          <section key={group}>
            <Title order={3} mb="xs">
              {group}
            </Title>
            {grouped.map((action) => (
              <Group key={action.id} justify="space-between" py={4}>
                <Text size="sm">{action.label}</Text>
                <Kbd>{shortcutText(action.shortcut ?? '')}</Kbd>
              </Group>
            ))}
          </section>
        ))}
      </Stack>
    </Modal>
  );
}
