#!/usr/bin/env node
/** `npx corridor …` */
import { compiledCommands } from './cli/compiled.mjs';

// `npx corridor … | head` closes the pipe before all is said.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { run } = await import(await compiledCommands());
process.exitCode = await run(process.argv.slice(2));
