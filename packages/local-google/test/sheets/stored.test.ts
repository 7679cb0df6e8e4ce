import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedTitle } from '../../src/sheets/model/range/a1.ts';
import { Workbook } from '../../src/sheets/model/workbook.ts';
import { bodyText } from '../../src/sheets/service.ts';
import { makeRig } from './workbook-rig.ts';

/** Workbooks are stored and copied with Google's spelling of titles and formulas. */

/** Titles as Google wrote them before `!`, seen in its answers. */
describe('a title in a range', () => {
  test.each([
    ['Sales', 'Sales'],
    ['Sheet_1', 'Sheet_1'],
    ['TRUE', 'TRUE'],
    ['x.y', 'x.y'],
    ['Sales2', 'Sales2'],
    ['Probe Tab', "'Probe Tab'"],
    ['A1', "'A1'"],
    ['ABC1234', "'ABC1234'"],
    ['R1C1', "'R1C1'"],
    ['2026', "'2026'"],
    ['Ünï', "'Ünï'"],
    ['a-b', "'a-b'"],
    ["It's", "'It''s'"],
  ])('%s is written %s', (title, written) => {
    expect(quotedTitle(title)).toBe(written);
  });
});

/** Formulas as entered and as Google stored them, seen in its answers. */
describe('a formula is kept', () => {
  test.each([
    ['=sum( sales!a3:a3 )', '=sum( Sales!A3 )'],
    ["='Sales'!B3:a2", '=Sales!A2:B3'],
    ['=sales!$d$3 + 1', '=Sales!$D$3 + 1'],
    [`=SUM(  A1 ,  'It''s'!a1:a1  )`, `=SUM(  A1 ,  'It''s'!A1  )`],
    [`=if(true,"a3:a3",'It''s'!A1)`, `=if(true,"a3:a3",'It''s'!A1)`],
    ['=Sales!3:3', '=Sales!3:3'],
    ['=Rw!B3:A2', '=Rw!A2:B3'],
    ['=SUM(Rw!$A3:$A3)', '=SUM(Rw!$A3)'],
    ["='Rw'!A3", '=Rw!A3'],
    ['=sum(a1:a1)+ 1', '=sum(A1)+ 1'],
  ])('%s as %s', (entered, stored) => {
    const rig = makeRig({ sheets: ['Sales', 'Rw', "It's"].map((title) => ({ properties: { title } })) });
    rig.batch({
      updateCells: {
        start: { sheetId: rig.workbook.sheetByTitle('Sales')?.id, rowIndex: 9, columnIndex: 9 },
        rows: [{ values: [{ userEnteredValue: { formulaValue: entered } }] }],
        fields: 'userEnteredValue',
      },
    });
    expect(rig.values('Sales!J10', { valueRenderOption: 'FORMULA' })).toEqual([[stored]]);
  });
});

const plain = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/^['=]/.test(text)),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.boolean(),
);
const block = fc.array(fc.array(plain, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe('reading after writing', () => {
  test('gives what was written RAW', () => {
    fc.assert(
      fc.property(block, (values) => {
        const rig = makeRig();
        rig.write('B2', values, 'RAW');
        expect(rig.values('B2:Z1000', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  test('gives what was typed, when what was shown is typed again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('nl_NL', 'en_US'),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (locale, number) => {
          const rig = makeRig({ properties: { locale } });
          const rounded = Math.round(number * 100) / 100;
          rig.write('A1', [[rounded]]);
          const [[shown] = []] = rig.values('A1');
          rig.write('A2', [[shown]]);
          expect(rig.values('A2', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual(
            rig.values('A1', { valueRenderOption: 'UNFORMATTED_VALUE' }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a workbook at rest', () => {
  const filled = () => {
    const rig = makeRig({ properties: { title: 'Rust', locale: 'nl_NL' } });
    rig.write('B2', [['x', '=B2&"y"', '1,5']]);
    rig.batch(
      { mergeCells: { range: { startRowIndex: 3, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 } } },
      { addNamedRange: { namedRange: { name: 'naam', range: { startRowIndex: 1, endRowIndex: 2 } } } },
      {
        updateDimensionProperties: {
          range: { dimension: 'ROWS', startIndex: 4, endIndex: 5 },
          properties: { pixelSize: 50 },
          fields: 'pixelSize',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'k', visibility: 'PROJECT', location: { spreadsheet: true } },
        },
      },
    );
    return rig;
  };

  test('comes back as it was', () => {
    const { workbook } = filled();
    const json: unknown = JSON.parse(workbook.toText());
    expect(JSON.parse(JSON.stringify(workbook))).toEqual(json);
    const again = Workbook.fromJSON(JSON.parse(workbook.toText()));
    expect(again.toText()).toBe(workbook.toText());
    const [sheet] = again.state.sheets;
    expect(sheet && again.shown(sheet, 1, 2)).toBe('xy');
  });

  test('its text follows every change', () => {
    const rig = filled();
    rig.workbook.toText();
    rig.write('B2', [['anders']]);
    rig.batch({ insertDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 } } });
    expect(JSON.parse(rig.workbook.toText())).toEqual(JSON.parse(JSON.stringify(rig.workbook)));
  });

  test('an answer in words is the answer, also after rows were read before and changed since', () => {
    const rig = filled();
    const read = () =>
      rig.get({
        fields: 'spreadsheetId,sheets(properties,data(startRow,rowData(values(userEnteredValue,formattedValue))))',
      });
    expect(JSON.parse(Buffer.concat(bodyText(read())).toString())).toEqual(read());
    rig.write('B2', [['anders']]);
    expect(JSON.parse(Buffer.concat(bodyText(read(), true)).toString())).toEqual(read());
    expect(Buffer.concat(bodyText(read())).toString()).toContain('andersy');
  });

  test('a copy keeps what the document may see, and is another workbook', () => {
    const rig = filled();
    const copy = rig.workbook.duplicate('kopie', 'Kopie van Rust');
    expect([copy.id, copy.title, copy.state.metadata, copy.state.namedRanges.length]).toEqual([
      'kopie',
      'Kopie van Rust',
      [],
      1,
    ]);
    rig.write('B2', [['alleen hier']]);
    const [sheet] = copy.state.sheets;
    expect(sheet && copy.shown(sheet, 1, 1)).toBe('x');
  });
});
