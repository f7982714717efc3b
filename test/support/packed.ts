/**
 * The app packed as `npm run dist` packs it: electron-builder itself chooses the files, writes the archive and turns the
 * fuses. Only Electron's program is a stand-in, which has fuses and nothing else, so that none has to be fetched.
 */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState, SENTINEL } from '@electron/fuses/dist/constants.js';
import { ROOT } from '../../electron/launcher/build';

/** Which fuses are on, in the order in which they lie in the program. */
export type Fuses = Record<keyof typeof FuseV1Options, boolean>;

export interface Packed {
  program: string;
  /** The folder beside the program for everything that is not Electron's. */
  resources: string;
  /** The archive in it with the app. */
  archive: string;
}

/** @param fuses of Electron's program before it is packed */
export async function packApp(folder: string, fuses: Fuses): Promise<Packed> {
  const electron = path.join(folder, 'electron');
  await mkdir(electron, { recursive: true });
  await writeFile(path.join(electron, 'electron'), programWith(fuses));
  await promisify(execFile)(
    process.execPath,
    [
      createRequire(import.meta.url).resolve('electron-builder/cli.js'),
      '--linux=dir',
      `--config.electronDist=${electron}`,
      `--config.directories.output=${folder}`,
    ],
    { cwd: ROOT, env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
  );
  const packed = path.join(folder, 'linux-unpacked');
  const resources = path.join(packed, 'resources');
  return { program: path.join(packed, 'causeway'), resources, archive: path.join(resources, 'app.asar') };
}

/** A mark, a version, and a sign for each fuse: how they lie in Electron's program. */
function programWith(fuses: Fuses): Buffer {
  const states = Object.values(fuses).map((isOn) => (isOn ? FuseState.ENABLE : FuseState.DISABLE));
  return Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, states.length, ...states])]);
}

export async function fusesOf(program: string): Promise<Fuses> {
  const states = await getCurrentFuseWire(program);
  const names = Object.values(FuseV1Options).filter((name) => typeof name === 'string');
  return Object.fromEntries(
    names.map((name, index) => [name, states[index as FuseV1Options] === FuseState.ENABLE]),
  ) as Fuses;
}
