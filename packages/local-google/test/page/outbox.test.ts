import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiFault } from '../../src/page/client/api.ts';
import { History, restore, TYPED } from '../../src/page/client/book/input/undo.ts';
import { Outbox, type Parcel } from '../../src/page/client/editing/outbox.ts';
import { presumed } from '../../src/page/client/editing/presume.ts';

/** Unsent changes are kept, retried in order, or set aside after a rejection. */

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const place = { row: 6, column: 3 };

/** A parcel for D7 that meets each of the faults in turn before it arrives. */
function parcelOf(text: string, faults: ApiFault[], log: string[] = []): Parcel {
  return {
    sheetId: 5,
    cells: [{ place, text, value: { stringValue: text } }],
    send: async () => {
      log.push(text);
      const fault = faults.shift();
      if (fault) throw fault;
    },
  };
}

function outboxOf() {
  const arrived = vi.fn();
  return { outbox: new Outbox({ changed: () => {}, arrived }), arrived };
}

test('what is typed is shown from the moment it is sent until a later read shows it', async () => {
  const { outbox, arrived } = outboxOf();
  outbox.add(parcelOf('1', []));
  expect(outbox.pendingAt(5, place)).toEqual({ text: '1', value: { stringValue: '1' }, isRefused: false });
  expect(outbox.pendingAt(6, place)).toBeUndefined();
  await vi.runAllTimersAsync();
  expect(arrived).toHaveBeenCalledOnce();
  expect(outbox.pendingAt(5, place)?.text).toBe('1');
  outbox.forget(outbox.sentSoFar());
  expect(outbox.pendingAt(5, place)).toBeUndefined();
  expect(outbox.isEmpty).toBe(true);
});

test('passing trouble is waited out, in order, and later texts wait their turn', async () => {
  const { outbox } = outboxOf();
  const log: string[] = [];
  outbox.add(parcelOf('eerst', [new ApiFault(0, 'weg', undefined), new ApiFault(503, 'even niet', undefined)], log));
  outbox.add(parcelOf('daarna', [], log));
  await vi.advanceTimersByTimeAsync(0);
  expect(outbox.troubled.map(({ fault }) => fault?.status)).toEqual([0]);
  expect(outbox.pendingAt(5, place)?.text).toBe('daarna');
  await vi.runAllTimersAsync();
  expect(log).toEqual(['eerst', 'eerst', 'eerst', 'daarna']);
  expect(outbox.troubled).toEqual([]);
});

test('it waits as long as the server asks', async () => {
  const { outbox } = outboxOf();
  const log: string[] = [];
  outbox.add(parcelOf('1', [new ApiFault(429, 'te vaak', 7)], log));
  await vi.advanceTimersByTimeAsync(6_999);
  expect(log).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(log).toHaveLength(2);
});

test('a refusal is kept for a person to decide, and holds up nothing', async () => {
  const { outbox } = outboxOf();
  const log: string[] = [];
  outbox.add(parcelOf('mag niet', [new ApiFault(403, 'beveiligd', undefined)], log));
  outbox.add({ ...parcelOf('mag wel', [], log), cells: [] });
  await vi.runAllTimersAsync();
  expect(log).toEqual(['mag niet', 'mag wel']);
  expect(outbox.pendingAt(5, place)).toEqual({ text: 'mag niet', value: { stringValue: 'mag niet' }, isRefused: true });
  expect(outbox.isEmpty).toBe(false);
  outbox.retry();
  await vi.runAllTimersAsync();
  expect(log).toEqual(['mag niet', 'mag wel', 'mag niet']);
  expect(outbox.isEmpty).toBe(true);
});

test('501 does not pass by itself, 500 does', () => {
  expect(new ApiFault(501, '', undefined).isPassing).toBe(false);
  expect(new ApiFault(500, '', undefined).isPassing).toBe(true);
  expect(new ApiFault(400, '', undefined).isPassing).toBe(false);
});

test('undo puts cells back as they were, empty ones too, and nothing but what it names', () => {
  const numberFormat = { type: 'PERCENT' };
  const before = {
    userEnteredValue: { numberValue: 3 },
    userEnteredFormat: { numberFormat },
    note: 'Blijft.',
    formattedValue: '3',
  };
  const cellAt = (_: number, column: number) => (column === 3 ? before : undefined);
  expect(restore(5, { top: 6, left: 3, bottom: 6, right: 4 }, cellAt, TYPED)).toEqual({
    updateCells: {
      range: { sheetId: 5, startRowIndex: 6, endRowIndex: 7, startColumnIndex: 3, endColumnIndex: 5 },
      rows: [{ values: [{ userEnteredValue: { numberValue: 3 }, userEnteredFormat: { numberFormat } }, {}] }],
      fields: 'userEnteredValue,textFormatRuns,userEnteredFormat.numberFormat',
    },
  });
});

test('steps are undone from the last and redone from there; a new step ends the redoing', async () => {
  const history = new History();
  const did: string[] = [];
  const stepOf = (name: string) => ({
    undo: async () => void did.push(`undo ${name}`),
    redo: async () => void did.push(`redo ${name}`),
  });
  history.did(stepOf('1'));
  history.did(stepOf('2'));
  await history.undo()?.();
  await history.redo()?.();
  await history.undo()?.();
  history.did(stepOf('3'));
  expect(history.redo()).toBeUndefined();
  await history.undo()?.();
  await history.undo()?.();
  expect(history.undo()).toBeUndefined();
  expect(did).toEqual(['undo 2', 'redo 2', 'undo 2', 'undo 3', 'undo 1']);
});

test('the next edit builds on what is on its way: its text, its value, or its emptiness', () => {
  const note = { note: 'Geteld.', effectiveFormat: { numberFormat: { type: 'NUMBER' } } };
  const old = {
    ...note,
    userEnteredValue: { numberValue: 3 },
    effectiveValue: { numberValue: 3 },
    formattedValue: '3',
  };
  const presume = (text: string, value: object | undefined) => presumed(old, { text, value, isRefused: false });
  expect(presume('1.234', { numberValue: 1234 })).toEqual({
    ...note,
    userEnteredValue: { numberValue: 1234 },
    effectiveValue: { numberValue: 1234 },
    formattedValue: '1.234',
  });
  expect(presume('=A1', { formulaValue: '=A1' })).toEqual({
    ...note,
    userEnteredValue: { formulaValue: '=A1' },
    formattedValue: '=A1',
  });
  expect(presume('', undefined)).toEqual(note);
});
