/** Before the browser tests: the app is built from what is there now, and the log says what the desktop tests run on. */
import { buildIfStale } from '../../electron/launcher/build';
import { describeTarget } from './harness';

export default async function setUp(): Promise<void> {
  await buildIfStale((line) => console.log(line));
  console.log(describeTarget());
}
