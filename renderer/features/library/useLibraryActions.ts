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
const defaultWaves = () =>
  (['foundation', 'modernize', 'scale'] as const).map((wave) => ({
    name: t(`words.wave.${wave}`),
    goal: t(`words.wave.${wave}Goal`),
  }));

async function loadSample(services: Services): Promise<Workshop> {
  const { default: url } = await import('../../../assets/samples/support-assistant.causeway?url');
  const text = await (await fetch(url)).text();
  return { ...parse(text, 'support-assistant.causeway').workshop, id: services.newId('workshop') };
}

export function useLibraryActions(): Action[] {
  const services = useServices();
  return useMemo(() => {
    const group = t('library.title');
    const add = async (make: () => Workshop | Promise<Workshop>, place: 'outcome' | 'map') => {
      try {
        const workshop = await make();
        await services.library.add(workshop);
        goToPlace(workshop.id, place);
      } catch (error) {
        tellError(t('library.notMade'), error instanceof Error ? error.message : String(error));
      }
    };
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
        id: 'library.sample',
        label: t('library.sample'),
        group,
        run: () => void add(() => loadSample(services), 'map'),
      },
    ];
  }, [services]);
}
