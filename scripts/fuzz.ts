import { budget, fuzzTexts } from './fuzz/texts.ts';
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
  for (const { length, begins, cost } of costly)
    console.log(`${cost.toFixed(1)} times the reference work: ${length} characters, ${JSON.stringify(begins)}…`);
  console.log(`${cells} cells (seed ${seed}): ${costly.length} cost more than ${budget} times the reference work`);
  if (costly.length > 0) process.exitCode = 1;
}, usage);
