/** The report: thumbnails, the pages as they will print, and what goes into it; the preflight on top. */
import { useCallback, useEffect, useRef } from 'react';
import { Alert, Loader, Title } from '@mantine/core';
import { t } from '../../ui/text';
import { ExportBar } from './ExportBar';
import { LazyPage } from './LazyPage';
import { OptionsPanel } from './OptionsPanel';
import { PageView } from './PageView';
import { Preflight } from './Preflight';
import { Sheet } from './Sheet';
import { usePages } from './usePages';
import classes from './ReportScreen.module.css';

export function ReportScreen() {
  const pages = usePages();
  const { report } = pages;
  const list = useRef<HTMLDivElement>(null);

  const showPage = (index: number) =>
    list.current?.querySelector(`[data-page="${index}"]`)?.scrollIntoView({ block: 'start' });
  const latest = useRef(report);
  useEffect(() => {
    latest.current = report;
  });
  // The same function for every report, so that a page that did not change is not drawn again.
  const follow = useCallback((anchor: string) => {
    const target = latest.current?.anchors.find(({ name }) => name === anchor);
    if (target) showPage(target.page);
  }, []);

  return (
    <div className={classes.screen}>
      <nav className={classes.thumbnails} aria-label={t('reportScreen.pages')} tabIndex={0}>
        {report?.pages.map((page, index) => (
          <button
            key={index}
            type="button"
            className={classes.thumbnail}
            aria-label={t('reportScreen.goToPage', { label: page.label || index + 1 })}
            onClick={() => showPage(index)}
          >
            <LazyPage ratio={page.width / page.height}>
              <PageView page={page} />
            </LazyPage>
            <span>{page.label || index + 1}</span>
          </button>
        ))}
      </nav>
      <div className={classes.middle}>
        <header className={classes.head}>
          <Title order={1} className={classes.title}>
            {t('reportScreen.title')}
          </Title>
          {pages.state === 'making' && <Loader size="xs" aria-label={t('reportScreen.making')} />}
          <ExportBar />
        </header>
        <Preflight notices={report?.notices ?? []} />
        {pages.state === 'failed' && (
          <Alert color="red" title={t('reportScreen.failed')} m="md">
            {pages.error}
          </Alert>
        )}
        <div
          ref={list}
          className={classes.pages}
          tabIndex={0}
          role="region"
          aria-label={t('reportScreen.preview')}
          aria-busy={pages.state === 'making'}
        >
          {report?.pages.map((page, index) => (
            <Sheet key={index} report={report} page={page} index={index} onFollow={follow} />
          ))}
        </div>
      </div>
      <OptionsPanel />
    </div>
  );
}
