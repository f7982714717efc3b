/** The English catalog: one file a room, so that who works on a room finds its sentences. */
import { app } from './app';
import { cli } from './cli';
import { decide } from './decide';
import { desktop } from './desktop';
import { errors } from './errors';
import { facilitation } from './facilitation';
import { findings } from './findings';
import { history } from './history';
import { library } from './library';
import { map } from './map';
import { outcome } from './outcome';
import { path } from './path';
import { people } from './people';
import { report } from './report';
import { reportScreen } from './reportScreen';
import { restore } from './restore';
import { risks } from './risks';
import { roadmap } from './roadmap';
import { roadmapScreen } from './roadmapScreen';
import { words } from './words';

export const en = {
  app,
  cli,
  decide,
  desktop,
  errors,
  facilitation,
  findings,
  history,
  library,
  map,
  outcome,
  path,
  people,
  report,
  reportScreen,
  restore,
  risks,
  roadmap,
  roadmapScreen,
  words,
} as const;
