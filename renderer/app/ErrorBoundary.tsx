/** Catches what no screen expected: says what is safe and offers to start the window again. */
import { Component, type ReactNode } from 'react';
import { Button, Code } from '@mantine/core';
import { t } from '../ui/text';
import { loadAnew } from './CloseGuard';
import { ProblemPage } from './ProblemPage';

export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <ProblemPage
        title={t('app.crash.title')}
        text={t('app.crash.text')}
        details={<Code block>{error.message}</Code>}
      >
        <Button onClick={() => void loadAnew()}>{t('app.crash.reload')}</Button>
      </ProblemPage>
    );
  }
}
