/** One finding: it leads to the thing that it speaks of, and shows on demand why it matters and what can be done. */
import { useState } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { ChevronDown, CircleAlert, Info, TriangleAlert, Wrench } from 'lucide-react';
import type { Finding } from '#shared/method/findings';
import { whyOf } from '#shared/method/findings/rule';
import { useSession } from '../session/hooks';
import { goToPlace, PLACES, type Place } from '../session/route';
import { EMPTY_SELECTION } from '../session/selection';
import { useReadOnly } from '../ui/readOnly';
import { say, t } from '../ui/text';
import { applyFix } from './findingDeeds';
import { IgnoreForm } from './IgnoreForm';
import classes from './FindingList.module.css';

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
    case 'parkingLot':
      return 'agenda';
    default:
      return PLACES.find((place) => place === finding.step) ?? null;
  }
}

export function FindingRow({ finding, onOpen }: { finding: Finding; onOpen?: () => void }) {
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const place = placeOf(finding);
  const Icon = icons[finding.severity];
  const content = (
    <>
      <Icon size={16} className={classes[finding.severity]} aria-hidden />
      <span>{say(finding.message)}</span>
    </>
  );
  const jump = (to: Place) => {
    const { about } = finding;
    if (about && about.id !== null && about.collection in EMPTY_SELECTION)
      session.select({ [about.collection]: [about.id] });
    goToPlace(session.workshop.id, to);
    onOpen?.();
  };
  return (
    <li className={classes.entry}>
      <div className={classes.line}>
        {place ? (
          <button type="button" className={classes.row} onClick={() => jump(place)}>
            {content}
          </button>
        ) : (
          <span className={classes.row}>{content}</span>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('findingsPanel.more', { finding: say(finding.message) })}
          aria-expanded={isOpen}
          onClick={() => setOpen((was) => !was)}
        >
          <ChevronDown size={16} className={classes.chevron} data-open={isOpen || undefined} aria-hidden />
        </ActionIcon>
      </div>
      {isOpen && <Details finding={finding} />}
    </li>
  );
}

function Details({ finding }: { finding: Finding }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const [isIgnoring, setIgnoring] = useState(false);
  return (
    <div className={classes.details}>
      <p className={classes.why}>{t(whyOf(finding))}</p>
      {isIgnoring ? (
        <IgnoreForm finding={finding} onCancel={() => setIgnoring(false)} />
      ) : (
        <div className={classes.deeds}>
          {finding.fix && (
            <Button
              size="compact-sm"
              leftSection={<Wrench size={14} aria-hidden />}
              disabled={readOnly}
              onClick={() => void applyFix(session, finding)}
            >
              {say(finding.fix)}
            </Button>
          )}
          <Button size="compact-sm" variant="default" disabled={readOnly} onClick={() => setIgnoring(true)}>
            {t('findingsPanel.ignore')}
          </Button>
        </div>
      )}
    </div>
  );
}
