/** The states of the library that are kept, what each of them holds, and the way back to one. */
import { useEffect, useState, type ReactNode } from 'react';
import { Button, Center, Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { RestorePoint } from '#shared/desktop';
import { useServices, type Restoration } from '../../session/services';
import { formatMoment } from '../../ui/moments';
import { tellError } from '../../ui/tellError';
import { t } from '../../ui/text';
import { PointContents } from './PointContents';
import classes from './RestoreChoice.module.css';

interface Props {
  onRestored: () => void;
  /** Whether the library has the state that was saved last already. */
  hasLatest: boolean;
  children?: ReactNode;
}

export function RestoreChoice({ onRestored, hasLatest, children }: Props) {
  const { library } = useServices();
  const [all, setPoints] = useState<RestorePoint[] | null>(null);
  const [chosen, setChosen] = useState(0);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    library.restorePoints().then(setPoints, (error: unknown) => {
      reportError(error);
      setPoints([]);
    });
  }, [library]);

  if (!all)
    return (
      <Center flex={1}>
        <Loader size="sm" aria-label={t('restore.checking')} />
      </Center>
    );
  const points = all.filter(({ reason }) => !(hasLatest && reason === 'latest'));
  const point = points[chosen];
  const restore = async (point: RestorePoint) => {
    setBusy(true);
    try {
      tellRestored(await library.restoreFrom(point));
      onRestored();
    } catch (error) {
      reportError(error);
      tellError(t('restore.failed'), t('restore.failedText'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {point ? (
        <div className={classes.columns}>
          <fieldset className={classes.points}>
            <legend>{t('restore.points')}</legend>
            {points.map((one, index) => (
              <label key={one.name} className={classes.point}>
                <input
                  type="radio"
                  name="restore-point"
                  checked={index === chosen}
                  onChange={() => setChosen(index)}
                />
                <span>
                  <strong>{one.reason === 'latest' ? t('restore.latest') : formatMoment(one.at)}</strong>
                  <small>
                    {one.reason === 'latest' ? formatMoment(one.at) : t(`restore.reason.${one.reason}`)}
                    {' · '}
                    {t('restore.workshops', { count: one.workshops.length })}
                  </small>
                </span>
              </label>
            ))}
          </fieldset>
          <PointContents key={point.name} point={point} />
        </div>
      ) : (
        <p className={classes.none}>{t('restore.backups.none')}</p>
      )}
      <footer className={classes.foot}>
        {children}
        {point && (
          <Button loading={isBusy} onClick={() => void restore(point)} data-autofocus>
            {t('restore.restore')}
          </Button>
        )}
      </footer>
    </>
  );
}

function tellRestored({ count, unreadable, asideIn }: Restoration): void {
  const lines = [
    unreadable.length > 0 && t('restore.partly', { titles: unreadable.join(', ') }),
    asideIn !== null && t('restore.aside', { folder: asideIn }),
  ].filter((line) => line !== false);
  notifications.show({
    title: t('restore.done', { count }),
    message: lines.map((line) => <div key={line}>{line}</div>),
    autoClose: lines.length ? false : undefined,
    color: unreadable.length ? 'red' : undefined,
  });
}
