import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { tsImport } from 'tsx/esm/api';

const { chromePath } = await tsImport('./tests/chrome.ts', import.meta.url);
const { exampleActivities } = await tsImport('./tests/fixtures/examples.ts', import.meta.url);

/** The examples of the activity types: they are Markdown, which is read here. */
const examples = {
  name: 'corridor:examples',
  serve: ({ path }) =>
    path === '/tests/fixtures/examples.json' ? { body: JSON.stringify(exampleActivities()), type: 'json' } : undefined,
};

export default {
  files: ['components/**/*.browser.test.ts', 'tests/contracts/**/*.browser.test.ts'],
  nodeResolve: true,
  // A page in the background draws no frames, and tests wait for frames.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: chromePath(),
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
      },
    }),
  ],
  plugins: [examples, esbuildPlugin({ ts: true, tsconfig: new URL('tsconfig.json', import.meta.url).pathname })],
  testFramework: { config: { timeout: 10_000 } },
};
