/** What stands beside the list before the first version. */
import { t } from '../../ui/text';
import classes from './NoVersions.module.css';

export function NoVersions() {
  return (
    <section className={classes.empty}>
      <Picture />
      <h3 className={classes.title}>{t('history.empty.title')}</h3>
      <p className={classes.sentence}>{t('history.empty.sentence')}</p>
    </section>
  );
}

/** States one after the other, two of them named. */
function Picture() {
  return (
    <svg width={240} height={120} viewBox="0 0 240 120" aria-hidden="true">
      <path d="M20 10 V110" stroke="var(--cw-hairline)" strokeWidth={2} />
      {[0, 1, 2, 3].map((row) => (
        <g key={row} transform={`translate(0 ${row * 30})`}>
          <circle
            cx={20}
            cy={15}
            r={6}
            fill={row % 2 ? 'var(--cw-surface)' : 'var(--cw-accent)'}
            stroke={row % 2 ? 'var(--cw-control-edge)' : 'var(--cw-accent)'}
            strokeWidth={2}
          />
          <rect x={42} y={6} width={row % 2 ? 84 : 128} height={7} rx={3} fill="var(--cw-control-edge)" />
          <rect x={42} y={18} width={row % 2 ? 110 : 72} height={6} rx={3} fill="var(--cw-hairline)" />
        </g>
      ))}
    </svg>
  );
}
