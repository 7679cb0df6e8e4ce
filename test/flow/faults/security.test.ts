import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelToken } from '../../../functions/google/identity.ts';
import { keepChannel } from '../../../functions/queue/keep-channel.ts';
import { loadFeed } from '../../../functions/store/register/registry.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { quarter, type SmallWorld, staffOf, startSmallWorld } from '../../lab/small-world.ts';

/**
 * Access over real HTTP: which pushes are accepted, and what libraries' accounts may do at the
 * local Google.
 */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const database = () => world.local.world.database;

const channels = async () => {
  const feed = await loadFeed(database());
  if (!feed?.channel) throw new Error('no channel');
  return { channel: feed.channel, former: feed.formerChannel };
};

const push = async (id: string, message = 2, trace = 'c'.repeat(32)): Promise<number> => {
  const { status } = await fetch(`${world.local.endpoints.functions}/onDriveChange`, {
    method: 'POST',
    headers: {
      'x-goog-channel-id': id,
      'x-goog-channel-token': channelToken(world.local.world.pushSecret, id),
      'x-goog-resource-id': 'r',
      'x-goog-resource-state': 'change',
      'x-goog-message-number': String(message),
      traceparent: `00-${trace}-${'d'.repeat(16)}-01`,
    },
  });
  return status;
};

const everyWorkbook = async () => (await database().workbooks.get()).docs.map((document) => document.data());

describe('a push', () => {
  it('of our channel is answered; replayed, it changes nothing', async () => {
    const { channel } = await channels();
    const before = await everyWorkbook();
    for (const message of [2, 2, 1]) expect(await push(channel.id, message)).toBe(204);
    expect(await everyWorkbook()).toEqual(before);
  });

  it('is followed in the log by its trace, from the feed to the write, and nothing that was typed stands there', async () => {
    const { channel } = await channels();
    world.local.google.faults.add({ method: 'push', when: { every: true }, kind: 'lose' });
    const typed = { developments: 'Piet belde', lending_filled_loans: 'ca. Piet' } as const;
    await world.type('PB-DEV', typed);
    const before = world.logged.length;
    const trace = 'e'.repeat(32);
    expect(await push(channel.id, 2, trace)).toBe(204);
    world.local.google.faults.clear();
    const own = world.logged
      .slice(before)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line['logging.googleapis.com/trace'] === `projects/demo-ibl/traces/${trace}`);
    expect(own.map(({ message }) => message)).toEqual(['Read the change feed', 'Checked a workbook']);
    expect(own.at(-1)).toMatchObject({ severity: 'INFO', workbook: world.workbooks['PB-DEV'], readings: 1 });
    expect(await world.shown('PB-DEV', 'lending_filled_loans', 'verdict')).toContain('ca. Piet');
    expect(world.logged.join('')).not.toContain('Piet');
  });

  it('of a channel that is not ours is refused, be its token right', async () => {
    expect(await push(randomUUID())).toBe(403);
  });

  it('of the former channel is answered as long as both live, and refused after', async () => {
    const { channel: former } = await channels();
    const now = world.local.world.clock.now();
    const inFiveDays = { ...world.local.world.clock, now: () => now + 5 * 24 * 60 * 60 * 1000 };
    world.local.google.faults.add({
      method: 'drive.channels.stop',
      when: { every: true },
      kind: 'status',
      status: 503,
    });
    await keepChannel({ ...world.local.world, clock: inFiveDays });
    const { channel } = await channels();
    expect(channel.id).not.toBe(former.id);
    expect([await push(channel.id), await push(former.id)]).toEqual([204, 204]);
    world.local.google.faults.clear();
    await keepChannel(world.local.world);
    expect((await channels()).former).toBeNull();
    expect([await push(channel.id), await push(former.id)]).toEqual([204, 403]);
  });

  it('of an expired channel is refused', async () => {
    const { channel } = await channels();
    await database()
      .feed.doc('current')
      .update({ channel: { ...channel, expiresAt: world.local.world.clock.now() } });
    expect(await push(channel.id)).toBe(403);
    await database().feed.doc('current').update({ channel });
    expect(await push(channel.id)).toBe(204);
  });
});

const as = (account: string, method: string, path: string, body?: unknown) =>
  fetch(`${world.local.endpoints.google}${path}`, {
    method,
    headers: { authorization: `Bearer ${account}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status;

/** Everything that one account may try on a workbook. */
const attempts = (id: string): readonly (readonly [string, string, unknown?])[] => [
  ['GET', `/v4/spreadsheets/${id}`],
  ['GET', `/v4/spreadsheets/${id}/values/A1:Z99`],
  ['PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values: [['x']] }],
  [
    'POST',
    `/v4/spreadsheets/${id}/values:batchUpdate`,
    { valueInputOption: 'RAW', data: [{ range: 'A1', values: [['x']] }] },
  ],
  ['POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [{ addSheet: {} }] }],
  ['GET', `/drive/v3/files/${id}`],
  ['PATCH', `/drive/v3/files/${id}`, { name: 'van mij' }],
  ['POST', `/drive/v3/files/${id}/copy`, {}],
  ['GET', `/drive/v3/files/${id}/permissions`],
  ['POST', `/drive/v3/files/${id}/permissions`, { type: 'anyone', role: 'writer' }],
  ['DELETE', `/drive/v3/files/${id}`],
];

describe('the account of a library', () => {
  const staff = staffOf('PB-ARN');

  it('opens its own workbook', async () => {
    expect(await statusOf(as(staff, 'GET', `/v4/spreadsheets/${world.workbooks['PB-ARN']}`))).toBe(200);
  });

  it.each([
    ['another library’s workbook', () => world.workbooks['PB-DEV']],
    ['Secretariaat', () => world.secretariat],
  ])('gets nowhere with %s', async (_, idOf) => {
    const before = await (await as('owner', 'GET', `/v4/spreadsheets/${idOf()}?includeGridData=true`)).text();
    for (const [method, path, body] of attempts(idOf())) {
      expect([403, 404], `${method} ${path}`).toContain(await statusOf(as(staff, method, path, body)));
    }
    expect(await (await as('owner', 'GET', `/v4/spreadsheets/${idOf()}?includeGridData=true`)).text()).toBe(before);
  });

  it('does not see them in its list or its changes', async () => {
    const { files } = (await (await as(staff, 'GET', '/drive/v3/files?fields=files(id)')).json()) as {
      files: { id: string }[];
    };
    expect(files.map(({ id }) => id)).toEqual([world.workbooks['PB-ARN']]);
  });

  it('cannot write in our cells of its own workbook', async () => {
    const range = `'${tabTitle(quarter)}'!A5`;
    const path = `/v4/spreadsheets/${world.workbooks['PB-ARN']}/values/${encodeURIComponent(range)}?valueInputOption=RAW`;
    expect(await statusOf(as(staff, 'PUT', path, { values: [['x']] }))).toBe(400);
  });

  it('cannot call a function as its scheduler', async () => {
    const audience = `${world.local.endpoints.functions}/sweep`;
    const token = await world.local.google.idToken({ email: staff, audience });
    const { status } = await fetch(audience, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    expect(status).toBe(403);
  });
});
