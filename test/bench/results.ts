/** RESULTS.md: a chapter for each program that measures something; one that runs again replaces its own. */
import { readFile, writeFile } from 'node:fs/promises';

const FILE = new URL('RESULTS.md', import.meta.url);

/** @param content Markdown without headings of the first level */
export async function writeChapter(title: string, content: string): Promise<void> {
  const before = await readFile(FILE, 'utf8').catch(() => '');
  const chapters = before.split(/^(?=# )/mu).filter((chapter) => chapter.trim() !== '');
  const own = `# ${title}\n\n${content.trim()}\n`;
  const at = chapters.findIndex((chapter) => chapter.startsWith(`# ${title}\n`));
  if (at >= 0) chapters[at] = own;
  else chapters.push(own);
  await writeFile(FILE, chapters.map((chapter) => chapter.trim()).join('\n\n') + '\n');
}
