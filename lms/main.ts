import { readOptions } from './options.ts';
import { LmsStartError, startLms } from './server.ts';
import { words } from './words.ts';

/** Wrong use, as all commands of this project report it. */
const WRONG_USE = 2;

const read = readOptions(process.argv.slice(2), process.env);
if (read.ok) {
  try {
    const lms = await startLms(read.options);
    console.log(words.terminal.ready(lms.url));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void lms.close();
      });
    }
  } catch (error) {
    if (!(error instanceof LmsStartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
} else if (read.isAsked === true) {
  console.log(read.sentence);
} else {
  console.error(read.sentence);
  process.exitCode = WRONG_USE;
}
