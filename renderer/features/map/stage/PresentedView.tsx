/** The map on the big screen: one component in the middle, large enough for the back row, and its neighbours around. */
import { useCallback, useEffect, useMemo } from 'react';
import { boxOf, centreOf } from '#shared/diagram/boxes';
import { componentsByName } from '#shared/model/queries';
import { useSession, useSessionState } from '../../../session/hooks';
import { useActions } from '../../../ui/actions';
import { t } from '../../../ui/text';
import { useView } from './view';

/** At this zoom the smallest text of a component has 20 px. */
const LEGIBLE = 1.7;

export function PresentedView() {
  const session = useSession();
  const view = useView();
  const selectedId = useSessionState(({ selection }) => selection.components[0]);

  // Leaving the big screen leads back to the view that one came from.
  useEffect(() => {
    const before = view.viewport;
    return () => view.set(before);
  }, [view]);

  useEffect(() => {
    const { components } = session.workshop;
    const selected = selectedId === undefined ? undefined : components[selectedId];
    const shown = selected ?? componentsByName(components)[0];
    if (!shown) return undefined;
    const { x, y } = centreOf(boxOf(shown));
    let placedFor = '';
    const place = () => {
      const { width, height } = view.size;
      // The canvas grows when the panels around it go.
      if (placedFor === `${width} ${height}`) return;
      placedFor = `${width} ${height}`;
      view.set({ x: width / 2 - x * LEGIBLE, y: height / 2 - y * LEGIBLE, zoom: LEGIBLE });
    };
    place();
    return view.onChange(place);
  }, [session, view, selectedId]);

  const step = useCallback(
    (by: 1 | -1) => {
      const all = componentsByName(session.workshop.components);
      const place = all.findIndex(({ id }) => id === session.store.getState().selection.components[0]);
      const next = all[(place + by + all.length) % all.length];
      if (next) session.select({ components: [next.id] });
    },
    [session],
  );
  useActions(
    useMemo(
      () => [
        {
          id: 'map.next',
          label: t('decide.next'),
          group: t('app.place.map'),
          shortcut: 'J',
          run: () => step(1),
        },
        {
          id: 'map.previous',
          label: t('decide.previous'),
          group: t('app.place.map'),
          shortcut: 'K',
          run: () => step(-1),
        },
      ],
      [step],
    ),
  );
  return null;
}
