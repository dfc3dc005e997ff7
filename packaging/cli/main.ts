import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { isInside, project } from './output.ts';

const packages = join(project, 'dist', 'packages');

interface BuildFlags {
  readonly target?: string[];
  readonly out?: string;
  readonly discreet: boolean;
  readonly trainerSees: string;
  readonly json: boolean;
}

/** Runs `corridor …` and gives its exit code. Each command loads its own code, so that all of them start at once. */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = exitCodes.fine;
  const program = new Command('corridor')
    .description('Turns Markdown lessons into course packages that report to any LMS.')
    .exitOverride()
    .showHelpAfterError()
    .addHelpText('after', '\nExit codes: 0 all is well, 1 something in the content is to be mended, 2 wrong use.');

  program
    .command('build')
    .description('build the packages of all units')
    .argument('[folder]', 'a project, a content folder or one unit', project)
    .option('-t, --target <names...>', 'only these standards')
    .option('-o, --out <folder>', 'where to (default: dist/packages of the project)')
    .option('--discreet', 'call units by a number only, in LMSs, windows and file names', false)
    .option('--trainer-sees <level>', 'what courses are told of learners: status, score or answers', 'answers')
    .option('--json', 'say it as JSON', false)
    .action(async (folder: string, options: BuildFlags) => {
      const { target, out, discreet, trainerSees, json } = options;
      const { build } = await import('./build.ts');
      // What belongs to another project must not push out the packages of this one.
      const to = out ?? (isInside(folder, project) ? packages : join(folder, 'dist', 'packages'));
      code = await build({ from: folder, to, targets: target, isDiscreet: discreet, sees: trainerSees, json });
    });

  program
    .command('check')
    .description('list every problem in the content')
    .argument('[folder]', 'a project, a content folder or one unit', project)
    .option('--json', 'say it as JSON', false)
    .option('--strict', 'let warnings count as errors', false)
    .action(async (folder: string, options: { json: boolean; strict: boolean }) => {
      const { check } = await import('./check.ts');
      code = await check({ folder, ...options });
    });

  program
    .command('ids')
    .description('show which activities and options have no id yet, and freeze those that have')
    .argument('[folder]', 'a project, a content folder or one unit', project)
    .option('--write', 'write the missing ids and the lock', false)
    .option('--wording', 'where activities differ from the lock, only their wording does', false)
    .action(async (folder: string, options: { write: boolean; wording: boolean }) => {
      const { ids } = await import('./ids.ts');
      code = await ids({ folder, ...options });
    });

  program
    .command('diff')
    .description('say whether a package may replace an older one where learners are at work')
    .argument('<old>', 'the zip that is in the LMS')
    .argument('<new>', 'the zip that is to replace it')
    .option('--json', 'say it as JSON', false)
    .action(async (before: string, after: string, { json }: { json: boolean }) => {
      const { diff } = await import('./diff.ts');
      code = await diff({ before, after, json });
    });

  program
    .command('doctor')
    .description('explain what an LMS has stored, and which setting to change')
    .argument('<source>', 'suspend data, or a file: tracks.csv, calls.json')
    .option('-u, --unit <id>', 'the unit it belongs to; without it the one that fits best')
    .option('--json', 'say it as JSON', false)
    .action(async (source: string, { unit, json }: { unit?: string; json: boolean }) => {
      const { doctor } = await import('./doctor.ts');
      code = await doctor({ from: project, source, unit, json });
    });

  const i18n = program.command('i18n').description('work on translations');
  i18n
    .command('update')
    .description('bring the .po files up to date with the source')
    .argument('[folder]', 'a project, a content folder or one unit', project)
    .option('-l, --language <code>', 'a language to add, or the only one to bring up to date')
    .action(async (folder: string, options: { language?: string }) => {
      const { i18nUpdate } = await import('./i18n.ts');
      code = await i18nUpdate({ folder, ...options });
    });
  i18n
    .command('status')
    .description('show how far each translation has come')
    .argument('[folder]', 'a project, a content folder or one unit', project)
    .option('-l, --language <code>', 'the only language to show')
    .option('--json', 'say it as JSON', false)
    .action(async (folder: string, options: { language?: string; json: boolean }) => {
      const { i18nStatus } = await import('./i18n.ts');
      code = await i18nStatus({ folder, ...options });
    });

  const make = program.command('new').description('make a unit, an activity type or a language to begin with');
  make
    .command('unit')
    .description('make a unit that works, to write over')
    .argument('<name>', 'its folder: u21-wage-claims')
    .argument('<title>', 'its title, in quotes')
    .option('-m, --module <id>', 'the module that names it')
    .option('--in <folder>', 'the project it belongs to', project)
    .action(async (name: string, title: string, options: { module?: string; in: string }) => {
      const { makeUnit } = await import('./new.ts');
      const { module, in: folder } = options;
      code = await makeUnit(folder, { name, title, ...(module !== undefined && { module }) });
    });
  make
    .command('activity')
    .description('make an activity type that works, to change')
    .argument('<name>', 'the word after the colons: photo-spot')
    .action(async (name: string) => {
      const { makeActivity } = await import('./new.ts');
      code = await makeActivity(project, name);
    });
  make
    .command('language')
    .description('make the empty PO files of one more language')
    .argument('<code>', 'the two or three letters of its code: ne for Nepali')
    .option('--in <folder>', 'the project it belongs to', project)
    .action(async (language: string, options: { in: string }) => {
      const { makeLanguage } = await import('./new.ts');
      code = await makeLanguage(options.in, language);
    });

  program
    .command('docs')
    .description('say whether the documents match the activity types, from whose folders a part of them is made')
    .option('--write', 'write what should stand there', false)
    .action(async ({ write }: { write: boolean }) => {
      const { docs } = await import('./docs.ts');
      code = await docs({ project, write });
    });

  program
    .command('dev')
    .description('show units in the browser while they are written')
    .argument('[unit]', 'the unit to begin with: u03; or a folder of your own: a project, a content folder or one unit')
    .option('-p, --port <number>', 'the port it listens on')
    .option('--in <folder>', 'the project that is written in', project)
    .action(async (unit: string | undefined, options: { port?: string; in: string }) => {
      const { dev } = await import('./dev.ts');
      code = await dev({ project: options.in, unit, port: options.port });
    });

  program
    .command('gallery')
    .description('write a page that shows every activity type in all its states')
    .option('-o, --out <file>', 'where to', join(project, 'dist', 'gallery.html'))
    .action(async ({ out }: { out: string }) => {
      const { gallery } = await import('./gallery.ts');
      code = await gallery(out);
    });

  program
    .command('lms')
    .description('start the local LMS, to try the packages')
    .helpOption(false)
    .allowUnknownOption()
    .argument('[options...]', '--port, --packages, --data')
    .action(async (options: string[]) => {
      const { lms } = await import('./lms.ts');
      code = await lms(options);
    });

  program
    .command('start')
    .description('build all packages, then start the local LMS')
    .action(async () => {
      const { build } = await import('./build.ts');
      code = await build({ from: project, to: packages, targets: undefined, json: false });
      if (code !== exitCodes.fine) return;
      const { lms } = await import('./lms.ts');
      code = await lms(['--packages', packages]);
    });

  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUse;
  }
}
