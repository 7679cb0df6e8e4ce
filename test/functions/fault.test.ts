import { expect, it } from 'vitest';
import { faultWords } from '../../functions/fault.ts';

/** A logged fault names its cause and place, and no typed text. */

const typed = 'Piet belde';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

const failedCall = (message: string) =>
  Object.assign(new Error(message), {
    status: 400,
    response: { data: message },
    config: { method: 'POST', url: `https://sheets.googleapis.com/v4/spreadsheets/x:batchUpdate?fields=${typed}` },
  });

it.each([
  ['a call that Google refused, quoting what was sent', failedCall(`Invalid value: "${typed}"`)],
  ['an answer that cannot be parsed', thrownBy(() => JSON.parse(`{"a": ${typed}}`))],
  ['something thrown that is no error', typed],
])('The log line of %s holds no typed text', (_, error) => {
  expect(String((error as Error).message ?? error)).toContain('Piet');
  expect(faultWords(error)).not.toContain('Piet');
});

it('The log line of a failed call names the call and its result', () => {
  expect(faultWords(failedCall('x')).split('\n')[0]).toBe('Error: 400 to POST /v4/spreadsheets/x:batchUpdate');
});

it('The log line of a fault of ours names the error and its place', () => {
  const words = faultWords(new RangeError('no row for lending_unfilled'));
  expect(words.split('\n')[0]).toBe('RangeError: no row for lending_unfilled');
  expect(words).toContain('fault.test.ts');
});

it('The log line of several faults names each error and place, and no typed text', () => {
  const steps = ['openQuarter', 'keepChannel'].map((name) =>
    Object.assign(failedCall(typed), { stack: `Error: ${typed}\n    at ${name} (a.ts:1:1)` }),
  );
  const lines = faultWords(new AggregateError(steps, 'Daily work failed')).split('\n');
  expect(lines).toEqual([
    'AggregateError: Daily work failed',
    'Error: 400 to POST /v4/spreadsheets/x:batchUpdate',
    '    at openQuarter (a.ts:1:1)',
    'Error: 400 to POST /v4/spreadsheets/x:batchUpdate',
    '    at keepChannel (a.ts:1:1)',
  ]);
});
