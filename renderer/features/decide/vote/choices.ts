/** What can be voted, and the key for it: the letters that stand beside the glyphs everywhere. */
import { DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import { t } from '../../../ui/text';

/** The key of each choice, as it is written on it. */
export const keyOf = (choice: Disposition): string =>
  choice === 'undecided' ? t('decide.vote.ballot.abstainKey') : t(`words.dispositionLetter.${choice}`);

/** How a voter calls each choice. */
export const choiceName = (choice: Disposition): string =>
  choice === 'undecided' ? t('decide.vote.ballot.abstain') : t(`words.disposition.${choice}`);

/** The choice that a key press means; null where it means none. A key that is held down is one press. */
export function choiceOfKey(event: {
  key: string;
  repeat: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): Disposition | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  return DISPOSITIONS.find((choice) => keyOf(choice).toLowerCase() === event.key.toLowerCase()) ?? null;
}
