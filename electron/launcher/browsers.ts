/** Finds an installed Chromium, Chrome or Edge. */
import { accessSync, constants, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  isProgram(file: string): boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: os.homedir(),
  isProgram: (file) => {
    try {
      accessSync(file, constants.X_OK);
      return statSync(file).isFile();
    } catch {
      return false;
    }
  },
};

/** @returns the program named by the variable CHROMIUM, else the first browser found, else null */
export function findBrowser(machine: Machine = thisMachine): string | null {
  return candidates(machine).find(machine.isProgram) ?? null;
}

function candidates({ platform, env, home }: Machine): string[] {
  const named = env.CHROMIUM ? [env.CHROMIUM] : [];
  switch (platform) {
    case 'darwin':
      return [...named, ...macPrograms(home)];
    case 'win32':
      return [...named, ...windowsPrograms(env)];
    default:
      return [...named, ...linuxPrograms(env)];
  }
}

function linuxPrograms(env: NodeJS.ProcessEnv): string[] {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

function macPrograms(home: string): string[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const folders = ['/Applications', path.posix.join(home, 'Applications')];
  return apps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
}

function windowsPrograms(env: NodeJS.ProcessEnv): string[] {
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
  return programs.flatMap((program) =>
    folders.flatMap((folder) => (folder ? [path.win32.join(folder, program)] : [])),
  );
}
