import { join } from 'node:path';
import type { GoogleAuth } from 'google-auth-library';
import type { World } from '../functions/ports.ts';
import { buildFunctions } from './build.ts';
import { deployedWorld } from './deploy/deployed-world.ts';
import { desired } from './deploy/desired.ts';
import { type Fact, factLines, factOfResource, factSummary, factsOfRoles, factsOfWorld } from './deploy/facts.ts';
import { buildOf } from './deploy/functions.ts';
import { ownAuth, ownGoogle } from './deploy/google.ts';
import { projectFacts } from './deploy/project.ts';
import { readChoices, settingsFileOf } from './deploy/settings.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run doctor -- --project P

  Says of each fact of the deployment whether it is in order (✓), not (✗) or unknown (?), and what to do. Writes nothing,
  and prints no secrets. Ends with 1 when something is not in order.`;

const root = join(import.meta.dirname, '..');
const pace = { sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)) };

/** Null = nothing is deployed yet. */
const runningIn = async (project: string, auth: GoogleAuth): Promise<World | null> => {
  try {
    const person = await auth.getClient();
    return await deployedWorld({ google: ownGoogle(auth), person, folder: root, project }, () => {});
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
};

await runScript(async () => {
  const { values } = readOptions({ project: { type: 'string' } });
  if (!values.project) throw new UsageError(`Usage: ${usage}`);
  const choices = readChoices(root, values.project);
  const { project } = choices;
  const auth = ownAuth();
  const google = ownGoogle(auth);
  const facts: Fact[] = [];
  const tell = (...found: readonly Fact[]): void => {
    facts.push(...found);
    for (const fact of found) console.log(factLines(fact).join('\n'));
  };
  const { number } = await projectFacts(google, project);
  const built = buildOf(await buildFunctions());
  const workshop = {
    folder: root,
    build: () => buildOf(settingsFileOf(root, project), built),
    deploy: () => Promise.reject(new Error('The doctor deploys nothing')),
  };
  for (const resource of await desired(google, choices, workshop, pace)) tell(await factOfResource(resource, project));
  tell(...(await factsOfRoles(google, project, number)));
  const world = await runningIn(project, auth);
  if (world) {
    try {
      tell(...(await factsOfWorld(world, project)));
    } finally {
      await world.database.close();
    }
  } else console.log('What runs is looked at once it is deployed.');
  console.log(factSummary(facts));
  if (facts.some(({ verdict }) => verdict === 'bad')) process.exitCode = 1;
}, usage);
process.exit();
