import { expect, test } from 'vitest';
import { Gathered } from '../../src/page/client/gathered.ts';

/** Calls during a run are answered by one more run. */

/** Work that ends on demand. */
function controlled() {
  const ends: (() => void)[] = [];
  const gathered = new Gathered(() => new Promise((resolve) => ends.push(resolve)));
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { gathered, ends, settle };
}

test('calls during a run are answered by one more run', async () => {
  const { gathered, ends, settle } = controlled();
  const first = gathered.ask();
  const second = gathered.ask();
  gathered.ask();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await Promise.all([first, second]);
  expect(ends).toHaveLength(2);
});

test('a run that fails leaves room for the next', async () => {
  let runs = 0;
  const gathered = new Gathered(async () => {
    if (++runs === 1) throw new Error('eerste keer');
  });
  await expect(gathered.ask()).rejects.toThrow('eerste keer');
  await gathered.ask();
  expect(runs).toBe(2);
});
