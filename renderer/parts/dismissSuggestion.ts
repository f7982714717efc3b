/** Suggestions that the team does not want to see again. */
import { useWorkshop } from '../session/hooks';
import type { Session } from '../session/session';

/** How many are dismissed whose keys begin so. */
export const useDismissed = (prefix: string): number =>
  useWorkshop(
    ({ dismissedSuggestions }) => dismissedSuggestions.filter((key) => key.startsWith(prefix)).length,
  );

/** Dismisses one, in one step that can be undone. */
export function dismissSuggestion(session: Session, key: string): void {
  const { dismissedSuggestions } = session.workshop;
  session.dispatch({ type: 'setDetails', patch: { dismissedSuggestions: [...dismissedSuggestions, key] } });
}

/** Offers those again whose keys begin so. */
export function recallSuggestions(session: Session, prefix: string): void {
  const { dismissedSuggestions } = session.workshop;
  session.dispatch(
    {
      type: 'setDetails',
      patch: { dismissedSuggestions: dismissedSuggestions.filter((key) => !key.startsWith(prefix)) },
    },
    { label: { key: 'app.step.recallSuggestions' } },
  );
}
