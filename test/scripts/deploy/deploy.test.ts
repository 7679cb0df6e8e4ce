import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OAuth2Client } from 'google-auth-library';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deployment } from '../../../functions/handlers/deployment.ts';
import { desired } from '../../../scripts/deploy/desired.ts';
import { buildLabel } from '../../../scripts/deploy/functions.ts';
import { openGoogle } from '../../../scripts/deploy/google.ts';
import { smokeCall } from '../../../scripts/deploy/jobs.ts';
import { applyAll, linesOf, planOf } from '../../../scripts/deploy/plan.ts';
import { readChoices } from '../../../scripts/deploy/settings.ts';
import { UsageError } from '../../../scripts/options.ts';
import { type FakeGoogle, startFakeGoogle } from './fake-google.ts';

/** A deployment is declared once: an empty project becomes a running one, and a second run changes nothing. */

const project = 'demo-ibl';
const place = `/v2/projects/${project}/locations/europe-west4`;
const job = (name: string) => `/v1/projects/${project}/locations/europe-west4/jobs/ibl-${name}`;
const pace = { sleep: () => Promise.resolve() };

let google: FakeGoogle;
let folder: string;
let build: string;
beforeEach(async () => {
  google = await startFakeGoogle();
  folder = mkdtempSync(join(tmpdir(), 'ibl-deploy-'));
  build = 'b1';
  writeFileSync(join(folder, `.env.${project}`), 'GROUP_NAME=Plusbibliotheken\nALERTS_TO=beheer@voorbeeld.nl\n');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await google.close();
});

/** What Firebase's tool leaves behind. */
const deployFunctions = async (label: string) => {
  for (const { name } of deployment) {
    google.store.set(`${place}/functions/${name}`, { state: 'ACTIVE', labels: { [buildLabel]: label } });
    google.store.set(`${place}/services/${name.toLowerCase()}`, {});
  }
};

const auth = new OAuth2Client();
auth.setCredentials({ access_token: 'x' });

const resources = () =>
  desired(
    openGoogle(auth, google.origin),
    readChoices(folder, project),
    { folder, build: () => build, deploy: deployFunctions },
    pace,
  );
const plan = async () => planOf(await resources());
const apply = async () => applyAll(await resources(), () => {}, pace);
/** What stands otherwise than declared. */
const odd = async () => (await plan()).filter(({ standing }) => standing.verb !== 'leave').flatMap(linesOf);

describe('an empty project', () => {
  it('is planned without a word written', async () => {
    const lines = await plan();
    expect(google.writes).toEqual([]);
    expect(lines.filter(({ standing }) => standing.verb === 'leave')).toEqual([]);
    expect(lines.map(({ resource }) => resource.title)).toEqual(
      expect.arrayContaining([
        'database (default)',
        'secret PUSH_SECRET',
        'job ibl-sweep',
        'alarms go to beheer@voorbeeld.nl',
      ]),
    );
  });

  it('becomes a running one, and a second run changes nothing', async () => {
    expect(await apply()).toEqual([]);
    expect(await odd()).toEqual([]);
    const writes = google.writes.length;
    await apply();
    expect(google.writes).toHaveLength(writes);
  });

  it('gets jobs that call each function at its own address, as the account of the planner', async () => {
    await apply();
    expect(google.store.get(job('daily'))).toMatchObject({
      schedule: '30 3 * * *',
      timeZone: 'Europe/Amsterdam',
      httpTarget: {
        uri: `https://europe-west4-${project}.cloudfunctions.net/daily`,
        oidcToken: {
          serviceAccountEmail: `ibl-planner@${project}.iam.gserviceaccount.com`,
          audience: `https://europe-west4-${project}.cloudfunctions.net/daily`,
        },
      },
    });
  });

  it('gets the settings that follow from its name, and keeps what was chosen', async () => {
    await apply();
    expect(readFileSync(join(folder, `.env.${project}`), 'utf8').split('\n')).toEqual([
      'GROUP_NAME=Plusbibliotheken',
      'ALERTS_TO=beheer@voorbeeld.nl',
      `SERVICE_ACCOUNT=ibl-functies@${project}.iam.gserviceaccount.com`,
      `SCHEDULER_ACCOUNT=ibl-planner@${project}.iam.gserviceaccount.com`,
      `FUNCTIONS_ORIGIN=https://europe-west4-${project}.cloudfunctions.net`,
      `FILES_BUCKET=${project}-ibl-bestuur`,
      '',
    ]);
  });

  it('answers the smoke call', async () => {
    await apply();
    expect(await smokeCall(openGoogle(auth, google.origin), project, pace)).toBeNull();
  });
});

describe('a run that breaks off', () => {
  /** Runs until it ends well, as a person does. */
  const untilDone = async (): Promise<number> => {
    for (let runs = 1; runs < 400; runs++) {
      try {
        await apply();
        return runs;
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }
    throw new Error('it never ends well');
  };

  it('is mended by running again, though every single call fails once', async () => {
    const failed = new Set<string>();
    google.fail = (call) => {
      if (failed.has(call)) return null;
      failed.add(call);
      return 'before';
    };
    expect(await untilDone()).toBeGreaterThan(1);
    expect(failed.size).toBeGreaterThan(50);
    google.fail = () => null;
    expect(await odd()).toEqual([]);
  });

  it('is mended by running again, though it dies after every single write', async () => {
    const died = new Set<string>();
    google.fail = (call) => {
      if (call.startsWith('GET') || call.includes(':getIamPolicy') || died.has(call)) return null;
      died.add(call);
      return 'after';
    };
    expect(await untilDone()).toBeGreaterThan(1);
    expect(died.size).toBeGreaterThan(15);
    google.fail = () => null;
    expect(await odd()).toEqual([]);
    const single = [...google.store.keys()].filter((key) =>
      /secrets\/PUSH_SECRET\/versions|backupSchedules|alertPolicies|notificationChannels/u.test(key),
    );
    expect(single).toHaveLength(1 + 2 + 3 + 1);
  });
});

describe('one thing broken by hand', () => {
  beforeEach(async () => {
    await apply();
  });

  it.each([
    [
      'an audience',
      () => {
        const { httpTarget, ...rest } = google.store.get(job('sweep')) as { httpTarget: { oidcToken: object } };
        const oidcToken = { ...httpTarget.oidcToken, audience: 'https://sweep-x-ez.a.run.app' };
        google.store.set(job('sweep'), { ...rest, httpTarget: { ...httpTarget, oidcToken } });
      },
      'change    job ibl-sweep',
    ],
    [
      'a job that is paused',
      () => google.store.set(job('publish'), { ...google.store.get(job('publish')), state: 'PAUSED' }),
      'change    job ibl-publish',
    ],
    ['an API', () => google.on.delete('sheets.googleapis.com'), 'change    APIs iamcredentials'],
    ['a role', () => google.policies.delete(`/v3/projects/${project}`), 'change    roles in the project'],
    [
      'a secret without a value',
      () => {
        for (const key of google.store.keys()) if (key.includes('/versions/')) google.store.delete(key);
      },
      'create    value of secret PUSH_SECRET',
    ],
    [
      'a database that may be deleted',
      () => {
        const name = `/v1/projects/${project}/databases/(default)`;
        google.store.set(name, { ...google.store.get(name), deleteProtectionState: 'DELETE_PROTECTION_DISABLED' });
      },
      'change    database (default)',
    ],
    [
      'a function of another build',
      () => {
        build = 'b2';
      },
      'change    5 functions',
    ],
    [
      'a function that Drive cannot call',
      () => google.store.set(`${place}/services/ondrivechange`, {}),
      'change    onDriveChange is open to Drive',
    ],
  ])('is the only thing that the next plan changes, and it does: %s', async (_, damage, line) => {
    damage();
    const heads = (await odd()).filter((one) => !one.startsWith(' '));
    expect(heads.map((one) => one.slice(0, line.length))).toEqual([line]);
    await apply();
    expect(await odd()).toEqual([]);
  });

  it('that Google cannot change is left to the person: a database elsewhere', async () => {
    const name = `/v1/projects/${project}/databases/(default)`;
    google.store.set(name, { ...google.store.get(name), locationId: 'nam5' });
    await expect(apply()).rejects.toThrow('A database cannot move: take another project.');
  });

  it('keeps the roles that others granted', async () => {
    const path = `/v3/projects/${project}`;
    const own = { role: 'roles/viewer', members: ['user:iemand@voorbeeld.nl'] };
    google.policies.set(path, { etag: 'e', bindings: [own] });
    await apply();
    expect(google.policies.get(path)).toMatchObject({ etag: 'e', bindings: expect.arrayContaining([own]) as unknown });
  });
});

describe('the settings of a project', () => {
  it.each([
    ['', 'must name the group, and a mailbox for alarms'],
    ['GROUP_NAME=Plusbibliotheken\nALERTS_TO=geen', 'must name the group, and a mailbox for alarms'],
  ])('are asked for while they read %j', (text, message) => {
    writeFileSync(join(folder, `.env.${project}`), text);
    expect(() => readChoices(folder, project)).toThrow(message);
  });

  it('that contradict the project are left to the person', async () => {
    writeFileSync(join(folder, `.env.${project}`), 'GROUP_NAME=P\nALERTS_TO=a@b.nl\nSERVICE_ACCOUNT=x@y.nl\n');
    await expect(apply()).rejects.toThrow(`SERVICE_ACCOUNT=ibl-functies@${project}.iam.gserviceaccount.com`);
  });
});
