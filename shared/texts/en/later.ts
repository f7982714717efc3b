/** The English sentences of an open workshop: one file a room, so that who works on a room finds its sentences. */
import { assess } from './assess';
import { checks } from './checks';
import { conditions } from './conditions';
import { decide } from './decide';
import { evidence } from './evidence';
import { findingFixes } from './findingFixes';
import { findingWhys } from './findingWhys';
import { findings } from './findings';
import { findingsPanel } from './findingsPanel';
import { map } from './map';
import { method } from './method';
import { outcome } from './outcome';
import { path } from './path';
import { planTools } from './planTools';
import { readiness } from './readiness';
import { report } from './report';
import { reportScreen } from './reportScreen';
import { riskLibrary } from './riskLibrary';
import { risks } from './risks';
import { roadmap } from './roadmap';
import { roadmapScreen } from './roadmapScreen';

export const later = {
  assess,
  checks,
  conditions,
  decide,
  evidence,
  findingFixes,
  findingWhys,
  findings,
  findingsPanel,
  map,
  method,
  outcome,
  path,
  planTools,
  readiness,
  report,
  reportScreen,
  riskLibrary,
  risks,
  roadmap,
  roadmapScreen,
} as const;
