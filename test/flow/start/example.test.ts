/** What the example of `npm start` shows: adopted years, a gap, `onbekend`, a late correction, a library that joined. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Quarter, quarterJustEnded, shiftQuarter, yearOf } from '../../../domain/calendar/quarter.ts';
import { loadPublications } from '../../../functions/store/publications/publications.ts';
import { loadLibraries, loadQuarters } from '../../../functions/store/register/registry.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { play } from '../../../scripts/example/play.ts';
import { movableClock } from '../../../scripts/local/clock.ts';
import { type Local, startLocal } from '../../../scripts/local/start-local.ts';

const now = quarterJustEnded(Date.now());
const ago = (quarters: number): Quarter => shiftQuarter(now, -quarters);
const faults: string[] = [];
let local: Local;

beforeAll(async () => {
  const log = (line: string): void => void (line.includes('"ERROR"') && faults.push(line));
  local = await startLocal({ port: 0, clock: movableClock(), log });
  await play(local, { empty: false }, { step: () => {}, readable: async () => {} });
});
afterAll(() => local.close());

const counted = async (library: string, quarter: Quarter) =>
  (await loadSubmission(local.world.database, library, quarter))?.counted ?? null;

const kindsOf = async (library: string, quarter: Quarter, measure: string) =>
  (await counted(library, quarter))?.observations.find((one) => one.measure === measure)?.kind;

describe('the example', () => {
  it('meets no fault of ours', () => expect(faults).toEqual([]));

  it('plays two quarters in the sheets and opens the current one', async () => {
    const opened = await loadQuarters(local.world.database);
    expect(opened.map(({ quarter }) => quarter)).toEqual([ago(2), ago(1), now]);
    expect(Date.parse(opened.at(-1)?.closesOn ?? '')).toBeGreaterThan(Date.now());
  });

  it('adopts every year that is over, with its quarters', async () => {
    const publications = await loadPublications(local.world.database);
    const final = publications.filter(({ newest }) => newest.status === 'final').map(({ period }) => period);
    const years = [5, 4, 3, 2, 1].map((back) => Number(yearOf(now)) - back);
    const expected = years.flatMap((year) => [`${year}`, ...[1, 2, 3, 4].map((number) => `${year}-Q${number}`)]);
    expect([...final].sort()).toEqual(expected.filter((period) => period < now).sort());
    expect(publications.find(({ period }) => period === `${years.at(-1)}`)?.newest.adopted?.on).toBe(
      `${yearOf(now)}-03-15`,
    );
  });

  it('has a library that handed in nothing, one that does not know, and one that corrected late', async () => {
    expect(await counted('PB-EHV', ago(2))).toBeNull();
    expect(await counted('PB-EHV', ago(1))).not.toBeNull();
    expect(await kindsOf('PB-UTR', ago(1), 'lending_unfilled')).toBe('unknown');
    expect((await counted('PB-TLB', ago(2)))?.revision).toBe(2);
  });

  it('has a library that joined five quarters ago, whose first figures are imported', async () => {
    const libraries = await loadLibraries(local.world.database);
    expect(libraries.find(({ id }) => id === 'PB-ALM')?.from).toBe(ago(5));
    expect(await counted('PB-ALM', ago(5))).not.toBeNull();
    expect(await counted('PB-ALM', ago(6))).toBeNull();
    expect(await counted('PB-ARN', ago(6))).not.toBeNull();
  });
});
