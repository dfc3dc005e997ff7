import { defineConfig } from 'vitest/config';

/** Tests of the pure rooms run in Node; elements run in a browser, see web-test-runner.config.mjs. */
export default defineConfig({
  test: {
    // Journeys wait more than they work.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [
            '{core,components,locales,reader,packaging,lms}/**/*.test.ts',
            'tests/{contracts,bench}/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
