#!/usr/bin/env node
/**
 * `npx corridor …`: runs the TypeScript of this project as it is. Plain JavaScript, because it is what makes TypeScript
 * run.
 */
import { register } from 'tsx/esm/api';

// `npx corridor … | head` closes the pipe before all is said.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

register();
const { run } = await import('./cli/main.ts');
process.exitCode = await run(process.argv.slice(2));
