/** Over how many months keeping is set against replacing; in the report as well. */
import { useSession, useWorkshop } from '../../../session/hooks';
import { CommitNumber } from '../../../ui/CommitNumber';
import { t } from '../../../ui/text';

export function HorizonField() {
  const session = useSession();
  const { horizonMonths } = useWorkshop((workshop) => workshop.schedule);
  return (
    <CommitNumber
      label={t('roadmapScreen.schedule.horizon')}
      min={1}
      max={120}
      allowDecimal={false}
      value={horizonMonths}
      onCommit={(months) => {
        if (months !== null)
          session.dispatch({
            type: 'setDetails',
            patch: { schedule: { ...session.workshop.schedule, horizonMonths: months } },
          });
      }}
    />
  );
}
