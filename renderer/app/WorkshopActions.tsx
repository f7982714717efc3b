/** What can be done anywhere in a workshop: undo, redo, go to a place, find a component or a risk. */
import { useDeferredValue, useMemo } from 'react';
import { componentsByName } from '#shared/model/queries';
import { goToLibrary, goToPlace, PLACES, type Place } from '../session/route';
import { useSession, useSessionState, useWorkshop } from '../session/hooks';
import { useActions, type Action } from '../ui/actions';
import { say, t } from '../ui/text';

type Own = { place: Place; isPresenting: boolean };

export function WorkshopActions({ place, isPresenting }: Own) {
  useActions(useHistoryActions());
  useActions(usePlaceActions(place));
  useActions(usePresentActions(place, isPresenting));
  useActions(useFindActions());
  return null;
}

function useHistoryActions(): Action[] {
  const session = useSession();
  const undoLabel = useSessionState((state) => state.past.at(-1)?.label);
  const redoLabel = useSessionState((state) => state.future.at(-1)?.label);
  return useMemo(() => {
    const group = t('app.group.edit');
    return [
      {
        id: 'edit.undo',
        label: undoLabel ? t('app.undoStep', { step: say(undoLabel) }) : t('app.undo'),
        group,
        shortcut: 'mod+Z',
        disabled: !undoLabel,
        run: session.undo,
      },
      {
        id: 'edit.redo',
        label: redoLabel ? t('app.redoStep', { step: say(redoLabel) }) : t('app.redo'),
        group,
        shortcut: 'mod+shift+Z',
        alsoOn: ['mod+Y'],
        disabled: !redoLabel,
        run: session.redo,
      },
    ];
  }, [session, undoLabel, redoLabel]);
}

function usePlaceActions(current: Place): Action[] {
  const id = useSession().workshop.id;
  return useMemo(() => {
    const group = t('app.group.go');
    const places = PLACES.map((place, index) => ({
      id: `go.${place}`,
      label: t(`app.place.${place}`),
      group,
      // The tenth step is on the key after the nine.
      ...(index < 10 ? { shortcut: `alt+${(index + 1) % 10}` } : {}),
      disabled: place === current,
      inText: true,
      run: () => goToPlace(id, place),
    }));
    return [...places, { id: 'go.library', label: t('app.toLibrary'), group, run: goToLibrary }];
  }, [id, current]);
}

/** One key puts any step on the big screen, and takes it back. */
function usePresentActions(place: Place, isPresenting: boolean): Action[] {
  const { id } = useSession().workshop;
  return useMemo(() => {
    const group = t('app.group.window');
    return [
      {
        id: 'window.present',
        label: t(isPresenting ? 'app.present.leave' : 'app.present.start'),
        group,
        shortcut: 'P',
        run: () => goToPlace(id, place, !isPresenting),
      },
      {
        id: 'window.leavePresenting',
        label: t('app.present.leave'),
        group,
        shortcut: 'Escape',
        hidden: true,
        disabled: !isPresenting,
        run: () => goToPlace(id, place, false),
      },
    ];
  }, [id, place, isPresenting]);
}

/** Every component and risk can be gone to by name; the list follows edits when there is time. */
function useFindActions(): Action[] {
  const session = useSession();
  const components = useDeferredValue(useWorkshop((workshop) => workshop.components));
  const risks = useDeferredValue(useWorkshop((workshop) => workshop.risks));
  return useMemo(() => {
    const { id } = session.workshop;
    const [componentGroup, riskGroup] = [t('app.group.components'), t('app.group.risks')];
    return [
      ...componentsByName(components).map((component) => ({
        id: `find.${component.id}`,
        label: component.name,
        group: componentGroup,
        run: () => {
          session.select({ components: [component.id] });
          goToPlace(id, 'map');
        },
      })),
      ...Object.values(risks).map((risk) => ({
        id: `find.${risk.id}`,
        label: risk.title,
        group: riskGroup,
        run: () => {
          session.select({ risks: [risk.id] });
          goToPlace(id, 'risks');
        },
      })),
    ];
  }, [session, components, risks]);
}
