import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OAuth2Client } from 'google-auth-library';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deployment } from '../../../functions/handlers/deployment.ts';
import type { World } from '../../../functions/ports.ts';
import { checkAccount, deployedWorld } from '../../../scripts/deploy/deployed-world.ts';
import { desired } from '../../../scripts/deploy/desired.ts';
import { type Fact, factLines, factOfResource, factsOfRoles, factsOfWorld } from '../../../scripts/deploy/facts.ts';
import { buildLabel } from '../../../scripts/deploy/functions.ts';
import { openGoogle } from '../../../scripts/deploy/google.ts';
import { applyAll } from '../../../scripts/deploy/plan.ts';
import { readChoices } from '../../../scripts/deploy/settings.ts';
import { serviceAccount } from '../../../scripts/local/start-local.ts';
import { type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { type FakeGoogle, startFakeGoogle } from '../../scripts/deploy/fake-google.ts';

/** The doctor names what is not in order in a deployment, and only that. */

const project = 'demo-ibl';
const pace = { sleep: () => Promise.resolve() };
const person = new OAuth2Client();
person.setCredentials({ access_token: 'x', expiry_date: Date.now() + 3_600_000 });

const wrong = (facts: readonly Fact[]): readonly string[] =>
  facts.filter(({ verdict }) => verdict !== 'good').flatMap(factLines);

describe('of a project', () => {
  let google: FakeGoogle;
  let folder: string;
  const client = () => openGoogle(person, google.origin);
  const resources = () =>
    desired(
      client(),
      readChoices(folder, project),
      {
        folder,
        build: () => 'b1',
        deploy: async (label) => {
          for (const { name } of deployment) {
            const place = `/v2/projects/${project}/locations/europe-west4`;
            google.store.set(`${place}/functions/${name}`, { state: 'ACTIVE', labels: { [buildLabel]: label } });
            google.store.set(`${place}/services/${name.toLowerCase()}`, {});
          }
        },
      },
      pace,
    );
  const facts = async () => {
    const found: Fact[] = [];
    for (const resource of await resources()) found.push(await factOfResource(resource, project));
    return [...found, ...(await factsOfRoles(client(), project, '123456789012'))];
  };
  beforeEach(async () => {
    google = await startFakeGoogle();
    folder = mkdtempSync(join(tmpdir(), 'ibl-doctor-'));
    writeFileSync(join(folder, `.env.${project}`), 'GROUP_NAME=Plusbibliotheken\nALERTS_TO=beheer@voorbeeld.nl\n');
    await applyAll(await resources(), () => {}, pace);
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await google.close();
  });

  it('that was deployed everything is in order', async () => {
    expect(wrong(await facts())).toEqual([]);
  });

  it('whose database is gone that is said, and how it comes back', async () => {
    google.store.delete(`/v1/projects/${project}/databases/(default)`);
    expect(wrong(await facts())).toEqual([
      '✗ database (default)',
      '    is not there',
      `    → npm run deploy -- --project ${project}`,
    ]);
  });

  it('whose functions may do too much each role is named, with the command that takes it away', async () => {
    const path = `/v3/projects/${project}`;
    const { bindings } = google.policies.get(path) as { bindings: object[] };
    const member = `serviceAccount:ibl-functies@${project}.iam.gserviceaccount.com`;
    google.policies.set(path, { bindings: [...bindings, { role: 'roles/editor', members: [member] }] });
    expect(wrong(await facts())).toEqual([
      '✗ no roles too many',
      `    ${member} also has roles/editor`,
      `    → gcloud projects remove-iam-policy-binding ${project} --member=${member} --role=roles/editor`,
    ]);
  });

  it('a fact that Google does not tell is unknown, and the others are told', async () => {
    google.fail = (call) => (call.includes('/buckets') || call.includes('/b/') ? 'before' : null);
    const found = await facts();
    expect(found.filter(({ verdict }) => verdict === 'unknown').map(({ title }) => title)).toEqual([
      `bucket ${project}-ibl-bestuur`,
      `who reads and writes bucket ${project}-ibl-bestuur`,
    ]);
    expect(found.filter(({ verdict }) => verdict === 'bad')).toEqual([]);
  });
});

describe('of what runs', () => {
  let google: FakeGoogle;
  let small: SmallWorld;
  let folder: string;
  let world: World;
  beforeAll(async () => {
    [google, small] = await Promise.all([startFakeGoogle(), startSmallWorld()]);
    await small.local.fire('sweep');
    await small.local.fire('publish');
    folder = mkdtempSync(join(tmpdir(), 'ibl-doctor-'));
    const { google: origin, functions } = small.local.endpoints;
    const settings = {
      GROUP_NAME: 'Plusbibliotheken',
      SERVICE_ACCOUNT: serviceAccount,
      SCHEDULER_ACCOUNT: 'planner@voorbeeld.nl',
      FUNCTIONS_ORIGIN: functions,
      SHEETS_ROOT_URL: `${origin}/`,
      DRIVE_ROOT_URL: `${origin}/`,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    writeFileSync(join(folder, `.env.${project}`), lines.join('\n'));
    const secret = Buffer.from('a secret of at least thirty-two letters').toString('base64');
    google.on.add('secretmanager.googleapis.com');
    google.store.set(`/v1/projects/${project}/secrets/PUSH_SECRET/newest`, { payload: { data: secret } });
    const own = await deployedWorld(
      { google: openGoogle(person, google.origin), person, folder, project },
      () => {},
      google.origin.replace(/\/$/, ''),
    );
    world = { ...own, clock: small.local.world.clock };
  });
  afterAll(async () => {
    await world.database.close();
    rmSync(folder, { recursive: true });
    await small.close();
    await google.close();
  });
  const told = async (changed: Partial<World> = {}) => wrong(await factsOfWorld({ ...world, ...changed }, project));
  const drive = (changed: Partial<World['drive']>) => ({ drive: { ...world.drive, ...changed } });

  it('everything is in order, seen as the functions’ own account', async () => {
    expect(await told()).toEqual([]);
    await checkAccount(world);
  });

  it('a workbook that is no longer shared', async () => {
    const find: World['drive']['find'] = async (id) =>
      id === small.workbooks['PB-DEV']
        ? Promise.reject(Object.assign(new Error('no'), { status: 404, response: { status: 404 } }))
        : world.drive.find(id);
    expect(await told(drive({ find }))).toEqual([
      '✗ workbook of PB-DEV',
      '    is not shared with us, or is gone',
      expect.stringMatching(`    → Share it with ${serviceAccount} as editor: .*${small.workbooks['PB-DEV']}`),
    ]);
  });

  it('another account, as which nothing may be written', async () => {
    const other = drive({ account: async () => 'iemand@voorbeeld.nl' });
    expect((await told(other))[1]).toBe('    we are iemand@voorbeeld.nl');
    await expect(checkAccount({ ...world, ...other })).rejects.toThrow(
      `Google takes us for iemand@voorbeeld.nl, not for ${serviceAccount}. Nothing was done.`,
    );
  });

  it('a member of a shared drive, whose changes are not told', async () => {
    const member = drive({ memberOf: async () => ['IBL'] });
    expect(await told(member)).toEqual([
      '✗ not a member of a shared drive',
      expect.stringContaining('Remove it there, and share each workbook with it as editor'),
    ]);
    await expect(checkAccount({ ...world, ...member })).rejects.toThrow('is a member of the shared drive ‘IBL’');
  });

  it('jobs that have been silent', async () => {
    const now = world.clock.now() + 27 * 60 * 60 * 1000;
    const heads = (await told({ clock: { ...world.clock, now: () => now } })).filter((line) => line.startsWith('✗'));
    expect(heads).toEqual([
      '✗ sweep runs every minute',
      '✗ publish runs every minute',
      '✗ daily runs every night',
      '✗ the change feed is read',
    ]);
  });

  it('a channel that ended', async () => {
    const now = world.clock.now() + 8 * 24 * 60 * 60 * 1000;
    expect(await told({ clock: { ...world.clock, now: () => now } })).toContain('✗ a channel for pushes is open');
  });

  it('a night’s work that has not ended well for 26 hours is an error in the log of sweep, which mails an alarm', async () => {
    const { local, logged } = small;
    const errors = () => logged.filter((line) => line.includes('"ERROR"') && line.includes('The nightly work'));
    const [began, hour] = [local.world.clock.now(), 60 * 60 * 1000];
    await local.setClock(began + 25 * hour);
    await local.fire('sweep');
    expect(errors()).toEqual([]);
    await local.setClock(began + 27 * hour);
    await local.fire('sweep');
    expect(errors()).toHaveLength(1);
    await local.fire('daily');
    await local.fire('sweep');
    expect(errors()).toHaveLength(1);
  });

  it('a secret that is not there yet: nothing is deployed', async () => {
    google.store.delete(`/v1/projects/${project}/secrets/PUSH_SECRET/newest`);
    const opened = deployedWorld({ google: openGoogle(person, google.origin), person, folder, project }, () => {});
    await expect(opened).rejects.toThrow(
      `${project} is not deployed yet. Run npm run deploy -- --project ${project} first.`,
    );
  });
});
