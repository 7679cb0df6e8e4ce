import { spawnSync } from 'node:child_process';
import { deployment } from '../functions/handlers/deployment.ts';
import { buildFunctions } from './build.ts';
import { runScript, UsageError } from './options.ts';

/**
 * Lets Firebase read the deployment offline, with a project that does not exist. Not part of `npm
 * test`, because firebase-tools is 312 MB.
 */
const discover = ['--yes', 'firebase-tools@15.37.0', 'internaltesting:functions:discover', '--project', 'demo-ibl'];

await runScript(async () => {
  await buildFunctions();
  const { status, stdout, stderr } = spawnSync('npx', discover, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, FIREBASE_CLI_EXPERIMENTS: 'internaltesting' },
  });
  if (status !== 0) throw new UsageError(`Firebase refuses the deployment:\n${stdout}${stderr}`);
  const missing = deployment.filter(({ name }) => !stdout.includes(`"entryPoint": "${name}"`)).map(({ name }) => name);
  if (missing.length > 0) throw new UsageError(`Firebase does not see ${missing.join(', ')}:\n${stdout}`);
  console.log(`Firebase sees ${deployment.length} functions: ${deployment.map(({ name }) => name).join(', ')}.`);
});
