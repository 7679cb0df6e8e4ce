import type { FaultRule } from '@ibl/local-google/admin/faults.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../../functions/handlers/sweep.ts';
import type { World } from '../../../functions/ports.ts';
import { loadHealth } from '../../../functions/store/queue/health.ts';
import { person } from '../../../scripts/local/person.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { quarter } from '../../lab/small-world.ts';
import { type FaultsWorld, idOf, startFaultsWorld } from './faults-world.ts';

/** A check meets each fault of Google, and recovers. */
let faulty: FaultsWorld;
let drainer: World;
beforeAll(async () => {
  faulty = await startFaultsWorld();
  drainer = faulty.drainer();
});
afterAll(() => faulty.close());
afterEach(() => faulty.clearFaults());

const minute = 60_000;
const settled = { dueAt: null, trouble: null, leaseUntil: 0 };
const read = 'sheets.spreadsheets.get';
const write = 'sheets.spreadsheets.batchUpdate';

const verdict = () => faulty.world.shown('PB-ARN', 'lending_filled_loans', 'verdict');

let figure = 100;
/** A figure that cannot be read is answered with what stands there, so that every edit has an answer of its own. */
const edit = async (): Promise<string> => {
  const text = `ca. ${++figure}`;
  await faulty.world.type('PB-ARN', { lending_filled_loans: text });
  return text;
};

const kinds: readonly (readonly [string, Omit<FaultRule, 'method' | 'when'>])[] = [
  ['429 with a time to wait', { kind: 'status', status: 429, retryAfterSeconds: 2 }],
  ['500', { kind: 'status', status: 500 }],
  ['503', { kind: 'status', status: 503 }],
  ['no answer', { kind: 'timeout' }],
  ['a connection that is cut', { kind: 'drop' }],
  ['503 after the work was done', { kind: 'status', status: 503, afterWork: true }],
  ['a connection that is cut after the work was done', { kind: 'drop', afterWork: true }],
];

const passing = kinds.flatMap(([name, fault]) => [
  { name: `${name}, of a read`, rule: { method: read, ...fault } },
  { name: `${name}, of a write`, rule: { method: write, ...fault } },
]);

describe('what passes by itself', () => {
  it.each(passing)('$name: is tried again, and the answer stands there', async ({ rule }) => {
    const text = await edit();
    faulty.faults.add({ ...rule, when: { nth: 1 } });
    await faulty.work(drainer);
    expect(faulty.faults.list().find(({ method }) => method === rule.method)?.struck).toBe(1);
    expect(await faulty.workbook(idOf(faulty, 'PB-ARN'))).toMatchObject(settled);
    expect(await verdict()).toContain(text);
    faulty.clearFaults();
    await faulty.work(drainer);
  });

  // A batch that was carried out is refused when it is sent again, and the look after it finds its answer there.
  const lasting = passing.filter(({ rule }) => rule.method === read || !rule.afterWork);
  it.each(lasting)('$name, every time: is left due, without trouble, and found again', async ({ rule }) => {
    const patient = faulty.drainer({ CALL_ATTEMPTS_MAX: '1', CALL_SECONDS_MAX: '0.2' });
    const text = await edit();
    faulty.faults.add({ ...rule, when: { every: true } });
    await faulty.work(patient);
    const left = await faulty.workbook(idOf(faulty, 'PB-ARN'));
    expect(left).toMatchObject({ trouble: null, leaseUntil: 0 });
    expect(left.dueAt).not.toBeNull();
    faulty.clearFaults();
    faulty.later(minute);
    await faulty.work(drainer);
    expect(await faulty.workbook(idOf(faulty, 'PB-ARN'))).toMatchObject(settled);
    expect(await verdict()).toContain(text);
  });

  it('a tab that was built, though nobody was told: it is looked at again, and that is no trouble', async () => {
    const id = idOf(faulty, 'PB-DEV');
    const owner = { authorization: 'Bearer owner', 'content-type': 'application/json' };
    const requests = [{ deleteSheet: { sheetId: sheetIdOf(quarter) } }];
    const { google } = faulty.world.local.endpoints;
    await fetch(`${google}/v4/spreadsheets/${id}:batchUpdate`, {
      method: 'POST',
      headers: owner,
      body: JSON.stringify({ requests }),
    });
    faulty.faults.add({ method: write, path: id, when: { nth: 1 }, kind: 'drop', afterWork: true });
    await faulty.work(drainer);
    expect(await faulty.workbook(id)).toMatchObject({ trouble: null, leaseUntil: 0 });
    faulty.clearFaults();
    faulty.later(minute);
    await faulty.work(drainer);
    await faulty.work(drainer);
    expect(await faulty.workbook(id)).toMatchObject(settled);
    expect(faulty.logged.join('')).not.toContain('"ERROR"');
  });

  it('is tried no longer than the bound allows', async () => {
    await edit();
    faulty.faults.add({ method: read, when: { every: true }, kind: 'status', status: 503 });
    const before = faulty.calls(idOf(faulty, 'PB-ARN'));
    await faulty.work(faulty.drainer({ CALL_ATTEMPTS_MAX: '3' }));
    expect(faulty.calls(idOf(faulty, 'PB-ARN')) - before).toBe(4);
    faulty.later(minute);
    const began = drainer.clock.now();
    await faulty.work(faulty.drainer({ CALL_ATTEMPTS_MAX: '10', PATIENCE_SECONDS_MAX: '5' }));
    expect(drainer.clock.now() - began).toBeLessThan(6000);
    faulty.clearFaults();
    faulty.later(minute);
    await faulty.work(drainer);
    expect(await faulty.workbook(idOf(faulty, 'PB-ARN'))).toMatchObject(settled);
  });

  it('a feed that cannot be read loses nothing: the next reader starts where it was', async () => {
    const text = await edit();
    faulty.faults.add({ method: 'drive.changes.list', when: { every: true }, kind: 'status', status: 503 });
    await expect(faulty.work(faulty.drainer({ CALL_ATTEMPTS_MAX: '1' }))).rejects.toThrow();
    faulty.clearFaults();
    await faulty.work(drainer);
    expect(await verdict()).toContain(text);
  });
});

describe('what does not pass by itself', () => {
  it.each([
    [401, 'not-authorised'],
    [403, 'no-access'],
    [404, 'not-found'],
  ])(
    '%i is a state that is shown (%s), asked once a look, and heals when its cause goes away',
    async (status, trouble) => {
      await faulty.work(drainer);
      const text = await edit();
      faulty.faults.add({ method: read, when: { every: true }, kind: 'status', status });
      const before = faulty.calls(idOf(faulty, 'PB-ARN'));
      await faulty.work(drainer);
      expect(faulty.calls(idOf(faulty, 'PB-ARN')) - before).toBe(1);
      expect(await faulty.workbook(idOf(faulty, 'PB-ARN'))).toMatchObject({ trouble, leaseUntil: 0 });
      faulty.clearFaults();
      faulty.later(10 * minute);
      await faulty.work(drainer);
      expect(await faulty.workbook(idOf(faulty, 'PB-ARN'))).toMatchObject(settled);
      expect(await verdict()).toContain(text);
    },
  );

  const google = (method: string, path: string, body?: unknown) =>
    fetch(`${faulty.world.local.endpoints.google}/drive/v3/files/${path}`, {
      method,
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  it('a workbook that was thrown away, until its owner takes it back', async () => {
    const id = idOf(faulty, 'PB-DEV');
    await google('PATCH', id, { trashed: true });
    await faulty.work(drainer);
    expect(await faulty.workbook(id)).toMatchObject({ trouble: 'trashed' });
    faulty.later(10 * minute);
    await faulty.work(drainer);
    expect(await faulty.workbook(id)).toMatchObject({ trouble: 'trashed' });
    await google('PATCH', id, { trashed: false });
    await faulty.work(drainer);
    expect(await faulty.workbook(id)).toMatchObject(settled);
  });

  it('a workbook that is shared with us no longer, until it is again', async () => {
    const id = idOf(faulty, 'PB-MDB');
    const { serviceAccount } = faulty.world.local.endpoints;
    const listed = await google('GET', `${id}/permissions?fields=permissions(id,emailAddress)`);
    const { permissions } = (await listed.json()) as { permissions: { id: string; emailAddress: string }[] };
    const ours = permissions.find(({ emailAddress }) => emailAddress === serviceAccount);
    await google('DELETE', `${id}/permissions/${ours?.id}`);
    await faulty.work(drainer);
    expect(await faulty.workbook(id)).toMatchObject({ trouble: 'no-access' });
    await person(faulty.world.local.endpoints.google, 'owner').share(id, serviceAccount, 'writer');
    await faulty.work(drainer);
    expect(await faulty.workbook(id)).toMatchObject(settled);
  });
});

describe('one workbook in trouble', () => {
  it.each<[string, Omit<FaultRule, 'method' | 'when' | 'path'>]>([
    ['fails every time', { kind: 'status', status: 503 }],
    ['never answers', { kind: 'timeout' }],
    ['sends what nobody can read', { kind: 'status', status: 200 }],
  ])('that %s is not in the way of the others', async (_, fault) => {
    await faulty.work(drainer);
    const quick = faulty.drainer({ CALL_ATTEMPTS_MAX: '0', CALL_SECONDS_MAX: '0.3' });
    await edit();
    await faulty.world.type('PB-DEV', { lending_filled_loans: 'ca. 7' });
    faulty.faults.add({ method: read, path: idOf(faulty, 'PB-ARN'), when: { every: true }, ...fault });
    await faulty.work(quick);
    expect((await faulty.workbook(idOf(faulty, 'PB-ARN'))).dueAt).not.toBeNull();
    expect(await faulty.workbook(idOf(faulty, 'PB-DEV'))).toMatchObject(settled);
    expect(await faulty.world.shown('PB-DEV', 'lending_filled_loans', 'verdict')).toContain('ca. 7');
    faulty.clearFaults();
    faulty.later(10 * minute);
    await faulty.work(drainer);
    expect(await faulty.workbook(idOf(faulty, 'PB-ARN'))).toMatchObject(settled);
  });
});

describe('a workbook that is in no register', () => {
  it('is reported, not read, until it is shared no longer', async () => {
    const { google, serviceAccount } = faulty.world.local.endpoints;
    const owner = person(google, 'owner');
    const id = await owner.createWorkbook('Begroting 2026', '');
    await owner.share(id, serviceAccount, 'writer');
    await faulty.work(drainer);
    expect((await loadHealth(drainer.database)).unregisteredFiles).toEqual({ [id]: 'Begroting 2026' });
    expect(faulty.calls(id)).toBe(0);
    expect(faulty.logged.join('')).not.toContain('Begroting');
    await fetch(`${google}/drive/v3/files/${id}`, { method: 'DELETE', headers: { authorization: 'Bearer owner' } });
    await faulty.work(drainer);
    expect((await loadHealth(drainer.database)).unregisteredFiles).toEqual({});
  });
});

describe('while Drive does not tell what has changed', () => {
  it('what is due already is looked at, and the sweep is said to have failed', async () => {
    const text = await edit();
    await faulty.feed(drainer);
    faulty.faults.add({ method: 'drive.changes.list', kind: 'status', status: 503, when: { every: true } });
    const before = (await loadHealth(drainer.database)).sweptAt;
    await expect(sweep(drainer, {})).rejects.toThrow('Backend Error');
    expect(await faulty.workbook(idOf(faulty, 'PB-ARN'))).toMatchObject(settled);
    expect(await verdict()).toContain(text);
    expect((await loadHealth(drainer.database)).sweptAt).toBe(before);
    faulty.clearFaults();
    await faulty.work(drainer);
  });
});
