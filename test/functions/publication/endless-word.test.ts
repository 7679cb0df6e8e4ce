import { expect, it } from 'vitest';
import { createPaper } from '../../../functions/publication/paper.ts';

it('A text without spaces is set in time that does not grow with the square of its length', () => {
  const running = { left: '', page: () => '' };
  const paper = createPaper({ title: '', author: '', asOf: 0, running });
  const before = process.cpuUsage();
  paper.paragraph('a'.repeat(24_000));
  const { user, system } = process.cpuUsage(before);
  // In processor time: some 200 ms, and 7,500 when every letter is tried against the whole word.
  expect((user + system) / 1000).toBeLessThan(2000);
});
