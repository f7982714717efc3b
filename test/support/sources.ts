/** The program's own source files, as tests that read them see them. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const TOP = new URL('../../', import.meta.url);

export const readSource = (file: string): string => readFileSync(new URL(file, TOP), 'utf8');

/** TypeScript files of a room, such as `electron`, by their paths from the repository's top. */
export const sourcesIn = (room: string): string[] =>
  readdirSync(new URL(room, TOP), { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'));

/** What a source imports: in every way that TypeScript knows, and as a worker's address. */
export function importsOf(source: string): string[] {
  const imported = ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
  const workers = source.matchAll(/new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g);
  return [...imported, ...[...workers].map((match) => match[1]!)];
}
