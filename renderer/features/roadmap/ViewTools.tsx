/** Chooses how the plan is looked at, and how near. */
import { History } from 'lucide-react';
import { participantsByName } from '#shared/model/queries';
import { useWorkshop } from '../../session/hooks';
import { Choice, OptionalChoice } from '../../ui/Choice';
import { ReadOnlyContext } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { WordChoice } from '../../ui/WordChoice';
import { earlierName, earlierPlans } from './gantt/against';
import { GROUPINGS } from './gantt/groups';
import { ZOOMS } from './gantt/timeScale';
import { NOBODY, VIEWS, type ViewState } from './viewState';
import classes from './RoadmapScreen.module.css';

type Own = { state: ViewState; onChange: (change: Partial<ViewState>) => void };

export function ViewTools({ state: { view, grouping, zoom, againstId, ownerId }, onChange }: Own) {
  return (
    // Looking is no editing: it goes on while another window edits.
    <ReadOnlyContext value={false}>
      <div className={classes.tools}>
        <WordChoice
          label={t('roadmapScreen.views.label')}
          options={VIEWS}
          labelOf={(option) => t(`roadmapScreen.views.${option}`)}
          value={view}
          onChange={(next) => next !== null && onChange({ view: next })}
        />
        {view === 'gantt' && (
          <>
            <Choice
              className={classes.grouping}
              aria-label={t('roadmapScreen.grouping.label')}
              options={GROUPINGS}
              labelOf={(option) => t(`roadmapScreen.grouping.${option}`)}
              value={grouping}
              onChange={(next) => onChange({ grouping: next })}
            />
            <WordChoice
              label={t('roadmapScreen.zoom.label')}
              options={ZOOMS}
              labelOf={(option) => t(`roadmapScreen.zoom.${option}`)}
              value={zoom}
              onChange={(next) => next !== null && onChange({ zoom: next })}
            />
            <AgainstChoice id={againstId} onChange={(next) => onChange({ againstId: next })} />
          </>
        )}
        {view === 'board' && (
          <OwnerFilter ownerId={ownerId} onChange={(next) => onChange({ ownerId: next })} />
        )}
      </div>
    </ReadOnlyContext>
  );
}

type AgainstProps = { id: string | null; onChange: (id: string | null) => void };

/** There only where there is an earlier plan. */
function AgainstChoice({ id, onChange }: AgainstProps) {
  const schedule = useWorkshop((workshop) => workshop.schedule);
  const baselines = useWorkshop((workshop) => workshop.baselines);
  const plans = earlierPlans({ schedule, baselines });
  if (plans.length === 0) return null;
  return (
    <OptionalChoice
      className={classes.against}
      aria-label={t('roadmapScreen.against.label')}
      leftSection={<History size={14} aria-hidden />}
      none={t('roadmapScreen.against.none')}
      options={plans}
      labelOf={(plan) => earlierName({ schedule, baselines }, plan)}
      value={plans.find((plan) => plan === id) ?? null}
      onChange={onChange}
    />
  );
}

function OwnerFilter({
  ownerId,
  onChange,
}: {
  ownerId: string | null;
  onChange: (ownerId: string | null) => void;
}) {
  const participants = useWorkshop((workshop) => workshop.participants);
  return (
    <OptionalChoice
      className={classes.ownerFilter}
      aria-label={t('roadmapScreen.board.owner')}
      searchable
      none={t('roadmapScreen.board.everybody')}
      options={[...participantsByName(participants).map(({ id }) => id), NOBODY]}
      labelOf={(id) => (id === NOBODY ? t('words.unowned') : (participants[id]?.name ?? ''))}
      value={ownerId}
      onChange={onChange}
    />
  );
}
