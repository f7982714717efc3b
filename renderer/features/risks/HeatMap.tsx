/** How many risks stand where; each place can be switched on as a filter. */
import { useMemo } from 'react';
import type { Risk } from '#shared/model/entities';
import { RiskMatrix } from '../../parts/RiskMatrix';
import { t } from '../../ui/text';
import { placeOf } from '../../parts/riskField';
import classes from './HeatMap.module.css';

type Own = {
  risks: readonly Risk[];
  chosen: ReadonlySet<string>;
  onChange: (places: ReadonlySet<string>) => void;
};

export function HeatMap({ risks, chosen, onChange }: Own) {
  const counts = useMemo(() => {
    const byPlace = new Map<string, number>();
    for (const risk of risks) byPlace.set(placeOf(risk), (byPlace.get(placeOf(risk)) ?? 0) + 1);
    return byPlace;
  }, [risks]);

  return (
    <div className={classes.map} data-desk>
      <RiskMatrix
        label={t('risks.heatMap')}
        mode="switches"
        entry={{ likelihood: 5, impact: 5 }}
        cellAt={(place) => {
          const count = counts.get(placeOf(place)) ?? 0;
          return {
            label: t('risks.heatMapCell', { ...place, count }),
            content: count || '',
            isOn: chosen.has(placeOf(place)),
            isFaint: count === 0,
          };
        }}
        onChoose={(place) => {
          const next = new Set(chosen);
          if (!next.delete(placeOf(place))) next.add(placeOf(place));
          onChange(next);
        }}
      />
    </div>
  );
}
