import { budgetMs, fuzzTexts } from './fuzz/texts.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = 'npm run fuzz -- [--cells N] [--seed N]';

const wholeNumber = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} takes a whole number, not '${text}'.`);
  return Number(text);
};

await runScript(async () => {
  const { values } = readOptions({ cells: { type: 'string' }, seed: { type: 'string' } });
  const cells = wholeNumber('cells', String(values.cells ?? '5000'));
  const seed = wholeNumber('seed', String(values.seed ?? process.pid));
  const costly = fuzzTexts(cells, seed);
  for (const { length, begins, milliseconds } of costly)
    console.log(`${Math.round(milliseconds)} ms: ${length} characters, ${JSON.stringify(begins)}…`);
  console.log(`${cells} cells (seed ${seed}): ${costly.length} cost more than ${budgetMs} ms of processor time`);
  if (costly.length > 0) process.exitCode = 1;
}, usage);
