/** Builds what is stale: the window, main and preload, and the manifest of the window's files. `npm run build`. */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InlineConfig } from 'vite';
import { MANIFEST_FILE, WINDOW_FOLDER, type Manifest } from '../bundle';
import { t } from '../text';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const DIST = path.join(ROOT, 'dist');

/** Everything that the build depends on; tests, notes and tools are not among it. */
const INPUTS = [
  'assets',
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];
/** Holds the hash of the inputs; written last, so that a build that was broken off counts as none. */
const STAMP = path.join(DIST, 'inputs.sha256');

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.causeway': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** Builds unless what is in `dist` was made from the very same inputs. @returns whether it built */
export async function buildIfStale(say: (line: string) => void): Promise<boolean> {
  const inputs = await hashInputs();
  const built = await readFile(STAMP, 'utf8').catch(() => null);
  if (built === inputs) return false;
  const start = performance.now();
  say(t('desktop.launcher.building'));
  await rm(DIST, { recursive: true, force: true });
  await buildAll();
  await writeFile(STAMP, inputs);
  say(t('desktop.launcher.built', { seconds: ((performance.now() - start) / 1000).toFixed(1) }));
  return true;
}

async function hashInputs(): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    const files =
      path.extname(input) === '' ? await filesIn(path.join(ROOT, input)) : [path.join(ROOT, input)];
    for (const file of files) {
      const content = await readFile(file);
      hash.update(`${path.relative(ROOT, file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** All files below a folder, in a fixed order. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function buildAll(): Promise<void> {
  // Loaded here: a start with nothing stale needs no bundler.
  const { build } = await import('vite');
  await build({ configFile: path.join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
  await build(desktopPart('main'));
  await build(desktopPart('preload'));
  await copyFile(path.join(ROOT, 'assets/icons/icon-512.png'), path.join(DIST, 'electron/icon.png'));
  const manifest = await manifestOf(path.join(DIST, WINDOW_FOLDER));
  await writeFile(path.join(DIST, MANIFEST_FILE), JSON.stringify(manifest, null, 2));
}

/** One file for each of main and preload, with everything in it but Electron: a sandboxed preload can load no other. */
function desktopPart(name: 'main' | 'preload'): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: `electron/${name}.ts`,
      outDir: 'dist/electron',
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
    },
  };
}

async function manifestOf(folder: string): Promise<Manifest> {
  const manifest: Manifest = {};
  for (const file of await filesIn(folder)) {
    const type = MEDIA_TYPES[path.extname(file)];
    if (!type) throw new Error(`No media type is known for ${path.relative(ROOT, file)}.`);
    manifest[`/${path.relative(folder, file).split(path.sep).join('/')}`] = type;
  }
  return manifest;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildIfStale((line) => console.log(line));
