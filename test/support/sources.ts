/** The program's own source files, as tests that read them see them. */
import { readdirSync, readFileSync } from 'node:fs';

const TOP = new URL('../../', import.meta.url);

export const readSource = (file: string): string => readFileSync(new URL(file, TOP), 'utf8');

/** TypeScript files of a room, such as `electron`, by their paths from the repository's top. */
export const sourcesIn = (room: string): string[] =>
  readdirSync(new URL(room, TOP), { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'));
