/** One thing that the team judges: what is asked, the answer, and once there is one, a note and what shows it. */
import type { Judgement } from '#shared/model/workshop';
import { CommitTextarea } from '../ui/CommitText';
import { t } from '../ui/text';
import { WordChoice, type Tone } from '../ui/WordChoice';
import classes from './JudgementRow.module.css';

type Notes = Pick<Judgement, 'note' | 'evidence'>;

type Own<T extends string> = {
  name: string;
  about?: string;
  options: readonly T[];
  labelOf: (option: T) => string;
  toneOf: (option: T) => Tone;
  answer: T | null;
  /** Undefined while there is no answer. */
  notes: Notes | undefined;
  /** Null takes the answer back. */
  onAnswer: (answer: T | null) => void;
  onNotes: (patch: Partial<Notes>, visit: string) => void;
};

export function JudgementRow<T extends string>({
  name,
  about,
  notes,
  answer,
  onAnswer,
  onNotes,
  ...words
}: Own<T>) {
  return (
    <div className={classes.row}>
      <div>
        <h3 className={classes.name}>{name}</h3>
        {about && <p className={classes.about}>{about}</p>}
      </div>
      <WordChoice label={name} {...words} value={answer} isOptional onChange={onAnswer} />
      {notes && (
        <div className={classes.fields}>
          {(['note', 'evidence'] as const).map((field) => (
            <CommitTextarea
              key={field}
              aria-label={t('method.fieldOf', { field: t(`assess.${field}`), of: name })}
              placeholder={t(`assess.${field}Hint`)}
              minRows={1}
              value={notes[field]}
              onCommit={(text, visit) => onNotes({ [field]: text }, visit)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
