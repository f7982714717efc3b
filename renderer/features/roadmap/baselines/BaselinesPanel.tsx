/** Plans that were kept, and how far the plan has drifted from them. */
import { useDeferredValue, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import type { Baseline } from '#shared/model/entities';
import { baselinesInOrder, driftFrom, keepBaseline } from '#shared/roadmap/baselines';
import { formatDate } from '#shared/texts/format';
import { useAnswer } from '../../../parts/useAnswer';
import { showNotice, useRemove } from '../../../parts/useRemove';
import { useSession, useSessionState } from '../../../session/hooks';
import { Choice } from '../../../ui/Choice';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import { planRange } from '../../../workers/plan';
import { driftText } from '../driftText';
import tools from '../PlanTools.module.css';
import { DriftTable } from './DriftTable';

const nameOf = ({ name }: Baseline): string => name.trim() || t('planTools.baselines.untitled');

export function BaselinesPanel() {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const baselines = baselinesInOrder(workshop.baselines);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = baselines.find(({ id }) => id === chosenId) ?? baselines[0];
  return (
    <>
      <p className={tools.about}>{t('planTools.baselines.about')}</p>
      <KeepForm onKept={() => setChosenId(null)} />
      {chosen && (
        <>
          <div className={tools.row}>
            <Choice
              className={tools.grow}
              // It chooses what is looked at, and edits nothing.
              readOnly={false}
              label={t('planTools.baselines.compare')}
              options={baselines.map(({ id }) => id)}
              labelOf={(id) => {
                const baseline = workshop.baselines[id]!;
                return t('planTools.baselines.option', {
                  name: nameOf(baseline),
                  date: formatDate(t, baseline.on),
                });
              }}
              value={chosen.id}
              onChange={setChosenId}
            />
            <DeleteButton baseline={chosen} />
          </div>
          <Drift baseline={chosen} />
        </>
      )}
    </>
  );
}

/** The newest baseline is the one that is looked at next. */
function KeepForm({ onKept }: { onKept: () => void }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const range = useAnswer(planRange, workshop);
  const [name, setName] = useState('');
  const keep = () => {
    const command = keepBaseline(session.workshop, range.answer!, name.trim(), {
      newId: session.newId,
      today: session.today(),
    });
    if (!session.dispatch(command)) return;
    showNotice(session, t('planTools.baselines.kept', { name: name.trim() }));
    setName('');
    onKept();
  };
  return (
    <form
      className={tools.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && range.answer && !range.isStale) keep();
      }}
    >
      <TextInput
        className={tools.grow}
        label={t('planTools.baselines.name')}
        placeholder={t('planTools.baselines.nameHint')}
        maxLength={2000}
        readOnly={readOnly}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        disabled={readOnly || name.trim() === ''}
        loading={name.trim() !== '' && (!range.answer || range.isStale)}
      >
        {t('planTools.baselines.keep')}
      </Button>
    </form>
  );
}

function DeleteButton({ baseline }: { baseline: Baseline }) {
  const remove = useRemove();
  const readOnly = useReadOnly();
  return (
    <Button
      variant="default"
      c="var(--cw-danger)"
      disabled={readOnly}
      onClick={() =>
        remove(
          { type: 'remove', ids: { baselines: [baseline.id] } },
          t('planTools.baselines.deleted', { name: nameOf(baseline) }),
        )
      }
    >
      {t('planTools.baselines.delete')}
    </Button>
  );
}

function Drift({ baseline }: { baseline: Baseline }) {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const drift = driftFrom(workshop, baseline);
  const { finish, finishNow, moved, added, gone } = drift;
  const { p50, p80 } = baseline;
  return (
    <section aria-label={nameOf(baseline)}>
      <p className={tools.sentence}>
        <strong>
          {t('planTools.baselines.drift', { date: formatDate(t, baseline.on), changes: driftText(drift) })}
        </strong>{' '}
        {finish !== null &&
          finishNow !== null &&
          finish !== finishNow &&
          t('planTools.baselines.finish', {
            before: formatDate(t, finish),
            now: formatDate(t, finishNow),
          })}{' '}
        {p50 !== null &&
          p80 !== null &&
          t('planTools.baselines.range', { p50: formatDate(t, p50), p80: formatDate(t, p80) })}
      </p>
      {moved.length + added.length + gone.length === 0 ? (
        <p className={tools.about}>{t('planTools.baselines.none')}</p>
      ) : (
        <DriftTable drift={drift} />
      )}
    </section>
  );
}
