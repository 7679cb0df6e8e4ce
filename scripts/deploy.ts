import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { buildFunctions } from './build.ts';
import { desired } from './deploy/desired.ts';
import { buildLabel, buildOf } from './deploy/functions.ts';
import { ownGoogle } from './deploy/google.ts';
import { smokeCall } from './deploy/jobs.ts';
import { applyAll, linesOf, planOf, summaryOf } from './deploy/plan.ts';
import { namesOf, readChoices, settingsFileOf } from './deploy/settings.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run deploy -- --project P [--plan] [--yes]

  --project P  the Google Cloud project; .env.P beside firebase.json names the group and who gets alarms
  --plan       prints what would be done, and does nothing
  --yes        does it without asking`;

const options = {
  project: { type: 'string' },
  plan: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

const root = join(import.meta.dirname, '..');

/** Exactly this version was read; another may treat a function otherwise. */
export const firebaseTools = 'firebase-tools@15.37.0';

interface Manifest {
  readonly endpoints: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Writes into the built manifest which build each function is of. */
const label = (folder: string, build: string): void => {
  const file = join(folder, 'functions.yaml');
  const { endpoints, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const labelled = Object.entries(endpoints).map(([name, one]) => [name, { ...one, labels: { [buildLabel]: build } }]);
  writeFileSync(file, `${JSON.stringify({ ...rest, endpoints: Object.fromEntries(labelled) }, null, 2)}\n`);
};

/** `--force` takes away indexes that are not declared, and has old images of the functions cleaned up. */
const deployWithFirebase = (project: string): void => {
  const words = ['--yes', firebaseTools, 'deploy', '--only', 'functions,firestore', '--project', project];
  const { status } = spawnSync('npx', [...words, '--non-interactive', '--force'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('Firebase could not deploy the functions; its reason stands above');
};

const isAgreed = async (project: string): Promise<boolean> => {
  if (!process.stdin.isTTY) throw new UsageError('Nothing was done: say --yes where nobody can be asked.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Do this in ${project}? (yes/no) `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
};

await runScript(async () => {
  const { values } = readOptions(options);
  if (!values.project) throw new UsageError(`Usage: ${usage}`);
  const choices = readChoices(root, values.project);
  const { project } = choices;
  const pace = { sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)) };
  console.log('Building what is deployed …');
  const folder = await buildFunctions();
  const built = buildOf(folder);
  const settings = settingsFileOf(root, project);
  const google = ownGoogle();
  const resources = await desired(
    google,
    choices,
    {
      folder: root,
      build: () => buildOf(settings, built),
      deploy: async (build) => {
        label(folder, build);
        deployWithFirebase(project);
      },
    },
    pace,
  );
  const plan = await planOf(resources);
  for (const line of plan) console.log(linesOf(line).join('\n'));
  console.log(summaryOf(plan));
  if (values.plan) return;
  if (plan.every(({ standing }) => standing.verb === 'leave')) return;
  if (!values.yes && !(await isAgreed(project))) {
    console.log('Nothing was done.');
    return;
  }
  const duties = await applyAll(resources, console.log, pace);
  const smoke = await smokeCall(google, project, pace);
  if (smoke !== null)
    throw new UsageError(
      `All is there, but sweep did not answer well: ${smoke}. Run npm run doctor -- --project ${project}.`,
    );
  console.log(`Deployed, and sweep answers.
${duties.map((what) => `You must: ${what}\n`).join('')}Next: share the workbooks with ${namesOf(project).runtime} as editor, then npm run provision -- REGISTER.csv --project ${project}.`);
}, usage);
