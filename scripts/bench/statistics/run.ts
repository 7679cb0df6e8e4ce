import { tell } from '../tell.ts';
import { type Contest, type Question, questions, startContest } from './contest.ts';
import { openDuckDb } from './duckdb.ts';
import { assertEqual } from './equal.ts';
import type { Finding } from './finding.ts';
import { nationalFindings } from './national.ts';

const sizes = [14, 140, 1_400, 14_000];
/** Of either, in turns: whatever else the machine does slows both. */
const roundsOf = (size: number): number => (size > 1_400 ? 15 : 40);
/** Ours in DuckDB's time: not slower. */
const ratioMax = 1;
/** Ten times the libraries in ten times the time, by each size's fastest round; caches fill up meanwhile. */
const growthMax = 20;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const milliseconds = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const shown = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const against = (name: string, ours: number, theirs: number, bounded: boolean): Finding => ({
  name,
  ours: shown(ours),
  theirs: shown(theirs),
  ratio: ours / theirs,
  bound: bounded ? `≤ ${ratioMax} ×` : '',
  holds: !bounded || ours <= theirs * ratioMax,
});

const compare = async (contest: Contest, question: Question): Promise<{ findings: Finding[]; fastest: number }> => {
  const queries = await contest.theirs(question);
  const name = `${question.name}, ${contest.size.toLocaleString('en')} libraries`;
  for (const query of Object.values(queries)) assertEqual(contest.ours(question), await query(), name);
  const times = { ours: [] as number[], long: [] as number[], wide: [] as number[] };
  for (let round = 0; round < roundsOf(contest.size); round++) {
    times.ours.push(await milliseconds(() => contest.ours(question)));
    times.long.push(await milliseconds(queries.long));
    times.wide.push(await milliseconds(queries.wide));
  }
  const [ours, long, wide] = [median(times.ours), median(times.long), median(times.wide)];
  const findings = [
    against(`${name}: a row per figure`, ours, long, true),
    against(`${name}: laid out as ours`, ours, wide, true),
  ];
  return { findings, fastest: Math.min(...times.ours) };
};

const growth = (sizes: readonly { readonly size: number; readonly ours: number }[]): Finding[] =>
  sizes.slice(1).map(({ size, ours }, index) => {
    const smaller = sizes[index] ?? { size: Number.NaN, ours: Number.NaN };
    const ratio = ours / smaller.ours;
    return {
      name: `year: ${size.toLocaleString('en')} libraries against ${smaller.size.toLocaleString('en')}`,
      ours: shown(ours),
      theirs: shown(smaller.ours),
      ratio,
      bound: `≤ ${growthMax} ×`,
      holds: ratio <= growthMax,
    };
  });

const contestFindings = async (): Promise<Finding[]> => {
  const findings: Finding[] = [];
  const years: { size: number; ours: number }[] = [];
  for (const size of sizes) {
    const contest = await startContest(await openDuckDb(), size);
    for (const question of questions) {
      const compared = await compare(contest, question);
      findings.push(...compared.findings);
      if (question.name === 'year') years.push({ size, ours: compared.fastest });
    }
    const { ours, theirs } = contest.loading;
    findings.push(against(`loading ${size.toLocaleString('en')} libraries from JSON lines`, ours, theirs, false));
  }
  return [...findings, ...growth(years)];
};

/** Ours beside DuckDB's, the same answer from both; then a nation's years in bounded memory. */
export const run = async (): Promise<boolean> => {
  console.log(
    'Each size: the same invented figures in our table and in DuckDB, the same answer asserted, then timed in turns.',
  );
  const findings = [...(await contestFindings()), ...(await nationalFindings())];
  return tell(findings);
};
