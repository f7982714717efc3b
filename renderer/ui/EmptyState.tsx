/** What a screen shows while it has nothing: one sentence, one picture of what it will look like, one button, and what it is for. */
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Own = {
  title: string;
  sentence: string;
  /** Decoration: the sentence says it all. */
  picture: ReactNode;
  /** The one thing to do first. */
  action: ReactNode;
  /** What the screen is for. */
  about?: ReactNode;
};

export function EmptyState({ title, sentence, picture, action, about }: Own) {
  return (
    <div className={classes.empty}>
      <div className={classes.picture} aria-hidden>
        {picture}
      </div>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.sentence}>{sentence}</p>
      {action}
      {about && <div className={classes.about}>{about}</div>}
    </div>
  );
}
