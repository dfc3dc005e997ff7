/** The floors of the house: imports point downstairs only, no circles. See docs/architecture.md. */
const tests = '\\.test\\.ts$|^tests/';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-circles', 'Two files that need each other are one thing.', {}, { circular: true }),
    rule(
      'core-imports-nothing',
      'core is plain TypeScript.',
      { path: '^core/', pathNot: tests },
      { pathNot: '^core/' },
    ),
    rule(
      'locales-downstairs',
      'locales knows words only.',
      { path: '^locales/', pathNot: tests },
      { path: '^(core|components|reader|packaging|lms)/' },
    ),
    rule(
      'components-downstairs',
      'components show; they read and ship nothing.',
      { path: '^components/', pathNot: tests },
      { path: '^(reader|packaging|lms|tests)/' },
    ),
    rule(
      'parts-are-the-ground-floor',
      'parts <- activities, blocks <- player.',
      { path: '^components/parts/', pathNot: tests },
      { path: '^components/(activities|blocks|player)/' },
    ),
    rule(
      'activities-below-player',
      'parts <- activities <- player.',
      { path: '^components/activities/', pathNot: tests },
      { path: '^components/player/' },
    ),
    rule(
      'blocks-below-player',
      'parts <- blocks <- player; blocks and activities do not know each other.',
      { path: '^components/blocks/', pathNot: tests },
      { path: '^components/(activities|player)/' },
    ),
    rule(
      'types-never-import-each-other',
      'What two types share belongs to parts or core.',
      { path: '^components/activities/([^/]+)/', pathNot: tests },
      { path: '^components/activities/', pathNot: '^components/activities/$1/' },
    ),
    rule(
      'definitions-are-pure',
      "A type's definition imports only core.",
      { path: '^components/activities/([^/]+)/', pathNot: `-(element|paper)\\.ts$|${tests}` },
      { pathNot: '^core/|^components/activities/$1/(?!.*-(element|paper)\\.ts$)' },
    ),
    rule(
      'reader-by-one-door',
      'reader sees activity types through the registry only.',
      { path: '^reader/', pathNot: tests },
      { path: '^(components/(?!activities/registry\\.ts$)|packaging/|lms/)' },
    ),
    rule(
      'packaging-knows-no-lms',
      'The local LMS is a stranger.',
      { path: '^packaging/', pathNot: tests },
      { path: '^lms/' },
    ),
    rule(
      'lms-is-a-stranger',
      'lms sees packages, never the source.',
      { path: '^lms/', pathNot: tests },
      { path: '^(core|components|locales|reader|packaging|tests)/' },
    ),
    rule(
      'only-these-touch-files',
      'Files are read by reader/read.ts, packaging and lms.',
      { path: '^(core|components|locales|reader)/', pathNot: `^reader/read\\.ts$|${tests}` },
      { path: '^(node:)?fs' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
