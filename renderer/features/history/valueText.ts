/** The values of a difference in words. */
import type { FieldChange } from '#shared/history/difference';
import type { Value } from '#shared/history/values';
import { formatDate } from '#shared/texts/format';
import { localDate, localTime } from '../../ui/moments';
import { t } from '../../ui/text';

export function valueText(value: Value): string {
  switch (value.type) {
    case 'nothing':
      return t('history.nothing');
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'days':
      return t('history.value.days', { days: value.days });
    case 'share':
      return t('history.value.share', { percent: Math.round(value.share * 1000) / 10 });
    case 'date':
      return formatDate(t, value.date);
    case 'moment': {
      const moment = Date.parse(value.moment);
      return t('history.moment', { day: formatDate(t, localDate(moment)), time: localTime(moment) });
    }
    case 'word':
      return t(value.key);
    case 'disposition':
      return t(`words.disposition.${value.disposition}`);
    case 'effort': {
      const { low, likely, high } = value;
      return t('history.value.effort', { low, likely, high });
    }
    case 'byline':
      return bylineText(value);
    case 'flow': {
      const { label } = value;
      const [source, target] = [orUnnamed(value.source), orUnnamed(value.target)];
      return t(label ? 'history.value.labelledFlow' : 'history.value.flow', { source, target, label });
    }
    case 'dated':
      return datedText(value);
  }
}

const orUnnamed = (name: string): string => name.trim() || t('history.unnamed');

function bylineText({ name, isFormer, on }: Value & { type: 'byline' }): string {
  const person = isFormer ? t('history.value.former', { name: orUnnamed(name) }) : orUnnamed(name);
  return on === null ? person : t('history.value.signed', { name: person, on });
}

function datedText({ name, owner, from, to }: Value & { type: 'dated' }): string {
  const dates = { name: orUnnamed(name), from, to };
  if (from === to && owner === null) return t('history.value.day', dates);
  return owner === null ? t('history.value.dated', dates) : t('history.value.owned', { ...dates, owner });
}

/** The name of a field that changed, with what it is about where that has to be said. */
export function fieldText({ name, about }: FieldChange): string {
  const field = t(`history.field.${name}`);
  return about ? t('history.about', { about: valueText(about), field }) : field;
}
