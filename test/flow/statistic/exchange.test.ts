import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFirestore } from '@ibl/local-firestore/server.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEdition, writeEdition } from '../../../domain/statistics/editions/edition.ts';
import { publishPeriod } from '../../../functions/statistic/publish.ts';
import { numberKey, submissionKey } from '../../../functions/store/database.ts';
import { loadEdition } from '../../../functions/store/publications/publications.ts';
import { runCommand } from '../../lab/command.ts';
import { completeForm, type SmallWorld, showOpenQuarter, startSmallWorld } from '../../lab/small-world.ts';

/** The exchange commands, with a Firestore and no other service of Google. */
const folder = mkdtempSync(join(tmpdir(), 'ibl-exchange-'));
const file = (name: string, text?: string): string => {
  const path = join(folder, name);
  if (text !== undefined) writeFileSync(path, text);
  return path;
};

const run = (firestore: string, name: string, ...args: readonly string[]) =>
  runCommand({ folder, firestore }, name, ...args);

let server: Awaited<ReturnType<typeof startFirestore>>;
let host = '';
beforeAll(async () => {
  server = await startFirestore({ port: 0 });
  host = `${server.host}:${server.port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const libraries = `library,name,province,from,to
A,Bibliotheek A,Gelderland,,
B,Bibliotheek B,Gelderland,2014-Q1,
C,Bibliotheek C,Zeeland,2014-Q1,2015-Q4
`;

const quarters = (library: string, values: readonly (number | string)[]): string =>
  values
    .map((value, index) =>
      value === '' ? '' : `${library},2015-Q${index + 1},lending_filled_loans,${value},library,,\n`,
    )
    .join('');

const figures = `library,period,measure,value,source,estimated,note
${quarters('A', [10, 20, 30, 40])}${quarters('B', [5, 'onbekend', 7, 8])}${quarters('C', ['n.v.t.', 'n.v.t.', 'n.v.t.', 'n.v.t.'])}`;

describe('import, statistic, export, backup, restore', () => {
  it('lists everything that is wrong with its lines, writes nothing and ends with 2', async () => {
    const wrong = file('wrong.csv', 'library,period,measure,value\nZ,2015-Q1,lending_filled_loans,1\nA,2015,x,-1\n');
    await run(host, 'import', '--libraries', file('libraries.csv', libraries));
    const { code, errors } = await run(host, 'import', wrong);
    expect(errors.trim().split('\n')).toEqual([
      `${wrong}:2: unknown library 'Z'`,
      `${wrong}:3: '2015' is not a quarter; write it as 2026-Q1`,
      `${wrong}:3: unknown measure 'x'`,
      '3 faults; nothing was written.',
    ]);
    expect(code).toBe(2);
    const { output } = await run(host, 'export');
    expect(output).toBe('library,period,measure,value,source,estimated,note\n');
  });

  it('gives the year as it was worked out by hand', async () => {
    const imported = await run(host, 'import', file('figures.csv', figures));
    expect(imported).toMatchObject({ code: 0, output: expect.stringContaining('12 library-quarters changed') });
    const { output, code } = await run(host, 'statistic', '2015', '--format', 'json');
    const statistic = JSON.parse(output);
    expect(code).toBe(0);
    expect(statistic.period).toBe('2015');
    // A 10 + 20 + 30 + 40 and B 5 + 7 + 8; A is complete, B is not, C does not count: n.v.t.
    // B's second quarter is estimated from its own mean, 20 / 3: there is no year before.
    const { reported, n, partial, expected, estimated, responseRate, coverageRate } =
      statistic.totals.lending_filled_loans;
    expect({ reported, n, partial, expected, responseRate }).toEqual({
      reported: 120,
      n: 1,
      partial: 1,
      expected: 2,
      responseRate: 50,
    });
    expect(estimated).toBe(Math.round(20 / 3));
    expect(coverageRate).toBeCloseTo((100 * 120) / (120 + 7), 10);
    const { Gelderland, Zeeland } = statistic.groups.province;
    expect(Gelderland.totals.lending_filled_loans.reported).toBe(120);
    expect(Zeeland.totals.lending_filled_loans).toMatchObject({
      reported: null,
      n: 0,
      expected: 0,
      responseRate: null,
    });
    expect(statistic.libraries.A.values.lending_filled_loans).toEqual({ kind: 'number', value: 100 });
    expect(Object.keys(statistic)).toEqual(expect.arrayContaining(['indicators', 'panel']));
  });

  it.each([
    ['text', /^Geleverd als leen +120 +1 van 2 +1 +7 +50,0% +94,5% +– +! minder dan 80% respons$/m],
    ['csv', /^2015,total,,lending_filled_loans,,120,1,1,2,7,50,94\.48/m],
  ])('prints it as %s', async (format, line) => {
    const { output } = await run(host, 'statistic', '2015', '--format', format);
    expect(output).toMatch(line);
  });

  it('goes round exactly over an empty store, in either way', async () => {
    const saved = { figures: file('out.csv'), libraries: file('out-libraries.csv'), backup: file('out.jsonl') };
    await run(host, 'export', saved.figures, '--libraries', saved.libraries);
    await run(host, 'backup', saved.backup);
    const other = await startFirestore({ port: 0 });
    const elsewhere = `${other.host}:${other.port}`;
    expect((await run(elsewhere, 'import', saved.figures, '--libraries', saved.libraries)).code).toBe(0);
    expect((await run(elsewhere, 'export')).output).toBe(readFileSync(saved.figures, 'utf8'));
    expect((await run(elsewhere, 'restore', saved.backup)).code).toBe(2);
    expect((await run(elsewhere, 'restore', saved.backup, '--replace')).code).toBe(0);
    expect((await run(elsewhere, 'backup')).output).toBe(readFileSync(saved.backup, 'utf8'));
    await other.close();
  });

  it('is foreseen by a dry run', async () => {
    const changed = file('changed.csv', figures.replace('40,library', '41,library'));
    const { output, code } = await run(host, 'import', changed, '--dry-run');
    expect([code, output]).toEqual([0, expect.stringContaining('1 library-quarters changed, 11 unchanged (dry run')]);
    expect((await run(host, 'import', file('figures.csv'))).output).toContain('0 library-quarters changed');
  });
});

describe('a history with figures that no form asks', () => {
  const of = (quarter: string, measure: string, value: number | string): string =>
    `A,${quarter},${measure},${value},library,,\n`;
  const history = ['2015-Q1', '2015-Q2', '2015-Q3', '2015-Q4']
    .map((quarter) =>
      [
        of(quarter, 'lending_filled_loans', 90),
        of(quarter, 'lending_filled_copies', 10),
        of(quarter, 'borrowing_received_loans', 25),
        of(quarter, 'borrowing_received_copies', 0),
        of(quarter, 'lending_days_0_2', 30),
        of(quarter, 'lending_days_3_7', 42),
        of(quarter, 'lending_days_unmeasured', 4),
        quarter === '2015-Q4' ? of(quarter, 'loans_total_year', 50_000) : '',
      ].join(''),
    )
    .join('');
  const text = `library,period,measure,value,source,estimated,note\n${history}`;

  it('comes back exactly, is counted, and yields both indicators', async () => {
    const other = await startFirestore({ port: 0 });
    const elsewhere = `${other.host}:${other.port}`;
    const given = ['--libraries', file('libraries.csv', libraries), file('history.csv', text)];
    const { code, errors } = await run(elsewhere, 'import', ...given);
    expect([code, errors.includes('not counted')]).toEqual([0, false]);
    expect((await run(elsewhere, 'export')).output).toBe(text);
    const {
      totals,
      indicators,
      libraries: rows,
    } = JSON.parse((await run(elsewhere, 'statistic', '2015', '--format', 'json')).output);
    // One of the three libraries gave them, and no other was asked.
    expect(totals.lending_days_3_7).toMatchObject({ reported: 168, n: 1, expected: 1, responseRate: 100 });
    expect(totals.loans_total_year).toMatchObject({ reported: 50_000, n: 1, partial: 0, expected: 1 });
    // 100 × 4 × (30 + 42) : 4 × (100 − 4), and 1,000 × 100 : 50,000
    expect(indicators.within_7_days).toMatchObject({ value: 75, n: 1, expected: 1 });
    expect(indicators.ill_per_1000_loans).toMatchObject({ value: 2, n: 1, expected: 1 });
    expect(rows.B.values.loans_total_year).toBeUndefined();
    const { output } = await run(elsewhere, 'statistic', '2015');
    expect(output).toMatch(/^Ontvangen per 1\.000 uitleningen +2,0 +1 van 1/m);
    await other.close();
  });

  it('is not counted where a figure of a whole year stands in another quarter than the fourth, and that is said', async () => {
    const { errors } = await run(host, 'import', file('early.csv', text.replace('Q4,loans', 'Q2,loans')), '--dry-run');
    expect(errors).toContain(
      'Kept but not counted, for the figure belongs to another quarter of the year: 1 figure, the first on line 30.',
    );
  });

  it('of a quarter that is not over yet is counted, and asked about', async () => {
    const later = file('later.csv', 'library,period,measure,value\nA,2105-Q1,lending_filled_loans,1\n');
    expect((await run(host, 'import', later, '--dry-run')).errors).toContain(
      'Counted, though that quarter is not over yet: 1 figure, the first on line 2.',
    );
  });

  it.each(['import', 'export', 'statistic', 'reproduce', 'backup', 'restore', 'redact', 'submission'])(
    '%s says how it is used',
    async (name) => {
      const { code, output } = await run('', name, '--help');
      expect([code, output]).toEqual([0, expect.stringMatching(new RegExp(`^Usage: npm run ${name} -- `))]);
    },
  );
});

describe('a fault of the person at the terminal is one clear line and exit code 2', () => {
  it.each([
    ['no Firestore', '', 'export', []],
    ['a Firestore that is not there', '127.0.0.1:1', 'export', []],
    ['no file', 'here', 'import', []],
    ['a file that is not there', 'here', 'import', ['nowhere.csv']],
    ['a period that is none', 'here', 'statistic', ['2015-K1']],
    ['a format that is none', 'here', 'statistic', ['2015', '--format', 'xml']],
    ['a year that was not published', 'here', 'reproduce', ['2015']],
    ['a backup that is none', 'here', 'restore', ['nowhere.jsonl']],
  ])('%s', async (_, where, name, args) => {
    const { code, output, errors } = await run(where === 'here' ? host : where, name, ...args);
    expect([code, output]).toEqual([2, '']);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });
});

describe('reproduce', () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await startSmallWorld();
    await showOpenQuarter(world);
    await world.type('PB-ARN', { ...completeForm(), done: true });
    await world.type('PB-DEV', { ...completeForm(2), done: true });
    await publishPeriod(world.local.world, '2026-Q1');
  });
  afterAll(() => world.close());

  it('says that what was published is what comes out today, though the register has changed since', async () => {
    const { database } = world.local.world;
    await database.libraries.doc('PB-ARN').update({ province: 'Utrecht' });
    const { output, code } = await run(world.local.endpoints.firestore, 'reproduce', '2026-Q1');
    expect([code, output]).toEqual([0, expect.stringMatching(/^2026-Q1 .*, 2 revisions\): equal\.\n$/)]);
  });

  it('says when an older method made it, and compares no more than was computed then', async () => {
    const { database } = world.local.world;
    const stored = await loadEdition(database, '2026-Q1', 1);
    const edition = readEdition(stored?.text ?? '');
    const { indicators } = edition.statistic;
    const statistic = {
      ...edition.statistic,
      methodVersion: 1,
      indicators: indicators.filter(({ indicator }) => indicator !== 'plus_gap'),
    };
    const parts = database.editionParts('2026-Q1', 1);
    await parts.doc(numberKey(1)).update({ text: writeEdition({ ...edition, statistic }) });
    const { output, code } = await run(world.local.endpoints.firestore, 'reproduce', '2026-Q1');
    await parts.doc(numberKey(1)).update({ text: stored?.text });
    const [first, ...others] = output.trim().split('\n');
    expect([code, first]).toEqual([0, expect.stringMatching(/: equal\.$/)]);
    expect(others).toEqual([
      'Published under method version 1, recomputed under 4: a difference may come from the method.',
      expect.stringMatching(/^Versie 2, vanaf 27 november 2026: /),
      expect.stringMatching(/^Versie 3, vanaf 1 december 2026: /),
      expect.stringMatching(/^Versie 4, vanaf 1 december 2026: /),
      'Not computed under version 1 and not compared: 1 value.',
    ]);
  });

  it('lists what comes out otherwise, and ends with 1', async () => {
    const { database } = world.local.world;
    const revision = database.revisions(submissionKey('PB-DEV', '2026-Q1')).doc(numberKey(1));
    const { observations = [] } = (await revision.get()).data() ?? {};
    await revision.update({
      observations: observations.map((each) => (each.measure === 'lending_unfilled' ? { ...each, value: 161 } : each)),
    });
    const { output, code } = await run(world.local.endpoints.firestore, 'reproduce', '2026-Q1');
    expect(code).toBe(1);
    // 80 of Arnhem and 160 of Deventer were published.
    expect(output).toContain('counts.lending_unfilled.reported: published 240, now 241\n');
  });
});
