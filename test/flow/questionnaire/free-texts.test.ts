import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import { measuresIn } from '../../../domain/measures/measures.ts';
import { exportFigures } from '../../../functions/exchange/export-figures.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { readNote } from '../../../functions/exchange/note.ts';
import { adopt } from '../../../functions/secretariat/decisions/adopt.ts';
import { loadDueFiles } from '../../../functions/store/publications/board-files.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { redactStored } from '../../../functions/store/submissions/redaction.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { person } from '../../../scripts/local/person.ts';
import { type Tab, textAt, type Workbook } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { paperColumns } from '../../../sheets/secretariat/papers/layout.ts';
import { worklistColumns } from '../../../sheets/secretariat/questions/worklist.ts';
import { readFigures } from '../../functions/exchange/reading.ts';
import { readPdf } from '../../functions/files/read-pdf.ts';
import { completeForm, type LibraryId, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** Hostile texts, from the cell in which they are typed to every place that shows them. */
let world: SmallWorld;
let data: string;
const library: LibraryId = 'PB-ARN';

const emoji = '😀';
/** No more is kept of a text: 5,000 bytes, of which an emoji is four. */
const longest = `!${emoji.repeat(1249)}x`;
const link = '=HYPERLINK("https://kwaad.example/";"klik hier")';
const html = '</p><script>alert(1)</script><img src=x onerror=alert(2)> & "zo"';
const turned = `@allen: \u202Eomgekeerd\u202C en ${emoji} شكرا`;
const quotes = '"&IMPORTXML("https://kwaad.example/")&"';

/** What stands in the cell; typed with the quotation mark before it that keeps it a text. */
const texts = {
  developments: link,
  bottlenecks: html,
  showcase: turned,
  remarks: longest,
} as const satisfies Partial<Record<MeasureId, string>>;
const beside = {
  lending_requests_received: `=1+1 ${'een hele grote klant '.repeat(60)}`.trim(),
  lending_filled_loans: '+31 was een boek',
  lending_filled_copies: '-3 dagen dicht',
  lending_unfilled: '@collega weet meer',
  borrowing_received_loans: `=${quotes}`,
  borrowing_unfilled: html,
} as const satisfies Partial<Record<MeasureId, string>>;
const asText = (cells: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(cells).map(([code, text]) => [code, /^[=+\-@]/u.test(text) ? `'${text}` : text]));

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'ibl-texts-'));
  world = await startSmallWorld(data);
  await world.type(library, { ...completeForm(), lending_requests_received: '46001', ...asText(texts) });
  await world.type(library, asText(beside), 'explanation');
  await world.type(library, { showcase_publishable: 'ja', done: true });
  for (const other of ['PB-DEV', 'PB-MDB'] as const) await world.type(other, { ...completeForm(), done: true });
  await publish();
});
afterAll(async () => {
  await world.close();
  rmSync(data, { recursive: true, force: true });
});

const publish = async (): Promise<void> => {
  await world.local.fire('publish');
  await world.local.google.settled();
};
const reading = async () => (await loadSubmission(world.local.world.database, library, quarter))?.reading;
const workbook = async (id: string): Promise<Workbook> => {
  const read = await world.local.world.sheets.read(id);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
const tabOf = async (id: string, wanted: (tab: Tab) => boolean): Promise<Tab> => {
  const tab = (await workbook(id)).tabs.find(wanted);
  if (!tab) throw new Error('no such tab');
  return tab;
};
const shownIn = (tab: Tab): readonly string[] => tab.rows.flatMap((row) => row.map(({ shown }) => shown));
const files = (): readonly { readonly name: string; readonly bytes: Buffer }[] =>
  readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }));
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

describe('what was typed', () => {
  it.each(Object.entries(texts))('is stored as typed: %s', async (id, text) => {
    const stored = (await reading())?.observations.find(({ measure }) => measure === id);
    expect(stored).toMatchObject({ kind: 'text', value: text, typed: text });
  });

  it.each(Object.entries(beside))('is stored as typed beside a figure: %s', async (id, text) => {
    expect((await reading())?.observations.find(({ measure }) => measure === id)?.explanation).toBe(text);
  });

  it('still stands in its cell, and what is said about it is said in words', async () => {
    const tab = await tabOf(world.workbooks[library], ({ sheetId }) => sheetId === sheetIdOf(quarter));
    const rowOf = (code: RowCode) => tab.rows[freshPlaces(quarter).get(code) ?? -1];
    for (const [id, text] of Object.entries(texts))
      expect(rowOf(id as RowCode)?.map((cell) => cell.shown)).toContain(text);
    for (const [id, text] of Object.entries(beside))
      expect(rowOf(id as RowCode)?.[columns.explanation]?.shown).toBe(text);
    expect(await world.shown(library, 'remarks', 'label')).toContain(
      'Ter info: uw tekst is 2.500 tekens lang. Wij bewaren alles; in het kwartaalbericht passen er zo’n 2.000.',
    );
  });

  it('is the text that was typed too where Google takes it for a formula, and she is told', async () => {
    await world.type('PB-DEV', { developments: '=1+1' });
    expect(await world.shown('PB-DEV', 'developments', 'label')).toContain(
      'Ter info: Google leest dit als een formule.',
    );
    const stored = (await loadSubmission(world.local.world.database, 'PB-DEV', quarter))?.reading;
    expect(stored?.observations.find(({ measure }) => measure === 'developments')).toMatchObject({ value: '=1+1' });
    await world.type('PB-DEV', { developments: '' });
  });
});

describe('everywhere it is shown', () => {
  it('no cell of ours became a formula of theirs, and none fails', async () => {
    for (const id of [world.workbooks[library], world.secretariat, world.statistic]) {
      const cells = (await workbook(id)).tabs.flatMap((tab) => tab.rows.flat());
      const formulas = cells.flatMap(({ entered }) => entered?.formulaValue ?? []);
      expect(formulas.filter((formula) => /kwaad|IMPORTXML|^=1\+1|alert\(/u.test(formula))).toEqual([]);
      expect(cells.filter(({ effective }) => effective?.errorValue)).toEqual([]);
    }
  });

  it('Vragen shows the explanation, clipped with dots that say so', async () => {
    const tab = await tabOf(world.secretariat, ({ title }) => title === 'Vragen');
    const row = tab.rows.find((cells) => cells[worklistColumns.explanation]?.shown.startsWith('‘=1+1'));
    const shown = row?.[worklistColumns.explanation]?.shown ?? '';
    expect([shown.length, shown.endsWith('…’')]).toEqual([1002, true]);
    expect(row?.[worklistColumns.waitsFor]?.shown).toBe('u');
  });

  it('a question of the secretary with quotation marks and a formula stands there as she typed it, and its mail opens', async () => {
    const tab = await tabOf(world.secretariat, ({ title }) => title === 'Vragen');
    const row = tab.rows.findIndex((cells) => cells[worklistColumns.explanation]?.shown.startsWith('‘=1+1'));
    const cell = { tab: 'Vragen', row, column: worklistColumns.question, text: `Bedoelt u ${quotes}?` };
    await person(world.local.endpoints.google, 'owner').type(world.secretariat, [cell]);
    await world.local.google.settled();
    await publish();
    expect(await world.shown(library, 'lending_requests_received', 'verdict')).toBe(
      `Vraag van de secretaris: Bedoelt u ${quotes}?`,
    );
    for (const id of [world.workbooks[library], world.secretariat]) {
      const cells = (await workbook(id)).tabs.flatMap((one) => one.rows.flat());
      expect(cells.filter(({ effective }) => effective?.errorValue)).toEqual([]);
      const mails = cells.flatMap(({ entered }) => entered?.formulaValue?.match(/mailto:[^"]*/u) ?? []);
      for (const mail of mails) expect(String(mail)).not.toContain(' ');
    }
  });

  it('Ontwikkelingen shows every text whole', async () => {
    const tab = await tabOf(world.statistic, ({ title }) => title === 'Ontwikkelingen');
    const shown = shownIn(tab);
    for (const text of [link, html, turned, longest, ...Object.values(beside)]) expect(shown).toContain(text);
    expect(shown.filter((text) => loneSurrogate.test(text))).toEqual([]);
  });

  it('the export holds every explanation so that a spreadsheet takes it for text, and reads it back as it was', async () => {
    let csv = '';
    for await (const part of exportFigures(world.local.world.database)) csv += part;
    const rows = parse(csv, { columns: true }) as readonly Readonly<Record<string, string>>[];
    for (const [id, text] of Object.entries(beside)) {
      const note = rows.find((row) => row.library === library && row.measure === id)?.note ?? '';
      expect(note).not.toMatch(/^[=+\-@]/u);
      expect(readNote(note)).toBe(text);
    }
  });

  it('no page of the board’s files runs it, and no table of them takes it for a formula', () => {
    const pages = files().filter(({ name }) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const { bytes } of pages) expect(bytes.toString()).not.toMatch(/<script|<img src=x/iu);
    const tables = files().filter(({ name }) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(3);
    for (const { name, bytes } of tables) {
      const delimiter = bytes.toString().includes(';') ? ';' : ',';
      const fields = (parse(bytes, { delimiter, bom: true, relax_column_count: true }) as string[][]).flat();
      expect([
        name,
        fields.filter((field) => /^[=+\-@]/u.test(field) && !/^[+-]?[\d.,\s]+\s*%?$/u.test(field)),
      ]).toEqual([name, []]);
    }
  });

  it('the paper has the words as words', () => {
    const papers = files().filter(({ name }) => name === 'kwartaalbericht.pdf');
    const words = papers.map(({ bytes }) => readPdf(bytes).words);
    expect(words.some((each) => each.includes('<script>alert(1)</script>'))).toBe(true);
  });
});

describe('words that are taken out are gone from the board’s files too', () => {
  const mark = '[weggehaald op 1 april 2026]';
  const database = () => world.local.world.database;
  const papers = () => files().filter(({ name }) => name === 'kwartaalbericht.pdf');
  const held = () => papers().filter(({ bytes }) => readPdf(bytes).words.includes('alert(1)'));
  const bytesOf = (edition: number): Buffer => {
    const folder = join(data, 'files', world.local.world.files?.boardFolder ?? '', quarter);
    return readFileSync(join(folder, `uitgave-${edition}`, 'kwartaalbericht.pdf'));
  };
  const paperOf = (edition: number): string => readPdf(bytesOf(edition)).words;
  const write = async (summary: string): Promise<void> => {
    const tab = await tabOf(world.secretariat, ({ title }) => title === 'Teksten');
    const row = tab.rows.findIndex((_, at) => textAt(tab, at, paperColumns.code) === `${quarter} summary`);
    const cell = { tab: 'Teksten', row, column: paperColumns.text, text: summary };
    await person(world.local.endpoints.google, 'owner').type(world.secretariat, [cell]);
    await world.local.google.settled();
    await publish();
  };

  it('of an edition that was adopted, and of the one that came after it', async () => {
    await write('Zo stond het er toen.');
    await adopt(world.local.world, { period: quarter, on: '2026-05-11' });
    await publish();
    const libraries = await loadLibraries(database());
    const { rows } = await readFigures(
      `library,period,measure,value\nPB-DEV,${quarter},lending_unfilled,79\n`,
      libraries.map(({ id }) => id),
    );
    const [now, first] = [world.local.world.clock.now(), bytesOf(1)];
    await importFigures(database(), { rows, libraries, now, dryRun: false, progress: () => {} });
    await write('Zo staat het er nu.');
    expect(bytesOf(1).equals(first)).toBe(true);
    expect([1, 2].map((edition) => paperOf(edition).includes('alert(1)'))).toEqual([true, true]);
    expect(held()).toHaveLength(4);
    await redactStored(database(), { library, quarter }, { about: 'bottlenecks', mark });
    await publish();
    expect(papers()).toHaveLength(4);
    expect(held()).toEqual([]);
  });

  it('and nothing else is: the paper of the first edition has the texts of the group that it had', () => {
    expect(paperOf(1)).toContain('Zo stond het er toen.');
    expect(paperOf(2)).toContain('Zo staat het er nu.');
  });

  it('once only: nothing is due after it', async () => {
    expect(await loadDueFiles(database())).toEqual([]);
  });
});

it('A questionnaire with as much beside every figure as a cell holds is looked at, asked about, and left as it is', async () => {
  const words = 'uitleg '.repeat(7000);
  const codes = measuresIn(quarter).flatMap(({ id, wide }) => (wide ? [] : [id]));
  await world.type('PB-MDB', Object.fromEntries(codes.map((code) => [code, words])), 'explanation');
  const { database } = world.local.world;
  expect((await database.workbooks.doc(world.workbooks['PB-MDB']).get()).data()?.trouble).toBeNull();
  expect(await world.shown('PB-MDB', 'lending_unfilled', 'verdict')).toBe(
    'Aanpassen: uw toelichting is 49.000 tekens lang; wij kunnen alleen de eerste 5.000 bewaren. Maak haar korter. Hier blijft alles staan.',
  );
  expect(await world.shown('PB-MDB', 'lending_unfilled', 'explanation')).toBe(words);
});
