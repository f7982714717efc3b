/** The built app as the browser fallback serves it, on a port of its own. */
import { openBundle } from '../../electron/bundle';
import { DIST } from '../../electron/launcher/build';
import { serve, type RunningServer } from '../../electron/launcher/server';

export const serveApp = async (): Promise<RunningServer> => serve(await openBundle(DIST), 0);
