import type { Scenario } from '#shared/model/entities';
import { t } from '../../../ui/text';

export const scenarioName = ({ name }: Pick<Scenario, 'name'>): string =>
  name.trim() || t('planTools.whatIf.untitled');
