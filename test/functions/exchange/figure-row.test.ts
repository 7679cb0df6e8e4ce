import { describe, expect, it } from 'vitest';
import { readFigures } from './reading.ts';

/** Reading a line of imported figures, and the faults of one. */

const header = 'library,period,measure,value';
const first = async (line: string, columns = header) => (await readFigures(`${columns}\n${line}\n`)).rows[0];

describe('a line of figures', () => {
  it.each([
    ['a number', 'A,2014-Q1,lending_filled_loans,1234', { kind: 'number', value: 1234 }],
    ['what no form asks', 'A,2014-Q1,lending_days_3_7,40', { kind: 'number', value: 40 }],
    ['zero', 'A,2014-Q1,lending_filled_loans,0', { kind: 'number', value: 0 }],
    ['unknown', 'A,2014-Q1,lending_filled_loans,onbekend', { kind: 'unknown', value: null }],
    ['not applicable', 'A,2014-Q1,lending_filled_loans,n.v.t.', { kind: 'not-applicable', value: null }],
    ['a price', 'A,2014-Q1,b2c_fee_national_eur,5.50', { kind: 'number', value: 5.5 }],
    ['a price as it is written here', 'A,2014-Q1,b2c_fee_national_eur,"5,50"', { kind: 'number', value: 5.5 }],
    ['spaces around everything', ' A , 2014-Q1 , lending_filled_loans , 7 ', { kind: 'number', value: 7 }],
  ])('may hold %s', async (_, line, expected) => {
    expect(await first(line)).toMatchObject({ library: 'A', quarter: '2014-Q1', source: 'library', ...expected });
  });

  it('says nothing about estimates and notes when the file has no such columns', async () => {
    expect(await first('A,2014-Q1,lending_filled_loans,7')).toMatchObject({ estimated: undefined, note: undefined });
    expect(await first('A,2014-Q1,lending_filled_loans,7,,', `${header},estimated,note`)).toMatchObject({
      estimated: false,
      note: '',
    });
  });

  it('may be the KB’s, which may have counted no more than a total', async () => {
    expect(await first('A,2014-Q1,lending_filled,540,kb', `${header},source`)).toMatchObject({
      source: 'kb',
      figure: 'lending_filled',
      value: 540,
    });
  });

  it('keeps a note as it is, but for the mark that makes a formula a text', async () => {
    expect((await first("A,2014-Q1,lending_filled_loans,7,' =1+1", `${header},note`))?.note).toBe("' =1+1");
    expect((await first("A,2014-Q1,lending_filled_loans,7,'=1+1", `${header},note`))?.note).toBe('=1+1');
  });
});

describe('what is wrong with a line', () => {
  it.each([
    ['an unknown library', 'Z,2014-Q1,lending_filled_loans,7', "unknown library 'Z'"],
    ['no library', ',2014-Q1,lending_filled_loans,7', 'no library'],
    ['a year', 'A,2014,lending_filled_loans,7', "'2014' is not a quarter"],
    ['a fifth quarter', 'A,2014-Q5,lending_filled_loans,7', "'2014-Q5' is not a quarter"],
    ['an unknown measure', 'A,2014-Q1,lending,7', "unknown measure 'lending'"],
    ['a total of the library’s own', 'A,2014-Q1,lending_filled,7', "'lending_filled' is computed"],
    ['a question in words', 'A,2014-Q1,remarks,7', "'remarks' is asked in words"],
    ['no value', 'A,2014-Q1,lending_filled_loans,', 'no value'],
    ['a negative number', 'A,2014-Q1,lending_filled_loans,-5', "'-5' is not a whole number"],
    ['another survey’s code', 'A,2014-Q1,lending_filled_loans,-1', 'is onbekend meant?'],
    ['a fraction', 'A,2014-Q1,lending_filled_loans,1.5', "'1.5' is not a whole number"],
    ['a point that may be either', 'A,2014-Q1,lending_filled_loans,1.234', "'1.234' is not a whole number"],
    ['an exponent', 'A,2014-Q1,lending_filled_loans,1e3', "'1e3' is not a whole number"],
    ['more digits than anything has', 'A,2014-Q1,lending_filled_loans,1234567890123456', 'has more digits than'],
    ['words', 'A,2014-Q1,lending_filled_loans,ca. 40', "'ca. 40' is not a whole number"],
    ['a price with three decimals', 'A,2014-Q1,b2c_fee_national_eur,5.505', 'not an amount in euros'],
    ['a price over a hundred', 'A,2014-Q1,b2c_fee_national_eur,100.01', 'more than 100 euros'],
    ['a field too many', 'A,2014-Q1,lending_filled_loans,7,8', '5 fields, where the header has 4 columns'],
  ])('%s', async (_, line, text) => {
    const { rows, faults } = await readFigures(`${header}\n${line}\n`);
    expect(rows).toEqual([]);
    expect(faults).toEqual([{ line: 2, text: expect.stringContaining(text) }]);
  });

  it.each([
    ['source', 'cbs', "unknown source 'cbs'"],
    ['estimated', 'misschien', 'estimated is ja or nee'],
  ])('a word that the column %s does not know', async (column, word, text) => {
    const { faults } = await readFigures(`${header},${column}\nA,2014-Q1,lending_filled_loans,7,${word}\n`);
    expect(faults).toEqual([{ line: 2, text: expect.stringContaining(text) }]);
  });

  it('is told all at once, with the lines', async () => {
    const { faults } = await readFigures(`${header}
Z,2014,lending,x
A,2014-Q1,lending_filled_loans,7
A,2014-Q1,lending_filled_loans,8
A,2014-Q1,lending_filled_copies,-1
`);
    expect(faults.map(({ line }) => line)).toEqual([2, 2, 2, 4, 5]);
    expect(faults[3]?.text).toBe('A 2014-Q1 lending_filled_loans stands on line 3 already');
  });

  it('is a note longer than is kept of an explanation', async () => {
    const noted = (note: string) => readFigures(`${header},note\nA,2014-Q1,lending_filled_loans,7,${note}\n`);
    const [whole, cut] = [await noted('ë'.repeat(2500)), await noted('ë'.repeat(2501))];
    expect(whole.rows[0]?.note).toHaveLength(2500);
    expect(cut.rows).toEqual([]);
    expect(cut.faults).toMatchObject([{ line: 2, text: 'a note of 2501 characters; of this one 2500 can be kept' }]);
  });

  it('tells of a double also when one of the two is wrong otherwise', async () => {
    const line = 'A,2014-Q1,lending_filled_loans';
    const { faults } = await readFigures(`${header}\n${line},x\n${line},8\n${line},-1\n`);
    const double = 'A 2014-Q1 lending_filled_loans stands on line 2 already';
    expect(faults).toEqual([
      { line: 2, text: expect.stringContaining("'x' is not a whole number") },
      { line: 3, text: double },
      { line: 4, text: expect.stringContaining("'-1' is not a whole number") },
      { line: 4, text: double },
    ]);
  });

  it('says nothing about empty columns that a spreadsheet wrote behind the others', async () => {
    const { rows, faults } = await readFigures(`${header},,\nA,2014-Q1,lending_filled_loans,7, ,\n,,,,,\n`);
    expect([rows.length, faults]).toEqual([1, []]);
    const without = await readFigures(`${header}\nA,2014-Q1,lending_filled_loans,7,,\n`);
    expect([without.rows.length, without.faults]).toEqual([1, []]);
  });

  it('does not take the KB’s figure beside the library’s for a double', async () => {
    const { rows, faults } = await readFigures(
      `${header},source\nA,2014-Q1,lending_filled_loans,7,\nA,2014-Q1,lending_filled_loans,8,kb\n`,
    );
    expect([rows.length, faults]).toEqual([2, []]);
  });
});

describe('the header', () => {
  it.each([
    ['lacks a column', 'library,period,value', ["the column 'measure' is missing"]],
    ['has one that nobody knows', `${header},opmerking`, [expect.stringContaining("unknown column 'opmerking'")]],
    ['has one twice', `${header},value`, ["the column 'value' stands there twice"]],
    ['is not there', '', ['the file is empty']],
  ])('that %s is told, and nothing else', async (_, text, faults) => {
    const table = await readFigures(text === '' ? '' : `${text}\nA,B,C,D\n`);
    expect(table).toEqual({ rows: [], faults: faults.map((each) => ({ line: 1, text: each })) });
  });
});
