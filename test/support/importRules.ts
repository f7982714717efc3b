/** Who may import whom (README, “How it is built”), as a pure check of one file's imports. */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** The rooms of the window, each with the rooms that it may import besides itself and `shared/`. */
const WINDOW_ROOMS: Readonly<Record<string, readonly string[]>> = {
  app: ['features', 'parts', 'session', 'ui', 'workers', 'platform'],
  features: ['parts', 'session', 'ui', 'workers', 'platform'],
  parts: ['session', 'ui', 'workers', 'platform'],
  session: ['storage'],
  storage: [],
  workers: [],
  platform: [],
  ui: [],
};

/** What window and desktop may both take: pictures, samples, and the version's number. */
const OPEN_TO_APPS = ['assets', 'package.json'];

/** Small libraries without a DOM or Node in them. */
const SHARED_PACKAGES = ['zod', 'i18next', 'svgpath', 'lucide', 'bidi-js'];

/** Libraries that one place alone knows: a folder, or a file. */
const KNOWN_ONLY_TO: Readonly<Record<string, string>> = {
  dexie: 'renderer/storage/',
  '@xyflow/react': 'renderer/features/map/',
  electron: 'electron/',
  jspdf: 'shared/report/draw.ts',
};

/**
 * The imports of a file that are against the rules, with the reason.
 * @param file path from the repository's top, such as `renderer/parts/OwnerPicker.tsx`
 * @param imports as they are written in the file
 */
export function violations(file: string, imports: readonly string[]): string[] {
  return imports.flatMap((written) => {
    const reason = objection(file, written.replace(/\?.*$/, ''));
    return reason === null ? [] : [`${file} imports ${written}: ${reason}`];
  });
}

function objection(file: string, imported: string): string | null {
  if (imported.startsWith('.')) return roomObjection(file, posix.join(posix.dirname(file), imported));
  if (imported.startsWith('#shared/')) return roomObjection(file, imported.slice(1));
  return packageObjection(file, imported);
}

function roomObjection(file: string, target: string): string | null {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to || from === 'renderer/main') return null;
  if (to === 'shared') return null;
  if (OPEN_TO_APPS.includes(to) && from !== 'shared') return null;
  const [side, room = ''] = from.split('/');
  const [otherSide, otherRoom = ''] = to.split('/');
  if (side !== 'renderer') return `${side}/ knows nothing outside itself and shared/`;
  if (otherSide !== 'renderer') return `the window does not know ${otherSide}/`;
  if (room === 'features' && otherRoom === 'features') return 'features never import each other';
  return WINDOW_ROOMS[room]?.includes(otherRoom) ? null : `${room} does not know ${otherRoom}`;
}

/** `shared`, `electron`, `renderer/parts`, `renderer/features/map`, `renderer/main`; otherwise the top folder. */
function roomOf(path: string): string {
  const [top = '', room = '', feature = ''] = path.split('/');
  if (top !== 'renderer') return top;
  if (room === 'features') return `renderer/features/${feature}`;
  return `renderer/${room.replace(/\.tsx?$/, '')}`;
}

function packageObjection(file: string, imported: string): string | null {
  const name = imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');
  const owner = KNOWN_ONLY_TO[name];
  if (owner !== undefined) return file.startsWith(owner) ? null : `only ${owner} knows ${name}`;
  if (file.startsWith('shared/') && !SHARED_PACKAGES.includes(name)) return `shared/ does without ${name}`;
  const isNode = imported.startsWith('node:') || builtinModules.includes(imported);
  if (isNode && !file.startsWith('electron/')) return 'only electron/ knows Node';
  const isReact = name === 'react' || name === 'react-dom';
  return isReact && !file.startsWith('renderer/') ? 'only the window knows React' : null;
}
