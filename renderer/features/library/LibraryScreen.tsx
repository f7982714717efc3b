/** The library: every workshop on this machine as a card. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Button, Group, SegmentedControl, TextInput, Title } from '@mantine/core';
import { FilePlus2, FolderOpen, LayoutTemplate, Search, Shapes } from 'lucide-react';
import { useServices, type LibraryState, type WorkshopSummary } from '../../session/services';
import { runAction, useActions } from '../../ui/actions';
import { t } from '../../ui/text';
import { BrowserNotice } from './BrowserNotice';
import { EmptyLibrary } from './EmptyLibrary';
import { TemplateChoice } from './TemplateChoice';
import { useLibraryActions } from './useLibraryActions';
import { WorkshopCard } from './WorkshopCard';
import classes from './LibraryScreen.module.css';

const STATES: readonly LibraryState[] = ['active', 'archived', 'deleted'];

export function LibraryScreen() {
  const summaries = useSummaries();
  const [state, setState] = useState<LibraryState>('active');
  const [search, setSearch] = useState('');
  const [isChoosing, setChoosing] = useState(false);
  const openTemplates = useCallback(() => setChoosing(true), []);
  useActions(useLibraryActions(openTemplates));

  const inState = useMemo(
    () => summaries?.filter((summary) => summary.state === state) ?? [],
    [summaries, state],
  );
  const shown = useMemo(() => inState.filter((summary) => isFound(summary, search)), [inState, search]);

  return (
    <main className={classes.page} aria-label={t('library.title')}>
      <header className={classes.head}>
        <Title order={1} className={classes.name}>
          {t('app.name')}
        </Title>
        <TextInput
          className={classes.search}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          placeholder={t('library.search')}
          aria-label={t('library.search')}
          leftSection={<Search size={16} aria-hidden />}
        />
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            leftSection={<Shapes size={16} aria-hidden />}
            onClick={() => runAction('library.sample')}
          >
            {t('library.sample')}
          </Button>
          <Button
            variant="default"
            leftSection={<FolderOpen size={16} aria-hidden />}
            onClick={() => runAction('file.open')}
          >
            {t('library.openFile')}
          </Button>
          <Button
            variant="default"
            leftSection={<LayoutTemplate size={16} aria-hidden />}
            onClick={() => runAction('library.fromTemplate')}
          >
            {t('library.fromTemplate')}
          </Button>
          <Button leftSection={<FilePlus2 size={16} aria-hidden />} onClick={() => runAction('library.new')}>
            {t('library.new')}
          </Button>
        </Group>
      </header>
      {isChoosing && <TemplateChoice onClose={() => setChoosing(false)} />}
      <div className={classes.body}>
        <BrowserNotice newest={summaries?.find((summary) => summary.state === 'active') ?? null} />
        {(state !== 'active' || summaries?.some((summary) => summary.state !== 'active')) && (
          <SegmentedControl
            mb="md"
            value={state}
            onChange={(value) => setState(value as LibraryState)}
            data={STATES.map((value) => ({ value, label: t(`library.state.${value}`) }))}
          />
        )}
        {summaries && inState.length === 0 && <EmptyLibrary state={state} />}
        {inState.length > 0 && shown.length === 0 && (
          <p className={classes.nothing} role="status">
            {t('library.nothingFound', { search })}
          </p>
        )}
        <ul className={classes.cards}>
          {shown.map((summary) => (
            <WorkshopCard key={summary.id} summary={summary} />
          ))}
        </ul>
      </div>
    </main>
  );
}

function useSummaries(): WorkshopSummary[] | null {
  const { library } = useServices();
  const [summaries, setSummaries] = useState<WorkshopSummary[] | null>(null);
  useEffect(() => {
    const subscription = library.watch().subscribe(setSummaries);
    return () => subscription.unsubscribe();
  }, [library]);
  return summaries;
}

function isFound({ title, team }: WorkshopSummary, search: string): boolean {
  const text = `${title} ${team}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
