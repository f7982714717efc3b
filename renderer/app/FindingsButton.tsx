/** How many things in the plan do not hold together, and the list of them. */
import { Drawer } from '@mantine/core';
import { ShieldAlert } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useFindings } from '../parts/useFindings';
import { t } from '../ui/text';
import classes from './Rail.module.css';

/** Fetched when it is first opened. */
const FindingsPanel = lazy(async () => ({ default: (await import('./FindingsPanel')).FindingsPanel }));

export function FindingsButton() {
  const [isOpen, setOpen] = useState(false);
  const check = useFindings();
  return (
    <>
      <button type="button" className={classes.link} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <ShieldAlert size={16} aria-hidden />
        <span className={classes.name}>{t('app.findings')}</span>
        <span className={classes.count}>{check?.open.length}</span>
      </button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="right"
        size={440}
        title={t('app.findings')}
        transitionProps={{ duration: 0 }}
      >
        <Suspense>{check && <FindingsPanel check={check} onOpen={() => setOpen(false)} />}</Suspense>
      </Drawer>
    </>
  );
}
