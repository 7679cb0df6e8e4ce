import { describe, expect, test } from 'vitest';
import { type FaultRule, Faults } from '../../src/admin/faults.ts';

/** A fault rule selects the calls that it says. */

const call = (method: string, account = 'a@b.nl', path = '/x') => ({ method, account, path });
const rule: FaultRule = { method: 'sheets.spreadsheets.get', when: { every: true }, kind: 'status', status: 503 };

/** Which of ten calls, counted from 1, a rule strikes. */
const struckOf = (given: FaultRule, method = 'sheets.spreadsheets.get', calls = 10): number[] => {
  const faults = new Faults();
  faults.add(given);
  return Array.from({ length: calls }, (_, at) => at + 1).filter(() => faults.strike(call(method)).length > 0);
};

describe('a fault rule', () => {
  test.each<[string, Partial<FaultRule>, number[]]>([
    ['every call', {}, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['the first', { when: { nth: 1 } }, [1]],
    ['the seventh', { when: { nth: 7 } }, [7]],
    ['the eleventh of ten: none', { when: { nth: 11 } }, []],
    ['at most three', { times: 3 }, [1, 2, 3]],
    ['with probability 0', { when: { probability: 0, seed: 1 } }, []],
    ['with probability 1', { when: { probability: 1, seed: 1 } }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('strikes %s', (_what, more, struck) => {
    expect(struckOf({ ...rule, ...more })).toEqual(struck);
  });

  test('draws the same row from the same seed, about as often as asked', () => {
    const half = (seed: number) => struckOf({ ...rule, when: { probability: 0.5, seed } }, undefined, 1000);
    expect(half(1)).toEqual(half(1));
    expect(half(1)).not.toEqual(half(2));
    expect(half(1).length).toBeGreaterThan(450);
    expect(half(1).length).toBeLessThan(550);
  });

  test.each([
    ['sheets.*', 'sheets.spreadsheets.get', true],
    ['*', 'drive.files.list', true],
    ['drive.*', 'sheets.spreadsheets.get', false],
    ['sheets.spreadsheets', 'sheets.spreadsheets.get', false],
    ['sheets.spreadsheets.get', 'sheetsXspreadsheets.get', false],
  ])('on %s concerns %s: %s', (method, called, concerned) => {
    expect(struckOf({ ...rule, method }, called).length > 0).toBe(concerned);
  });

  test('can be kept to an account and to a path', () => {
    const faults = new Faults();
    faults.add({ ...rule, account: 'a@b.nl', path: 'fields=.*note' });
    expect(faults.strike(call(rule.method, 'c@d.nl', '/x?fields=note'))).toEqual([]);
    expect(faults.strike(call(rule.method, 'a@b.nl', '/x'))).toEqual([]);
    expect(faults.strike(call(rule.method, 'a@b.nl', '/x?fields=a,note'))).toHaveLength(1);
  });

  test('of a push strikes pushes only, also with *', () => {
    const faults = new Faults();
    faults.add({ method: '*', when: { every: true }, kind: 'lose' });
    faults.add({ method: '*', when: { every: true }, kind: 'drop' });
    expect(faults.strike(call('push')).map(({ kind }) => kind)).toEqual(['lose']);
    expect(faults.strike(call('drive.files.list')).map(({ kind }) => kind)).toEqual(['drop']);
  });

  test('is listed with what it did, and removed', () => {
    const faults = new Faults();
    const id = faults.add({ ...rule, when: { nth: 2 } });
    for (let n = 0; n < 3; n++) faults.strike(call(rule.method));
    expect(faults.list()).toMatchObject([{ id, matched: 3, struck: 1 }]);
    expect([faults.remove(id), faults.remove(id), faults.list()]).toEqual([true, false, []]);
  });
});
