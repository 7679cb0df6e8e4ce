import { Timestamp } from 'firebase-admin/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../../functions/exchange/backup.ts';
import { exportFigures } from '../../../functions/exchange/export-figures.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { importLibraries } from '../../../functions/exchange/import-libraries.ts';
import { compareWithStore, readBackup, restore } from '../../../functions/exchange/restore.ts';
import { summariseStored } from '../../../functions/exchange/summarise-stored.ts';
import { loadLibraries, loadSummary, saveLibrary, saveSummary } from '../../../functions/store/register/registry.ts';
import { loadKbFigures } from '../../../functions/store/submissions/kb.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { library } from '../../domain/statistics/statistics-fixture.ts';
import { openStore } from '../store/rooms.ts';
import { readFigures } from './reading.ts';

/** Import, export, backup and restore against a real store. */

const database = await openStore();

const empty = async (): Promise<void> => {
  for (const collection of await database.firestore.listCollections())
    await database.firestore.recursiveDelete(collection);
};
beforeEach(empty);

const now = Date.UTC(2026, 3, 20, 9);
const header = 'library,period,measure,value,source,estimated,note';

const gathered = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

const exported = () => gathered(exportFigures(database));

const put = async (text: string, more: Partial<Parameters<typeof importFigures>[1]> = {}) => {
  const libraries = await loadLibraries(database);
  const { rows, faults } = await readFigures(
    text,
    libraries.map(({ id }) => id),
  );
  expect(faults).toEqual([]);
  return importFigures(database, { rows, libraries, now, dryRun: false, progress: () => {}, ...more });
};

const figures = `${header}
A,2014-Q1,lending_filled_loans,12,library,ja,"regel een
regel ""twee"""
A,2014-Q1,b2c_fee_national_eur,5.5,library,,
B,2014-Q1,lending_filled_loans,onbekend,library,,'=volgt
A,2014-Q1,lending_filled,540,kb,,zonder kopieën
B,2014-Q2,lending_filled_loans,n.v.t.,library,,
`;

describe('imported figures', () => {
  beforeEach(async () => {
    for (const id of ['A', 'B']) await saveLibrary(database, library(id));
  });

  it('come out as they went in', async () => {
    expect(await put(figures)).toEqual({ figures: 5, changed: 4, unchanged: 0, kept: 0 });
    expect(await exported()).toBe(figures);
  });

  it('are a revision that counts, which no reading of a workbook was', async () => {
    await put(figures);
    expect(await loadSubmission(database, 'A', '2014-Q1')).toMatchObject({
      state: 'closed',
      reading: null,
      counted: { revision: 1, reading: 0, handedInAt: now },
      firstHandedInAt: now,
    });
    const [revision] = (await database.revisions('A_2014-Q1').get()).docs.map((document) => document.data());
    expect(revision?.observations).toHaveLength(2);
  });

  it('of the KB stand apart', async () => {
    await put(figures);
    const { observations } = (await loadSubmission(database, 'A', '2014-Q1'))?.counted ?? {};
    expect(observations?.map(({ value }) => value)).toEqual([12, 5.5]);
    expect(await loadKbFigures(database, { from: '2014-Q1', to: '2014-Q4' })).toEqual([
      { library: 'A', quarter: '2014-Q1', figure: 'lending_filled', value: 540 },
    ]);
  });

  it('twice change nothing, and once other ones make a second revision of what differs', async () => {
    await put(figures);
    const before = await gathered(backup(database, () => {}));
    expect(await put(figures, { now: now + 1000 })).toEqual({ figures: 0, changed: 0, unchanged: 4, kept: 0 });
    expect(await gathered(backup(database, () => {}))).toBe(before);
    expect(await put(`${header}\nA,2014-Q1,lending_filled_loans,13,,,\n`)).toEqual({
      figures: 1,
      changed: 1,
      unchanged: 0,
      kept: 0,
    });
    expect((await loadSubmission(database, 'A', '2014-Q1'))?.counted?.revision).toBe(2);
    expect((await database.revisions('A_2014-Q1').get()).size).toBe(2);
  });

  it('are only foreseen by a dry run', async () => {
    const before = await gathered(backup(database, () => {}));
    expect(await put(figures, { dryRun: true })).toEqual({ figures: 5, changed: 4, unchanged: 0, kept: 0 });
    expect(await gathered(backup(database, () => {}))).toBe(before);
  });

  it('make the summaries due, if there are any', async () => {
    await saveSummary(database, { version: 1, marks: 3, publishedMarks: 3, statisticId: null, secretariatId: null });
    await put(figures);
    expect((await loadSummary(database))?.marks).toBeGreaterThan(3);
  });

  it('that broke off halfway are finished by the same command', async () => {
    const many = Array.from({ length: 450 }, (_, index) => `L${String(index).padStart(3, '0')}`);
    const rows = many.map((id) => ({
      line: 2,
      id,
      name: id,
      city: undefined,
      province: 'X',
      from: '2014-Q1' as const,
      to: null,
    }));
    await importLibraries(database, rows, [], { dryRun: false, progress: () => {} });
    const file = `${header}\n${many.map((id, index) => `${id},2014-Q1,lending_filled_loans,${index},library,,\n`).join('')}`;
    const breakOff = (done: number): void => {
      if (done === 200) throw new Error('broken off');
    };
    await expect(put(file, { progress: breakOff })).rejects.toThrow('broken off');
    expect((await exported()).split('\n')).toHaveLength(202);
    expect(await put(file)).toEqual({ figures: 250, changed: 250, unchanged: 200, kept: 0 });
    expect(await exported()).toBe(file);
  });
});

describe('the register from a file', () => {
  const row = {
    line: 2,
    id: 'A',
    name: 'Nieuw',
    city: undefined,
    province: 'Utrecht',
    from: '2014-Q1' as const,
    to: null,
  };
  const options = { dryRun: false, progress: () => {} };

  it('is added to, and what the file does not say stays', async () => {
    await saveLibrary(database, library('A', { city: 'Arnhem', workbookId: 'w' }));
    await saveLibrary(database, library('B'));
    const known = await loadLibraries(database);
    const rows = [row, { ...row, id: 'C', name: 'Derde' }];
    expect(await importLibraries(database, rows, known, options)).toEqual({ added: 1, changed: 1, unchanged: 0 });
    expect(await loadLibraries(database)).toEqual([
      { id: 'A', name: 'Nieuw', city: 'Arnhem', province: 'Utrecht', from: '2014-Q1', to: null, workbookId: 'w' },
      library('B'),
      { id: 'C', name: 'Derde', city: 'Derde', province: 'Utrecht', from: '2014-Q1', to: null, workbookId: null },
    ]);
    const again = await importLibraries(database, rows, await loadLibraries(database), options);
    expect(again).toEqual({ added: 0, changed: 0, unchanged: 2 });
  });
});

describe('the statistic of what is stored', () => {
  it('adds up the quarters, whatever else is stored', async () => {
    for (const id of ['A', 'B']) await saveLibrary(database, library(id, { from: '2013-Q1' }));
    const quarters = [1, 2, 3, 4].map((number) => `A,2014-Q${number},lending_filled_loans,${number * 10},library,,\n`);
    await put(
      `${header}\n${quarters.join('')}B,2014-Q1,lending_filled_loans,7,library,,\nA,2013-Q4,lending_filled_loans,999,,,\n`,
    );
    const { counts } = await summariseStored(database, '2014');
    // A: 10 + 20 + 30 + 40 in all four quarters; B: 7 in one of them, so it is partial.
    expect(counts.find(({ figure }) => figure === 'lending_filled_loans')).toMatchObject({
      reported: 107,
      n: 1,
      partial: 1,
      expected: 2,
      responseRate: 50,
    });
  });
});

describe('a backup', () => {
  const lines = (text: string) =>
    async function* () {
      yield* text.split('\n').filter((line) => line !== '');
    };

  const odd = {
    $a: 1,
    nothing: null,
    number: Number.NaN,
    when: new Timestamp(5, 6000),
    bytes: Buffer.from('ab'),
    list: [{ b: 'é' }],
  };

  it('comes back exactly, also what this product does not write', async () => {
    await saveLibrary(database, library('A'));
    await put(
      figures
        .split('\n')
        .filter((line) => !line.startsWith('B'))
        .join('\n'),
    );
    await database.firestore.doc('other/one').set(odd);
    const text = await gathered(backup(database, () => {}));
    expect(text).toContain('submissions/A_2014-Q1/revisions/000001');
    await empty();
    const { digests, faults } = await readBackup(database, lines(text));
    expect(faults).toEqual([]);
    const written = await restore(database, lines(text), await compareWithStore(database, digests), () => {});
    expect(written).toBe(digests.size);
    expect(await gathered(backup(database, () => {}))).toBe(text);
    expect((await database.firestore.doc('other/one').get()).data()).toEqual(odd);
  });

  it('takes away what it does not have, and leaves what is the same', async () => {
    for (const id of ['A', 'B']) await saveLibrary(database, library(id));
    const text = await gathered(backup(database, () => {}));
    await saveLibrary(database, library('B', { name: 'Anders' }));
    await saveLibrary(database, library('C'));
    const { digests } = await readBackup(database, lines(text));
    const standing = await compareWithStore(database, digests);
    expect(standing).toEqual({ others: ['libraries/C'], different: ['libraries/B'], same: new Set(['libraries/A']) });
    expect(await restore(database, lines(text), standing, () => {})).toBe(1);
    expect(await gathered(backup(database, () => {}))).toBe(text);
  });

  it.each([
    ['was cut off', '{"path":"a/b","data":{}}\n', 2, 'cut off'],
    [
      'lacks a document',
      '{"path":"a/b","data":{}}\n{"end":true,"documents":2}\n',
      2,
      '2 documents are announced, 1 stand there',
    ],
    ['is no JSON', '{"path"\n{"end":true,"documents":0}\n', 1, 'JSON'],
    ['has a path of a collection', '{"path":"a","data":{}}\n{"end":true,"documents":0}\n', 1, 'a'],
    [
      'has a value of no kind',
      '{"path":"a/b","data":{"x":{"$y":1}}}\n{"end":true,"documents":0}\n',
      1,
      "'$y' is not known",
    ],
  ])('that %s is told with its line', async (_, text, line, message) => {
    const { faults } = await readBackup(database, lines(text));
    expect(faults[0]).toEqual({ line, text: expect.stringContaining(message) });
  });
});
