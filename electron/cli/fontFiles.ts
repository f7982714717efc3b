/** Font files where npm put them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { FONT_FILES, type LoadFont } from '#shared/report/fonts';

const { resolve } = createRequire(import.meta.url);

export const loadFont: LoadFont = (name) => readFile(resolve(FONT_FILES[name]));
