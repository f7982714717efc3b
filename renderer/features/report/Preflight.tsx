/** What is still open before the report goes out; nothing of it stops the export. */
import { useState } from 'react';
import { Button, Collapse } from '@mantine/core';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Message } from '#shared/texts/index';
import { FindingList } from '../../parts/FindingList';
import { useFindings } from '../../parts/useFindings';
import { say, t } from '../../ui/text';
import classes from './Preflight.module.css';

export function Preflight({ notices }: { notices: readonly Message[] }) {
  const check = useFindings();
  const [isOpen, setOpen] = useState(false);
  if (check === null)
    return (
      <section className={classes.preflight} aria-label={t('reportScreen.preflight')} aria-busy>
        <div className={classes.line}>{t('reportScreen.checking')}</div>
      </section>
    );
  const findings = check.open;
  const grave = findings.filter((finding) => finding.severity === 'error').length;
  const isClear = findings.length + notices.length === 0;
  return (
    <section className={classes.preflight} aria-label={t('reportScreen.preflight')}>
      <div className={classes.line}>
        {isClear ? (
          <CircleCheck size={18} className={classes.clear} aria-hidden />
        ) : (
          <TriangleAlert size={18} className={grave ? classes.grave : classes.open} aria-hidden />
        )}
        <span className={classes.sentence}>
          {isClear
            ? t('reportScreen.clear')
            : t(grave ? 'reportScreen.openWithGrave' : 'reportScreen.open', {
                count: findings.length + notices.length,
                grave,
              })}
        </span>
        {!isClear && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => setOpen((open) => !open)}
          >
            {t(isOpen ? 'reportScreen.hide' : 'reportScreen.show')}
          </Button>
        )}
      </div>
      <Collapse expanded={isOpen} transitionDuration={0}>
        <div className={classes.list} tabIndex={0} role="region" aria-label={t('reportScreen.preflight')}>
          {notices.length > 0 && (
            <ul className={classes.notices}>
              {notices.map((notice, index) => (
                <li key={index}>{say(notice)}</li>
              ))}
            </ul>
          )}
          {findings.length > 0 && <FindingList findings={findings} />}
        </div>
      </Collapse>
    </section>
  );
}
