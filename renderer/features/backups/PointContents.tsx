/** The workshops of a restore point: a small picture of each map, and its figures. */
import { useEffect, useState } from 'react';
import type { RestorableWorkshop, RestorePoint } from '#shared/desktop';
import { MapThumbnail } from '../../parts/MapThumbnail';
import { useServices, type WorkshopSummary } from '../../session/services';
import { formatMoment } from '../../ui/moments';
import { t } from '../../ui/text';
import classes from './PointContents.module.css';

type Preview = WorkshopSummary | 'unreadable';

export function PointContents({ point }: { point: RestorePoint }) {
  const previews = usePreviews(point);
  const listed = point.workshops.toSorted((a, b) => b.standing.editedAt - a.standing.editedAt);
  return (
    <section className={classes.contents} aria-label={t('restore.workshops', { count: listed.length })}>
      {listed.length === 0 && <p className={classes.facts}>{t('restore.noWorkshops')}</p>}
      <ul className={classes.cards}>
        {listed.map((workshop) => (
          <Card key={workshop.id} workshop={workshop} preview={previews[workshop.id]} />
        ))}
      </ul>
    </section>
  );
}

function Card({ workshop, preview }: { workshop: RestorableWorkshop; preview: Preview | undefined }) {
  const { title, components, risks, standing } = workshop;
  return (
    <li className={classes.card}>
      <div className={classes.picture}>
        {preview === 'unreadable' && <p className={classes.unreadable}>{t('restore.unreadable')}</p>}
        {preview && preview !== 'unreadable' && <MapThumbnail picture={preview.picture} />}
      </div>
      <div className={classes.text}>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.facts}>
          {t('restore.facts', {
            components: t('restore.components', { count: components }),
            risks: t('restore.risks', { count: risks }),
          })}
          {standing.state !== 'active' && ` · ${t(`library.state.${standing.state}`)}`}
        </p>
        <p className={classes.facts}>{t('library.editedOn', { date: formatMoment(standing.editedAt) })}</p>
      </div>
    </li>
  );
}

/** The previews, one after the other: a large library is not read at once. */
function usePreviews(point: RestorePoint): Record<string, Preview> {
  const { library } = useServices();
  const [previews, setPreviews] = useState<Record<string, Preview>>({});
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      for (const { id } of point.workshops) {
        const preview = await library.previewOf(point, id);
        if (!isCurrent) return;
        setPreviews((known) => ({ ...known, [id]: preview ?? 'unreadable' }));
      }
    };
    read().catch(reportError);
    return () => {
      isCurrent = false;
    };
  }, [library, point]);
  return previews;
}
