/** The English catalog: one file a room, so that who works on a room finds its sentences. */
import { app } from './app';
import { assess } from './assess';
import { checks } from './checks';
import { cli } from './cli';
import { conditions } from './conditions';
import { decide } from './decide';
import { desktop } from './desktop';
import { errors } from './errors';
import { evidence } from './evidence';
import { facilitation } from './facilitation';
import { findingFixes } from './findingFixes';
import { findings } from './findings';
import { findingsPanel } from './findingsPanel';
import { findingWhys } from './findingWhys';
import { history } from './history';
import { library } from './library';
import { map } from './map';
import { method } from './method';
import { outcome } from './outcome';
import { path } from './path';
import { people } from './people';
import { planTools } from './planTools';
import { readiness } from './readiness';
import { report } from './report';
import { reportScreen } from './reportScreen';
import { restore } from './restore';
import { riskLibrary } from './riskLibrary';
import { risks } from './risks';
import { roadmap } from './roadmap';
import { roadmapScreen } from './roadmapScreen';
import { templates } from './templates';
import { words } from './words';

export const en = {
  app,
  assess,
  checks,
  cli,
  conditions,
  decide,
  desktop,
  errors,
  evidence,
  facilitation,
  findingFixes,
  findings,
  findingsPanel,
  findingWhys,
  history,
  library,
  map,
  method,
  outcome,
  path,
  people,
  planTools,
  readiness,
  report,
  reportScreen,
  restore,
  riskLibrary,
  risks,
  roadmap,
  roadmapScreen,
  templates,
  words,
} as const;
