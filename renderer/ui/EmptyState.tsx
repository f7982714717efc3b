/** What a screen shows while it has nothing: one sentence, one picture of what it will look like, one button. */
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Own = {
  title: string;
  sentence: string;
  /** Decoration: the sentence says it all. */
  picture: ReactNode;
  /** The one thing to do first. */
  action: ReactNode;
};

export function EmptyState({ title, sentence, picture, action }: Own) {
  return (
    <div className={classes.empty}>
      <div className={classes.picture} aria-hidden>
        {picture}
      </div>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.sentence}>{sentence}</p>
      {action}
    </div>
  );
}
