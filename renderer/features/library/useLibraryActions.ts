/** What the library itself can do: a new workshop, and the sample. Opening files is offered by the shell. */
import { useMemo } from 'react';
import { parse } from '#shared/file/parse';
import { emptyWorkshop } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { goToPlace } from '../../session/route';
import { useServices, type Services } from '../../session/services';
import type { Action } from '../../ui/actions';
import { tellError } from '../../ui/tellError';
import { t } from '../../ui/text';

/** The default waves, in the words of the language. */
export const defaultWaves = () =>
  (['foundation', 'modernize', 'scale'] as const).map((wave) => ({
    name: t(`words.wave.${wave}`),
    goal: t(`words.wave.${wave}Goal`),
    exitCriteria: t(`words.wave.${wave}Exit`),
  }));

async function loadSample(services: Services): Promise<Workshop> {
  const { default: url } = await import('../../../assets/samples/support-assistant.causeway?url');
  const text = await (await fetch(url)).text();
  return { ...parse(text, 'support-assistant.causeway').workshop, id: services.newId('workshop') };
}

/** Puts a new workshop into the library, and goes to it. */
export async function addWorkshop(
  services: Services,
  make: () => Workshop | Promise<Workshop>,
  place: 'outcome' | 'map',
): Promise<void> {
  try {
    const workshop = await make();
    await services.library.add(workshop);
    goToPlace(workshop.id, place);
  } catch (error) {
    tellError(t('library.notMade'), error instanceof Error ? error.message : String(error));
  }
}

/** @param openTemplates shows the starting points */
export function useLibraryActions(openTemplates: () => void): Action[] {
  const services = useServices();
  return useMemo(() => {
    const group = t('library.title');
    const add = (make: () => Workshop | Promise<Workshop>, place: 'outcome' | 'map') =>
      addWorkshop(services, make, place);
    return [
      {
        id: 'library.new',
        label: t('library.new'),
        group,
        shortcut: 'mod+alt+N',
        alsoOn: ['N'],
        run: () =>
          void add(
            () =>
              emptyWorkshop(t('library.untitled'), defaultWaves(), {
                newId: services.newId,
                today: services.today(),
              }),
            'outcome',
          ),
      },
      {
        id: 'library.fromTemplate',
        label: t('library.fromTemplate'),
        group,
        shortcut: 'T',
        run: openTemplates,
      },
      {
        id: 'library.sample',
        label: t('library.sample'),
        group,
        run: () => void add(() => loadSample(services), 'map'),
      },
    ];
  }, [services, openTemplates]);
}
