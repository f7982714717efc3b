/** How every window is made: the one place where its rights are given, and none is given. */
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { dark, light } from '#shared/tokens';
import { MIN_SIZE } from './windowPlace';

export interface WindowSurroundings {
  preload: string;
  icon: string;
  isPackaged: boolean;
  isDark: boolean;
  /** Where it was the last time. */
  bounds: Partial<Rectangle>;
}

export function windowOptions(surroundings: WindowSurroundings): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    ...surroundings.bounds,
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
