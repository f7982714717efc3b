/** A page of the preview: a click leads to where what stands there is edited, and so does its button. */
import { memo, useCallback } from 'react';
import { Button } from '@mantine/core';
import type { Page, PagedReport } from '#shared/report/pages';
import { useSession } from '../../session/hooks';
import { goToPlace } from '../../session/route';
import { t } from '../../ui/text';
import { editPlaceAt, type EditPlace } from './editPlace';
import { LazyPage } from './LazyPage';
import { PageView } from './PageView';
import classes from './Sheet.module.css';

type Props = {
  report: PagedReport;
  page: Page;
  index: number;
  onFollow: (anchor: string) => void;
};

/** On screen a point is so many pixels, where there is room. */
const SCALE = 1.4;

export const Sheet = memo(function Sheet({ report, page, index, onFollow }: Props) {
  const session = useSession();
  const go = useCallback(
    (to: EditPlace | null) => {
      if (to === null) return;
      if (Object.keys(to.select).length > 0) session.select(to.select);
      goToPlace(session.workshop.id, to.place);
    },
    [session],
  );
  const edit = useCallback((y: number) => go(editPlaceAt(report, index, y)), [go, report, index]);
  const whole = editPlaceAt(report, index, page.height / 3);
  return (
    <div
      data-page={index}
      className={classes.sheet}
      style={{ width: `min(100%, ${Math.round(page.width * SCALE)}px)` }}
    >
      {whole && (
        <Button className={classes.edit} size="compact-xs" variant="default" onClick={() => go(whole)}>
          {t('reportScreen.editPage', { place: t(`app.place.${whole.place}`) })}
        </Button>
      )}
      <LazyPage ratio={page.width / page.height}>
        <PageView page={page} onFollow={onFollow} onEdit={edit} />
      </LazyPage>
    </div>
  );
});
