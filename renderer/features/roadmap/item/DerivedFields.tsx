/** What is only said of derived items: why they are there, and notes. */
import { useSession, useWorkshop } from '../../../session/hooks';
import { CommitTextarea } from '../../../ui/CommitText';
import { t } from '../../../ui/text';
import { editOverride } from '#shared/roadmap/edits';
import classes from '../RoadmapScreen.module.css';

export function DerivedFields({ itemKey, description }: { itemKey: string; description: string }) {
  const session = useSession();
  const notes = useWorkshop((workshop) => workshop.overrides[itemKey]?.notes ?? '');
  return (
    <>
      {description && <p className={classes.note}>{description}</p>}
      <CommitTextarea
        label={t('roadmapScreen.panel.notes')}
        value={notes}
        onCommit={(next, mergeKey) =>
          session.dispatch(editOverride(session.workshop, itemKey, { notes: next }), { mergeKey })
        }
      />
    </>
  );
}
