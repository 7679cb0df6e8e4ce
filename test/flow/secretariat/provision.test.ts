import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProvisionError, provision } from '../../../functions/handlers/provision.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { person } from '../../../scripts/local/person.ts';
import { serviceAccount } from '../../../scripts/local/start-local.ts';
import { questionnaireTitle } from '../../../sheets/texts.ts';
import { libraries, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** Provisioning finds and builds the workbooks of a register. */

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const newcomer = { id: 'PB-LWD', name: 'Tresoar', city: 'Leeuwarden', province: 'Fryslân', from: quarter, to: null };

const failureOf = async (register: Parameters<typeof provision>[1]): Promise<unknown> =>
  provision(world.local.world, register).then(
    () => 'provisioned',
    (error: unknown) => error,
  );

describe('provisioning', () => {
  it('names every workbook that nobody has shared yet, before anything is written', async () => {
    const failure = await failureOf([...libraries, newcomer]);
    expect(failure).toBeInstanceOf(ProvisionError);
    expect((failure as ProvisionError).missing).toEqual([questionnaireTitle('Tresoar')]);
    expect((await loadLibraries(world.local.world.database)).map(({ id }) => id)).not.toContain('PB-LWD');
  });

  it('again changes nothing but the minute in the line of health', async () => {
    const { requests } = world.local.google;
    const writes = () => requests.counts()['sheets.spreadsheets.batchUpdate'] ?? 0;
    const minute = () => Math.floor(world.local.world.clock.now() / 60_000);
    const again = async () => {
      const began = minute();
      await provision(world.local.world, libraries);
      await world.local.google.settled();
      return { began, ended: minute(), writes: writes() };
    };
    let [before, after] = [await again(), await again()];
    while (before.began !== after.ended) [before, after] = [after, await again()];
    expect(after.writes).toBe(before.writes);
  });

  it('tells what it could not do: which workbooks are not looked at yet, and which cannot be', async () => {
    const { google, world: own } = world.local;
    const done = { waiting: 0, troubled: [], isPublished: true, channelRefused: null };
    expect(await provision(own, libraries)).toEqual(done);
    const [path, held] = [world.workbooks['PB-DEV'], own.database.workbooks.doc(world.workbooks['PB-MDB'])];
    google.faults.add({ method: 'sheets.spreadsheets.get', path, kind: 'status', status: 403, when: { every: true } });
    await held.update({ leaseUntil: own.clock.now() + 600_000 });
    let ahead = 0;
    const sleep = async (milliseconds: number) => {
      ahead += milliseconds;
    };
    const waiting = { ...own, clock: { now: () => own.clock.now() + ahead, sleep } };
    const troubled = [{ title: questionnaireTitle('Athenaeumbibliotheek'), reason: 'no-access' }];
    expect(await provision(waiting, libraries)).toEqual({ ...done, waiting: 1, troubled });
    google.faults.clear();
    await held.update({ leaseUntil: 0 });
    expect(await provision(own, libraries)).toEqual(done);
    await google.settled();
  });

  it('goes on without a channel that Google refuses, and tells its words', async () => {
    const { world: own, google } = world.local;
    const refusal = Object.assign(new Error('Unauthorized WebHook callback channel'), { response: { status: 401 } });
    const later = { ...own.clock, now: () => own.clock.now() + 5 * 24 * 60 * 60 * 1000 };
    const watch = () => Promise.reject(refusal);
    const { channelRefused } = await provision({ ...own, clock: later, drive: { ...own.drive, watch } }, libraries);
    expect(channelRefused).toBe('Unauthorized WebHook callback channel');
    await google.settled();
    const fault = () => Promise.reject(new Error('a fault of ours'));
    const broken = { ...own, clock: later, drive: { ...own.drive, watch: fault } };
    await expect(provision(broken, libraries)).rejects.toThrow('a fault of ours');
  });

  it('builds the workbook of a library that was added', async () => {
    const owner = person(world.local.endpoints.google, 'owner');
    const id = await owner.createWorkbook(questionnaireTitle('Tresoar'), '');
    await owner.share(id, serviceAccount, 'writer');
    await provision(world.local.world, [...libraries, newcomer]);
    const read = await world.local.world.sheets.read(id);
    expect(read.ok && read.value.tabs.map(({ title }) => title)).toEqual(['2026-K1', 'Uitleg']);
  });

  it('does not guess between two workbooks of one name', async () => {
    const owner = person(world.local.endpoints.google, 'owner');
    await owner.share(await owner.createWorkbook(questionnaireTitle('Rozet'), ''), serviceAccount, 'writer');
    const failure = await failureOf(libraries);
    expect((failure as ProvisionError).double).toEqual([questionnaireTitle('Rozet')]);
  });
});
