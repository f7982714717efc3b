/** Catches what no screen expected: says what is safe and offers to start the window again. */
import { Component, type ReactNode } from 'react';
import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { t } from '../ui/text';

export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Stack p="xl" maw={640} role="alert">
        <Title order={1}>{t('app.crash.title')}</Title>
        <Text>{t('app.crash.text')}</Text>
        <Code block>{error.message}</Code>
        <Button w="fit-content" onClick={() => location.reload()}>
          {t('app.crash.reload')}
        </Button>
      </Stack>
    );
  }
}
