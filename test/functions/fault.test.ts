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
])('Of %s nothing that was typed is logged', (_, error) => {
  expect(String((error as Error).message ?? error)).toContain('Piet');
  expect(faultWords(error)).not.toContain('Piet');
});

it('Of a failed call it is said which, and what came of it', () => {
  expect(faultWords(failedCall('x')).split('\n')[0]).toBe('Error: 400 to POST /v4/spreadsheets/x:batchUpdate');
});

it('Of a fault of ours it is said what and where', () => {
  const words = faultWords(new RangeError('no row for lending_unfilled'));
  expect(words.split('\n')[0]).toBe('RangeError: no row for lending_unfilled');
  expect(words).toContain('fault.test.ts');
});

it('Of several faults in one it is said of each what and where, and nothing that was typed', () => {
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
