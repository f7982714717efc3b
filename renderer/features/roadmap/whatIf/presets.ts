/** Scenarios to begin with; each can be changed, and joined with what else people have in mind. */
import { addMonths } from '#shared/model/dates';
import { newScenario } from '#shared/model/empty';
import type { Component, Scenario } from '#shared/model/entities';
import type { NewId } from '#shared/model/ids';
import type { Workshop } from '#shared/model/workshop';
import { bottleneck } from '#shared/roadmap/bottleneck';
import { t } from '../../../ui/text';

export const PRESETS = ['hire', 'later', 'reserve', 'blank'] as const;
export type Preset = (typeof PRESETS)[number];

/** More than this share for maintenance and support would leave nothing for the roadmap. */
const MOST_RESERVE = 0.9;

export function scenarioOf(preset: Preset, workshop: Workshop, newId: NewId): Scenario {
  const { schedule } = workshop;
  switch (preset) {
    case 'hire': {
      const discipline = bottleneck(workshop);
      const word = t(`words.discipline.${discipline}`);
      return {
        ...newScenario(newId, t('planTools.whatIf.preset.hireName', { discipline: word })),
        hires: [{ name: t('planTools.whatIf.preset.newcomer'), discipline, from: null }],
      };
    }
    case 'later':
      return {
        ...newScenario(newId, t('planTools.whatIf.preset.later')),
        start: addMonths(schedule.start, 1),
      };
    case 'reserve':
      return {
        ...newScenario(newId, t('planTools.whatIf.preset.reserve')),
        reserve: Math.min(MOST_RESERVE, Math.round(100 * schedule.reserve + 10) / 100),
      };
    case 'blank':
      return newScenario(newId, '');
  }
}

export const keepAfterAll = ({ id, name }: Component, newId: NewId): Scenario => ({
  ...newScenario(newId, t('planTools.whatIf.preset.keepName', { name })),
  dispositions: { [id]: 'keep' },
});
