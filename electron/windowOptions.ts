/** How every window is made: the one place where its rights are given, and none is given. */
import type { BrowserWindowConstructorOptions } from 'electron';
import { dark, light } from '#shared/tokens';

export interface WindowSurroundings {
  preload: string;
  icon: string;
  isPackaged: boolean;
  isDark: boolean;
}

export function windowOptions(surroundings: WindowSurroundings): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: (surroundings.isDark ? dark : light).canvas,
    icon: surroundings.icon,
    webPreferences: {
      preload: surroundings.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !surroundings.isPackaged,
    },
  };
}
