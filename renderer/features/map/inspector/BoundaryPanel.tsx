/** Everything about one boundary. */
import { Button } from '@mantine/core';
import { SquareDashed } from 'lucide-react';
import { COORDINATE_MAX } from '#shared/model/primitives';
import { BOUNDARY_KINDS } from '#shared/model/vocabulary';
import { useSession, useWorkshop } from '../../../session/hooks';
import { Choice } from '../../../ui/Choice';
import { CommitNumber } from '../../../ui/CommitNumber';
import { CommitText, CommitTextarea } from '../../../ui/CommitText';
import { t } from '../../../ui/text';
import { MIN_BOUNDARY } from '../edits/add';
import { resizeBoundary } from '../edits/resize';
import { DeleteButton } from './DeleteButton';
import { useEdit } from './useEdit';
import classes from './Inspector.module.css';

export function BoundaryPanel({ id }: { id: string }) {
  const session = useSession();
  const boundary = useWorkshop((workshop) => workshop.boundaries[id]);
  const around = useWorkshop((workshop) => workshop.boundaries[boundary?.parentId ?? '']?.name);
  const members = useWorkshop(
    (workshop) =>
      Object.values(workshop.components).filter((component) => component.boundaryId === id).length,
  );
  const { set, commit } = useEdit('boundaries', id);
  if (!boundary) return null;
  const selectMembers = () =>
    session.select({
      components: Object.values(session.workshop.components)
        .filter((component) => component.boundaryId === id)
        .map((component) => component.id),
    });
  return (
    <div className={classes.panel}>
      <h2 className={classes.heading}>
        <SquareDashed size={20} aria-hidden />
        <span className={classes.headingText}>{boundary.name || t('map.unnamed')}</span>
      </h2>
      <p className={classes.sentence}>
        {t('map.boundary.members', { count: members })}
        {around !== undefined && ` ${t('map.boundary.inside', { name: around })}`}
      </p>
      <CommitText
        label={t('map.field.name')}
        value={boundary.name}
        onCommit={(name, visit) => commit({ name }, visit)}
      />
      <Choice
        label={t('map.field.kind')}
        options={BOUNDARY_KINDS}
        labelOf={(kind) => t(`words.boundaryKind.${kind}`)}
        value={boundary.kind}
        onChange={(kind) => set({ kind })}
      />
      <div className={classes.pair}>
        {(['width', 'height'] as const).map((side) => (
          <CommitNumber
            key={side}
            label={t(`map.field.${side}`)}
            value={boundary[side]}
            min={MIN_BOUNDARY[side]}
            max={COORDINATE_MAX}
            allowDecimal={false}
            onCommit={(length) =>
              length !== null && resizeBoundary(session, boundary, { ...boundary, [side]: length })
            }
          />
        ))}
      </div>
      <CommitTextarea
        label={t('map.field.notes')}
        value={boundary.notes}
        onCommit={(notes, visit) => commit({ notes }, visit)}
      />
      <div className={classes.actions}>
        <Button variant="default" disabled={members === 0} onClick={selectMembers}>
          {t('map.boundary.selectMembers')}
        </Button>
        <DeleteButton />
      </div>
    </div>
  );
}
