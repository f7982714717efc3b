/** What has to be done so that a readiness check is met. */
import { relevantChecks } from '../../method/readiness/readiness';
import type { Check } from '../../method/readiness/checks';
import type { Workshop } from '../../model/workshop';
import { checkMessage } from '../../texts/checkText';
import type { DraftItem } from '../plan';
import { NOT_PLANNED } from './planned';

/**
 * One for each check that matters and was answered as unmet; and for each foundation that is met in part: all else
 * stands on it. Nobody estimates it but people.
 */
export const checkItems = (workshop: Workshop): DraftItem[] =>
  relevantChecks(workshop).flatMap(({ check }) => checkItem(workshop, check));

function checkItem({ readiness }: Workshop, check: Check): DraftItem[] {
  const given = readiness[check.key];
  const isFoundation = check.foundation !== undefined;
  if (given === undefined || !(given.answer === 'unmet' || (given.answer === 'partial' && isFoundation)))
    return [];
  return [
    {
      key: check.key,
      source: 'check',
      title: checkMessage(check, 'todo'),
      description: given.evidence,
      componentIds: [],
      disposition: null,
      waveId: null,
      ownerId: given.ownerId,
      effort: null,
      status: 'todo',
      foundation: isFoundation,
      ...NOT_PLANNED,
      due: given.due,
    },
  ];
}
