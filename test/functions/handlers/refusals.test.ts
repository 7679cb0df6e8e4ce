import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelToken } from '../../../functions/google/identity.ts';
import { deployment } from '../../../functions/handlers/deployment.ts';
import { type GateServer, startGateServer } from './gate-server.ts';

/** Handlers reject callers without the right token. */

let gate: GateServer;
beforeAll(async () => {
  gate = await startGateServer();
});
afterAll(() => gate.close());

const hour = 3600;
const seconds = () => Math.floor(gate.now / 1000);
/** `files` is called by our own functions, the others by Cloud Scheduler. */
const callerOf = (name: string): string => (name === 'files' ? 'functies' : 'planning');
const goodClaims = (name: string) => ({
  iss: 'https://accounts.google.com',
  aud: `https://functions.example/${name}`,
  email: `${callerOf(name)}@demo-ibl.iam.gserviceaccount.com`,
  email_verified: true,
  iat: seconds(),
  exp: seconds() + hour,
});

type Claims = Partial<ReturnType<typeof goodClaims>>;
type Credentials = (name: string) => Promise<string | undefined>;

const signed =
  (change: (name: string) => Claims, key: 'google' | 'stranger' = 'google'): Credentials =>
  async (name) =>
    `Bearer ${await gate.sign({ ...goodClaims(name), ...change(name) }, key)}`;

const withoutClaim =
  (claim: keyof Claims): Credentials =>
  async (name) => {
    const { [claim]: _, ...rest } = goodClaims(name);
    return `Bearer ${await gate.sign(rest)}`;
  };

/** `alg: none`, as a naive verifier takes it. */
const unsigned: Credentials = async (name) => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${part({ alg: 'none' })}.${part(goodClaims(name))}.`;
};

/** The other addresses that Google gives a deployed function. */
const otherAddresses = (name: string) => [
  `https://functions.example/${name}/`,
  `https://${name.toLowerCase()}-abcdefghij-ez.a.run.app`,
  `https://${name.toLowerCase()}-abcdefghij-ez.a.run.app/`,
  `https://${name.toLowerCase()}-123456789012.europe-west4.run.app`,
];

const call = (name: string, init: RequestInit) => fetch(gate.url(name), { method: 'POST', ...init });

const expectRefused = async (name: string, init: RequestInit, status = 403): Promise<void> => {
  const before = gate.opened();
  const answer = await call(name, init);
  expect([answer.status, await answer.text()]).toEqual([status, '']);
  expect(gate.opened()).toBe(before);
};

const privateNames = deployment.flatMap(({ name, trigger }) => (trigger.kind === 'push' ? [] : [name]));

const badCredentials: readonly (readonly [string, Credentials])[] = [
  ['no token', () => Promise.resolve(undefined)],
  ['a token that is none', () => Promise.resolve('Bearer x')],
  ['another scheme', () => Promise.resolve('Basic eDp5')],
  ['the audience of another function', signed(() => ({ aud: 'https://functions.example/other' }))],
  ['the audience of the whole address', signed(() => ({ aud: 'https://functions.example' }))],
  ['an expired token', signed(() => ({ iat: seconds() - 2 * hour, exp: seconds() - hour }))],
  ['another issuer', signed(() => ({ iss: 'https://accounts.example' }))],
  ['a signature of somebody else', signed(() => ({}), 'stranger')],
  ['no signature', unsigned],
  ['another caller', signed(() => ({ email: 'iemand@demo-ibl.iam.gserviceaccount.com' }))],
  [
    'the caller of the other functions',
    signed((name) => ({ email: `${callerOf(name === 'files' ? 'sweep' : 'files')}@demo-ibl.iam.gserviceaccount.com` })),
  ],
  ['the account of a library', signed(() => ({ email: 'ibl.pb-arn@voorbeeld.nl' }))],
  ['an address that was not verified', signed(() => ({ email_verified: false }))],
  ['no time of expiry', withoutClaim('exp')],
  ['no caller', withoutClaim('email')],
];

describe.each(privateNames)('%s', (name) => {
  it.each(otherAddresses(name))('lets its own caller through that calls it as %s', async (aud) => {
    const before = gate.opened();
    const headers = { authorization: `Bearer ${await gate.sign({ ...goodClaims(name), aud })}` };
    expect((await call(name, { headers })).status).toBe(500);
    expect(gate.opened()).toBe(before + 1);
  });

  it.each([
    ['of another function', 'https://functions.example/other'],
    ['of a service whose name begins alike', `https://${name.toLowerCase()}-x-abcdefghij-ez.a.run.app`],
    ['that only contains its own', `https://evil.example/${name.toLowerCase()}-abcdefghij-ez.a.run.app`],
    ['with something behind it', `https://${name.toLowerCase()}-abcdefghij-ez.a.run.app.evil.example`],
  ])('says as an error that its own caller is refused, when the token is for an address %s', async (_, aud) => {
    await expectRefused(name, {
      headers: { authorization: `Bearer ${await gate.sign({ ...goodClaims(name), aud })}` },
    });
    expect(gate.logged.at(-1)).toMatchObject({
      severity: 'ERROR',
      message: `Refused our own call of ${name}: the token is for another address`,
    });
  });

  it('warns of a stranger whom it refuses', async () => {
    const claims = { ...goodClaims(name), email: 'iemand@demo-ibl.iam.gserviceaccount.com' };
    await expectRefused(name, { headers: { authorization: `Bearer ${await gate.sign(claims)}` } });
    expect(gate.logged.at(-1)).toMatchObject({ severity: 'WARNING' });
  });

  it.each(badCredentials)('refuses %s, before anything heavy is opened', async (_, credentials) => {
    const authorization = await credentials(name);
    await expectRefused(name, { headers: authorization ? { authorization } : {} });
  });

  it('refuses another method, even with a good token', async () => {
    await expectRefused(name, {
      method: 'GET',
      headers: { authorization: `Bearer ${await gate.sign(goodClaims(name))}` },
    });
  });

  it('lets its own caller through, whose work then fails loudly because nothing is behind', async () => {
    const before = gate.opened();
    const headers = {
      authorization: `Bearer ${await gate.sign(goodClaims(name))}`,
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    };
    expect((await call(name, { headers })).status).toBe(500);
    expect(gate.opened()).toBe(before + 1);
    expect(gate.logged.at(-1)).toMatchObject({
      severity: 'ERROR',
      function: name,
      'logging.googleapis.com/trace': `projects/demo-ibl/traces/${'a'.repeat(32)}`,
    });
  });
});

const channel = '0f0f0f0f-0000-4000-8000-000000000001';
/** A channel that says when it ends, with its own token. */
const ending = (at: number): Record<string, string> => {
  const id = `${at}-${channel}`;
  return push({ 'x-goog-channel-id': id, 'x-goog-channel-token': channelToken('s'.repeat(32), id) });
};
const push = (changed: Record<string, string | null> = {}): Record<string, string> => {
  const headers = {
    'x-goog-channel-id': channel,
    'x-goog-channel-token': channelToken('s'.repeat(32), channel),
    'x-goog-resource-id': 'r',
    'x-goog-resource-state': 'change',
    'x-goog-message-number': '2',
    ...changed,
  };
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null));
};

describe('onDriveChange', () => {
  it.each([
    ['no headers at all', {}],
    ['no channel', push({ 'x-goog-channel-id': null })],
    ['no token', push({ 'x-goog-channel-token': null })],
    ['no resource', push({ 'x-goog-resource-id': null })],
    ['no state', push({ 'x-goog-resource-state': null })],
    ['a wrong token', push({ 'x-goog-channel-token': 'x'.repeat(43) })],
    ['a token that is too short', push({ 'x-goog-channel-token': 'x' })],
    ['the token of another channel', push({ 'x-goog-channel-id': '0f0f0f0f-0000-4000-8000-000000000002' })],
    ['the token of another secret', push({ 'x-goog-channel-token': channelToken('t'.repeat(32), channel) })],
    ['a token with something behind it', push({ 'x-goog-channel-token': `${channelToken('s'.repeat(32), channel)}A` })],
    ['a channel name of a thousand characters', push({ 'x-goog-channel-id': 'x'.repeat(1000) })],
    ['a sync with a wrong token', push({ 'x-goog-channel-token': 'x'.repeat(43), 'x-goog-resource-state': 'sync' })],
  ])('refuses %s, before anything heavy is opened', async (_, headers) => {
    await expectRefused('onDriveChange', { headers });
  });

  it('refuses a channel from the instant on at which it ends, before anything heavy is opened', async () => {
    await expectRefused('onDriveChange', { headers: ending(gate.now) });
    await expectRefused('onDriveChange', { headers: ending(gate.now - 7 * 24 * hour * 1000) });
    const before = gate.opened();
    expect((await call('onDriveChange', { headers: ending(gate.now + 1) })).status).toBe(500);
    expect(gate.opened()).toBe(before + 1);
  });

  it('refuses a channel that says that it lives longer than it does', async () => {
    const [lived, longer] = [ending(gate.now), ending(gate.now + hour)];
    const token = lived['x-goog-channel-token'] ?? '';
    await expectRefused('onDriveChange', { headers: { ...longer, 'x-goog-channel-token': token } });
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    await expectRefused('onDriveChange', { method, headers: push() });
  });

  it('takes note of the first message of a channel without opening anything', async () => {
    const before = gate.opened();
    expect((await call('onDriveChange', { headers: push({ 'x-goog-resource-state': 'sync' }) })).status).toBe(204);
    expect(gate.opened()).toBe(before);
  });
});

describe.each(deployment.map(({ name }) => name))('%s', (name) => {
  it.each([
    ['4096 bytes', 'x'.repeat(4096), {}, 403],
    ['4097 bytes', 'x'.repeat(4097), {}, 413],
    ['encoded bytes', 'x', { 'content-encoding': 'gzip' }, 415],
  ] as const)('answers an unknown caller who sends %s', async (_, body, headers, status) => {
    for (const type of ['application/octet-stream', 'text/plain', 'application/json']) {
      await expectRefused(name, { body, headers: { ...headers, 'content-type': type } }, status);
    }
  });
});
