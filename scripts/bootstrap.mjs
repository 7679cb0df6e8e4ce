// Runs on any Node from 20, before anything is installed. Installs missing packages, then runs the
// given script on Node 24, which executes TypeScript directly.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

const fail = (message) => {
  console.error(message);
  process.exit(2);
};

/** npm writes this file at the end of an install. If it is older than the lock file, an install is needed. */
const installed = () => {
  const mark = join(root, 'node_modules', '.package-lock.json');
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
};

const install = () => {
  console.log('Installing packages (once; half a minute with a warm npm cache) …');
  const started = Date.now();
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (status !== 0) fail('Installing failed: see the lines above. Is the npm registry within reach?');
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
};

const node24 = () => {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const shipped = join(bin, windows ? 'node.cmd' : 'node');
  if (existsSync(shipped)) return shipped;
  return fail(
    `This project runs on Node 24; this is ${process.version}, and npm has no Node 24 for ${process.platform}-${process.arch}. Please install Node 24 from nodejs.org and try again.`,
  );
};

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or newer is needed; this is ${process.version}.`);
if (!installed()) install();

const withoutProxy = () =>
  Object.fromEntries(
    ['NO_PROXY', 'no_proxy'].map((name) => [
      name,
      [process.env[name], '127.0.0.1', 'localhost', '::1'].filter(Boolean).join(','),
    ]),
  );

const [script, ...args] = process.argv.slice(2);
const child = spawn(node24(), ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
  stdio: 'inherit',
  shell: windows,
  // Node reads these at startup: a proxy must not handle this machine's own addresses.
  env: { ...process.env, ...withoutProxy(), PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
});
// Ctrl-C reaches the child directly; this process waits until the child has stopped.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
// A stopped npm leaves this process running, so it ends its child when its parent disappears.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 200).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
