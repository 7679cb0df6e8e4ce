import { expect, test } from 'vitest';
import { Quota } from '../../src/admin/quota.ts';
import { GoogleError } from '../../src/http/error.ts';

/** The quota limits reads and writes per minute, for users and the project. */

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5, 9);

const create = (): { quota: Quota; time: { now: number }; spend(kind: 'read' | 'write', account: string): boolean } => {
  const time = { now: START };
  const quota = new Quota(() => time.now, '123');
  quota.limits.enabled = true;
  const spend = (kind: 'read' | 'write', account: string): boolean => {
    try {
      quota.spend(kind, account);
      return true;
    } catch (error) {
      if (error instanceof GoogleError && error.status === 429) return false;
      throw error;
    }
  };
  return { quota, time, spend };
};

test('a user has 60 reads and 60 writes in a minute, and again in the next', () => {
  const { time, spend } = create();
  const count = (kind: 'read' | 'write') =>
    Array.from({ length: 70 }, () => spend(kind, 'a@b.nl')).filter(Boolean).length;
  expect([count('read'), count('write')]).toEqual([60, 60]);
  time.now += MINUTE - 1;
  expect(spend('read', 'a@b.nl')).toBe(false);
  time.now += 1;
  expect(spend('read', 'a@b.nl')).toBe(true);
});

test('the project has 300, however many users', () => {
  const { spend } = create();
  const users = Array.from({ length: 10 }, (_, at) => `${at}@b.nl`);
  const granted = users.flatMap((user) => Array.from({ length: 60 }, () => spend('read', user))).filter(Boolean).length;
  expect(granted).toBe(300);
});

test('nothing is counted while it is off', () => {
  const { quota, spend } = create();
  quota.limits.enabled = false;
  expect(Array.from({ length: 1000 }, () => spend('read', 'a@b.nl')).every(Boolean)).toBe(true);
});

test('where an account is named, the others are not counted, for they are people who type in their browsers', () => {
  const { quota, spend } = create();
  Object.assign(quota.limits, { account: 'a@b.nl', perMinutePerUser: 1 });
  expect(Array.from({ length: 1000 }, () => spend('write', 'c@b.nl')).every(Boolean)).toBe(true);
  expect([spend('write', 'a@b.nl'), spend('write', 'a@b.nl')]).toEqual([true, false]);
});

test('the refusal is Google’s RESOURCE_EXHAUSTED with the limit that was met', () => {
  const { quota } = create();
  quota.limits.perMinutePerUser = 1;
  quota.spend('read', 'a@b.nl');
  expect(() => quota.spend('read', 'a@b.nl')).toThrow(
    expect.objectContaining({
      status: 429,
      code: 'RESOURCE_EXHAUSTED',
      message:
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:123'.",
    }),
  );
});
