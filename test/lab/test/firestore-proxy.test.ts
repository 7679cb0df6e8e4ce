import { startFirestore } from '@ibl/local-firestore/server.ts';
import { afterAll, expect, it } from 'vitest';
import { type FirestoreFault, FirestoreFaults } from '../faults/firestore-faults.ts';
import { startProxy } from '../faults/firestore-proxy.ts';
import { diceOf } from '../people/dice.ts';

/** The proxy in front of Firestore injects its faults. */

const server = await startFirestore();
const proxy = await startProxy(server, 0);
afterAll(async () => {
  proxy.close();
  await server.close();
});

const documents = 'projects/demo-ibl/databases/(default)/documents';

const commit = async (id: string): Promise<number | string> => {
  const body = JSON.stringify({ writes: [{ update: { name: `${documents}/things/${id}` } }] });
  const ask = () =>
    fetch(`http://127.0.0.1:${proxy.port}/v1/${documents}:commit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  return ask().then(
    ({ status }) => status,
    () => 'cut',
  );
};

const isStored = async (id: string): Promise<boolean> =>
  (await fetch(`http://${server.host}:${server.port}/v1/${documents}/things/${id}`)).status === 200;

const unavailable = { http: 503, status: 'UNAVAILABLE' };

it.each<readonly [string, readonly FirestoreFault[], number | string, boolean]>([
  ['carries what meets nothing', [], 200, true],
  ['spares calls of another kind', [{ method: 'batchGet', chance: 1 }], 200, true],
  ['answers with a fault instead', [{ chance: 1, fault: unavailable }], 503, false],
  ['cuts the connection before the work', [{ chance: 1 }], 'cut', false],
  ['loses an answer after the work', [{ method: 'commit', chance: 1, afterWork: true }], 'cut', true],
  ['lies about what was done', [{ method: 'commit', chance: 1, fault: unavailable, afterWork: true }], 503, true],
])('The proxy in front of Firestore %s', async (name, kinds, answer, stored) => {
  const id = name.replaceAll(' ', '-');
  proxy.disturb(new FirestoreFaults(diceOf(1), kinds));
  expect([await commit(id), await isStored(id)]).toEqual([answer, stored]);
});

it('The proxy injects nothing once its faults are removed', async () => {
  proxy.disturb(new FirestoreFaults(diceOf(1), [{ chance: 1 }]));
  proxy.disturb(null);
  expect(await commit('again')).toBe(200);
});

it('A lasting fault hits several calls of its kind in a row', () => {
  const faults = new FirestoreFaults(diceOf(3), [{ method: 'commit', chance: 0.05, more: 12 }]);
  const struck = Array.from({ length: 400 }, () => (faults.faultOf('/v1/x:commit') ? 'x' : '.')).join('');
  expect(Math.max(...struck.split('.').map(({ length }) => length))).toBeGreaterThan(5);
  expect(faults.faultOf('/v1/x:batchGet')).toBeUndefined();
});
