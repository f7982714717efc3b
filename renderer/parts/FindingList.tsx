/** Findings, the grave ones first; each leads to the thing that it speaks of. */
import { Text } from '@mantine/core';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Finding } from '#shared/method/findings';
import { useSession } from '../session/hooks';
import { EMPTY_SELECTION } from '../session/selection';
import { goToPlace, PLACES, type Place } from '../session/route';
import { say, t } from '../ui/text';
import classes from './FindingList.module.css';

const SEVERITIES = ['error', 'warning', 'note'] as const;
const icons = { error: CircleAlert, warning: TriangleAlert, note: Info };

/** Where a finding is mended: at the thing itself, or else at its step. */
function placeOf(finding: Finding): Place | null {
  switch (finding.about?.collection) {
    case 'components':
      return finding.step === 'decide' ? 'decide' : 'map';
    case 'boundaries':
    case 'flows':
      return 'map';
    case 'risks':
      return 'risks';
    case 'participants':
      return 'people';
    default:
      return PLACES.find((place) => place === finding.step) ?? null;
  }
}

export function FindingList({ findings, onOpen }: { findings: readonly Finding[]; onOpen?: () => void }) {
  const session = useSession();
  const open = (finding: Finding, place: Place) => {
    const { about } = finding;
    if (about && about.id !== null && about.collection in EMPTY_SELECTION)
      session.select({ [about.collection]: [about.id] });
    goToPlace(session.workshop.id, place);
    onOpen?.();
  };
  if (findings.length === 0) return <Text c="dimmed">{t('app.noFindings')}</Text>;
  return (
    <>
      {SEVERITIES.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        const Icon = icons[severity];
        return (
          <section key={severity} className={classes.group}>
            <h3 className={classes.head}>
              {t(`app.severity.${severity}`)} <span className={classes.count}>{group.length}</span>
            </h3>
            <ul className={classes.list}>
              {group.map((finding) => {
                const place = placeOf(finding);
                const content = (
                  <>
                    <Icon size={16} className={classes[severity]} aria-hidden />
                    <span>{say(finding.message)}</span>
                  </>
                );
                return (
                  <li key={finding.key}>
                    {place ? (
                      <button type="button" className={classes.row} onClick={() => open(finding, place)}>
                        {content}
                      </button>
                    ) : (
                      <span className={classes.row}>{content}</span>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}
