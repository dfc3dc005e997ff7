/**
 * Gets what a fresh clone lacks, before `npm start`, `npm run build` and `npm test`: the packages of package-lock.json
 * and, with `--browser`, a Chrome, Chromium or Edge, at best a headless shell, in which tests take half the time. Plain
 * JavaScript without dependencies: nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const cache = join(project, '.cache');
const minutes = 60_000;
const isWindows = process.platform === 'win32';
const npm = isWindows ? 'npm.cmd' : 'npm';

installPackages();
if (process.argv.includes('--browser')) getBrowser();

/** Installs the packages if there are none, or if the lockfile is not the one they came from. */
function installPackages() {
  const lockfile = join(project, 'package-lock.json');
  const stamp = join(project, 'node_modules', '.corridor-stamp');
  const wanted = existsSync(lockfile) ? createHash('sha256').update(readFileSync(lockfile)).digest('hex') : 'none';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (holds(lockfile)) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.log('Installing the packages Corridor needs. This takes a minute or two.');
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (!(existsSync(lockfile) && installExactly(options))) {
    // Keeps to the lockfile as well, but writes none.
    const done = run(npm, ['install', '--no-save', ...options], 15 * minutes);
    if (!done) fail('npm could not install the packages. Its own words are above; without network it cannot work.');
  }
  writeFileSync(stamp, wanted);
}

/**
 * `npm ci` proves the lockfile, but refuses one that lacks optional packages for other platforms, and npm writes such
 * lockfiles where a registry did not have them all (npm/cli#4828). Says whether it went well.
 */
function installExactly(options) {
  const { status, stderr } = spawnSync(npm, ['ci', ...options], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: 15 * minutes,
    shell: isWindows,
  });
  if (status === 0) return true;
  if (!/EUSAGE/.test(stderr)) console.error(stderr);
  return false;
}

/** Whether node_modules has just what the lockfile says, although the stamp does not: somebody ran npm by hand. */
function holds(lockfile) {
  try {
    const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(project, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional, link }]) => path === '' || optional || link || present[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/** Finds a browser or gets one, and writes down where it is. */
function getBrowser() {
  const found = findBrowser() ?? downloadBrowser() ?? aptBrowser();
  if (found === undefined) {
    fail('There is no Chrome, Chromium or Edge here, and none could be downloaded. Install one, or set CHROME_PATH.');
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'chrome-path'), found);
}

function findBrowser() {
  const { CHROME_PATH: given, PATH = '' } = process.env;
  if (given !== undefined && given !== '') {
    if (isProgram(given)) return given;
    fail(`CHROME_PATH says ${given}, but there is no program there.`);
  }
  const names = [
    ...['chromium-headless-shell', 'chrome-headless-shell'],
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
  ];
  const inPath = PATH.split(delimiter).flatMap((folder) =>
    names.map((name) => join(folder, isWindows ? `${name}.exe` : name)),
  );
  return [...inPath, ...usualPlaces(), ...playwrightBrowsers()].find(isProgram);
}

function usualPlaces() {
  const { LOCALAPPDATA = '', PROGRAMFILES = '', 'PROGRAMFILES(X86)': x86 = '' } = process.env;
  if (isWindows) {
    return [PROGRAMFILES, x86, LOCALAPPDATA].flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  return ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

/** Browsers that Playwright has downloaded: those without windows first, the newest first. */
function playwrightBrowsers() {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    (isWindows
      ? join(process.env.LOCALAPPDATA ?? '', 'ms-playwright')
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches', 'ms-playwright')
        : join(homedir(), '.cache', 'ms-playwright'));
  const shells = [
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-headless-shell-linux-arm64', 'chrome-headless-shell'],
    ['chrome-headless-shell-win64', 'chrome-headless-shell.exe'],
    ['chrome-headless-shell-mac-x64', 'chrome-headless-shell'],
    ['chrome-headless-shell-mac-arm64', 'chrome-headless-shell'],
  ];
  const browsers = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ];
  const downloaded = existsSync(folder) ? readdirSync(folder) : [];
  const newestOf = (kind) =>
    downloaded
      .filter((name) => name.startsWith(`${kind}-`))
      .sort((a, b) => Number(b.slice(kind.length + 1)) - Number(a.slice(kind.length + 1)));
  return [
    ...newestOf('chromium_headless_shell').flatMap((version) => shells.map((parts) => join(folder, version, ...parts))),
    ...newestOf('chromium').flatMap((version) => browsers.map((parts) => join(folder, version, ...parts))),
  ];
}

function downloadBrowser() {
  console.log("No Chrome found: getting one from Playwright's servers.");
  const command = join(project, 'node_modules', 'playwright-core', 'cli.js');
  run(process.execPath, [command, 'install', 'chromium-headless-shell'], 5 * minutes);
  return findBrowser();
}

function aptBrowser() {
  if (process.getuid?.() !== 0 || !['/usr/bin/apt-get', '/bin/apt-get'].some(isProgram)) return undefined;
  console.log('Not to be had there: installing Chromium with apt-get.');
  run('apt-get', ['update', '-qq'], 5 * minutes);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], 10 * minutes)) break;
  }
  return findBrowser();
}

/** Whether a path leads to something that can be run. */
function isProgram(path) {
  try {
    accessSync(path, isWindows ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(command, args, timeout) {
  const { status, error } = spawnSync(command, args, {
    cwd: project,
    stdio: 'inherit',
    timeout,
    shell: command.endsWith('.cmd'),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error !== undefined) console.error(error.message);
  return status === 0;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
