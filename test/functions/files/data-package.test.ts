import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dataPackageFiles } from '../../../functions/files/data/data-package.ts';
import { viewAt } from '../../../functions/files/view.ts';
import { quarterView, yearView } from './board-view.ts';

/**
 * The rules of the published schemas of Frictionless Data, version 1 (specs.frictionlessdata.io: data-package,
 * tabular-data-package, tabular-data-resource, table-schema, csv-dialect), as far as they bind what we write.
 */
const name = z.string().regex(/^([-a-z0-9._/])+$/);
const relativePath = z.string().regex(/^(?=^[^./~])(^((?!\.{2}).)*$).*$/);
const field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'number', 'integer', 'date', 'time', 'datetime', 'year', 'boolean', 'any']),
  title: z.string().min(1),
  description: z.string().min(1),
});
const schema = z
  .strictObject({
    fields: z.array(field).min(1),
    primaryKey: z.union([z.string(), z.array(z.string()).min(1)]),
    missingValues: z.array(z.string()),
  })
  .refine(
    ({ fields, primaryKey }) => [primaryKey].flat().every((key) => fields.some((each) => each.name === key)),
    'primaryKey names fields',
  )
  .refine(({ fields }) => new Set(fields.map((each) => each.name)).size === fields.length, 'names are unique');
const resource = z.strictObject({
  profile: z.literal('tabular-data-resource'),
  name,
  title: z.string().min(1),
  path: relativePath,
  format: z.literal('csv'),
  mediatype: z.string().regex(/^(.+)\/(.+)$/),
  encoding: z.literal('utf-8'),
  dialect: z.strictObject({ delimiter: z.string().length(1), lineTerminator: z.string(), header: z.boolean() }),
  schema,
});
const dataPackage = z.strictObject({
  profile: z.literal('tabular-data-package'),
  name,
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  created: z.iso.datetime(),
  licenses: z.array(z.strictObject({ name: z.string().regex(/^([-a-zA-Z0-9._])+$/), title: z.string() })).min(1),
  sources: z.array(z.strictObject({ title: z.string().min(1) })).min(1),
  resources: z.array(resource).min(1),
});

const filesOf = (level: 'public' | 'board', view = quarterView) => {
  const files = dataPackageFiles(viewAt(view, level), level);
  const textOf = (file: string): string => files.find((each) => each.name === file)?.bytes.toString('utf8') ?? '';
  return { files, textOf, described: dataPackage.parse(JSON.parse(textOf('datapackage.json'))) };
};

const fits: Readonly<Record<string, (value: string) => boolean>> = {
  string: () => true,
  number: (value) => /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value),
  integer: (value) => /^-?\d+$/.test(value),
};

describe('the data package', () => {
  it.each([
    ['public', quarterView],
    ['board', quarterView],
    ['public', yearView],
    ['board', yearView],
  ] as const)('is valid at level %s, and describes exactly the tables that are there (%#)', (level, view) => {
    const { files, described } = filesOf(level, view);
    const paths = described.resources.map(({ path }) => path);
    expect(files.map((file) => file.name)).toEqual(['datapackage.json', ...paths]);
  });

  it.each(['public', 'board'] as const)('holds in every cell what its column promises (%s)', (level) => {
    const { described, textOf } = filesOf(level);
    for (const { path, schema: table } of described.resources) {
      const [header = [], ...rows] = parse(textOf(path)) as string[][];
      expect(header).toEqual(table.fields.map((each) => each.name));
      const odd = rows.flatMap((row) =>
        row.flatMap((value, column) => {
          const type = table.fields[column]?.type ?? '';
          return table.missingValues.includes(value) || fits[type]?.(value)
            ? []
            : [`${path} ${header[column]}: ${value}`];
        }),
      );
      expect(odd).toEqual([]);
      const keys = rows.map((row) =>
        [table.primaryKey]
          .flat()
          .map((key) => row[header.indexOf(key)])
          .join(),
      );
      expect(new Set(keys).size).toBe(rows.length);
    }
  });

  it('describes every figure by its definition, in Dutch', () => {
    const fields = filesOf('board').described.resources.flatMap(({ schema: { fields } }) => fields);
    const loans = fields.find((each) => each.name === 'lending_filled_loans');
    expect(loans?.description).toBe('Boeken en ander materiaal dat in de periode is verstuurd. Zonder verlengingen.');
    const english = fields.filter(({ description }) => /\b(?:the|and|of the|sent|received|not)\b/.test(description));
    expect(english.map((each) => each.name)).toEqual([]);
  });

  it('says of every quarter and every year how many gave a figure, and what of it was estimated', () => {
    const rows = parse(filesOf('public', yearView).textOf('verloop.csv'), { columns: true }) as Record<
      string,
      string
    >[];
    const filled = rows.filter(({ measure }) => measure === 'lending_filled');
    expect(filled.map(({ period }) => period)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2025']);
    expect(filled[0]).toMatchObject({ standing: 'definitief', reported: '5060', n: '5', partial: '0', expected: '5' });
    // In 2025-Q3, C, D and E handed in nothing, so the public files show only the number of
    // hand-ins; the same for the year.
    expect(filled[2]).toMatchObject({ reported: '', estimated: '', n: '2', partial: '0', expected: '5' });
    expect(filled[4]).toMatchObject({ reported: '', n: '2', partial: '3', expected: '5' });
    // The board sees A and B: 1030 and 1031.
    const ofBoard = parse(filesOf('board', yearView).textOf('verloop.csv'), { columns: true }) as typeof rows;
    expect(ofBoard.filter(({ measure }) => measure === 'lending_filled')[2]).toMatchObject({ reported: '2061' });
  });

  it('says that an empty sum may be withheld, and gives no estimate beside it', () => {
    const { described, textOf } = filesOf('public', yearView);
    const totals = described.resources.find((each) => each.name === 'totalen');
    const descriptionOf = (column: string) => totals?.schema.fields.find((each) => each.name === column)?.description;
    expect(descriptionOf('reported')).toBe(
      'Som van wat is opgegeven; leeg = niemand gaf dit cijfer, of te weinig bibliotheken om het naar buiten te brengen.',
    );
    const rows = parse(textOf('totalen.csv'), { columns: true }) as Record<string, string>[];
    // Two of five gave the whole year, and nobody gave what was delivered to Plusbibliotheken.
    const cells = (figure: string) => {
      const row = rows.find(({ measure }) => measure === figure);
      return [row?.n, row?.reported, row?.estimated, row?.coverage_rate];
    };
    expect(cells('lending_filled')).toEqual(['2', '', '', '']);
    expect(cells('lending_filled_to_plus')).toEqual(['0', '', '', '']);
  });

  it('names no library outside the board', () => {
    const { files } = filesOf('public');
    expect(files.filter(({ bytes }) => /Plaats|Bibliotheek A/.test(bytes.toString('utf8')))).toEqual([]);
  });

  it('keeps a word where there is no number, and a formula asleep', () => {
    const rows = parse(filesOf('board').textOf('bibliotheken.csv'), { columns: true }) as Record<string, string>[];
    expect(rows.find(({ library }) => library === 'B')?.borrowing_unfilled).toBe('onbekend');
    expect(rows.find(({ library }) => library === 'A')?.city).toBe(`'=Plaats "A"; & <co>`);
  });

  it('gives totals with at most two decimals, for people open these tables too, and how many gave them', () => {
    const rows = parse(filesOf('public').textOf('verhoudingen.csv'), { columns: true }) as Record<string, string>[];
    const rate = rows.find(({ indicator }) => indicator === 'lending_fill_rate_outside');
    // 4810 delivered outside the own province, 500 refused.
    expect(rate?.value).toBe('90.58');
    expect([rate?.n, rate?.expected]).toEqual(['5', '5']);
  });

  it.each([
    ['a path that climbs', { resources: [{ path: '../x.csv' }] }],
    ['an absolute path', { resources: [{ path: '/x.csv' }] }],
  ])('the rules themselves refuse %s', (_, { resources }) => {
    const { described } = filesOf('public');
    const broken = { ...described, resources: described.resources.map((each) => ({ ...each, ...resources[0] })) };
    expect(dataPackage.safeParse(broken).success).toBe(false);
  });
});
