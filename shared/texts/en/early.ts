/** The English sentences that a window needs before a workshop is open: one file a room. */
import { app } from './app';
import { cli } from './cli';
import { desktop } from './desktop';
import { errors } from './errors';
import { facilitation } from './facilitation';
import { history } from './history';
import { library } from './library';
import { people } from './people';
import { restore } from './restore';
import { templates } from './templates';
import { words } from './words';

export const early = {
  app,
  cli,
  desktop,
  errors,
  facilitation,
  history,
  library,
  people,
  restore,
  templates,
  words,
} as const;
