/** `npm run bench`: measures what quality.md names and writes RESULTS.md. It never fails for a slow figure. */
import { cpus } from 'node:os';
import { buildIfStale } from '../../electron/launcher/build';
import { engineSection, roadmapSection } from './engine';
import { mapSections } from './map';
import { startBench } from './page';
import { pureSection } from './pure';
import { growthSection, reportSection } from './report';
import { writeChapter } from './results';
import { roadmapScreenSection } from './roadmapScreen';
import { startupSection } from './startup';
import { markdown, type Section } from './table';

const say = (line: string) => console.log(line);

await buildIfStale(say);
const bench = await startBench(say);
const sections: Section[] = [];
try {
  for (const measure of [
    startupSection,
    mapSections,
    reportSection,
    pureSection,
    roadmapSection,
    growthSection,
    roadmapScreenSection,
    engineSection,
  ]) {
    const measured = await measure(bench);
    for (const section of [measured].flat()) {
      sections.push(section);
      say(markdown('', [section]));
    }
  }
} finally {
  await bench.close();
}

const method = `\`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: headless Chromium ${bench.browser.version()}, no GPU, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}. Absolute times drift on shared machines; compare within one run.`;
await writeChapter('What was measured', markdown(method, sections));
