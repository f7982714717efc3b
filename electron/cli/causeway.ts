/** `npm run --silent causeway -- COMMAND …`: what the app can do without a window. */
import { run } from './run';

process.exitCode = await run(process.argv.slice(2), {
  // npm runs scripts in the project's folder, and says where it was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
});
