import { describe, expect, test } from 'vitest';
import { Visit } from './page-visit.ts';
import { block, OWNER } from './page-workbook.ts';

/** Copy, cut, paste and undo on the page. */

const visit = new Visit();

describe('copying and pasting', () => {
  test('a block from Excel lands as if typed, cells of more lines included', async () => {
    await visit.open();
    await visit.paste('7\\t€ 1,50\\r\\n8\\t2,5\\r\\n', 'B3');
    await visit.shows('B4', '8');
    for (const [name, value] of Object.entries({ B3: 7, C3: 1.5, B4: 8, C4: 2.5 })) await visit.holds(name, value);
    await visit.paste('"regel 1\\nregel 2"', 'G4');
    await visit.holds('G4', 'regel 1\nregel 2');
  });

  test('a copied formula moves along, and undo puts back what it replaced', async () => {
    await visit.open(OWNER);
    await visit.cell('D2').click();
    await visit.page.keyboard.press('Control+c');
    await visit.cell('H3').click();
    await visit.page.keyboard.press('Control+v');
    await visit.holds('H3', '=F3*G3');
    await visit.page.keyboard.press('Control+z');
    await visit.holds('H3', undefined);
  });

  test('a selection is copied as a block of text', async () => {
    await visit.open();
    await visit.cell('A2').click();
    await visit.cell('B3').click({ modifiers: ['Shift'] });
    await visit.page.keyboard.press('Control+c');
    await expect
      .poll(() => visit.page.evaluate('navigator.clipboard.readText()'))
      .toBe('Potloden\t1.234\nSchriften\t60');
  });

  test('a block that does not suit a strict rule is refused whole', async () => {
    await visit.open();
    await visit.paste('metaal\\nhout', 'E2');
    await visit.page.getByRole('dialog').getByText('‘hout’ past niet bij de regel voor E3').waitFor();
    await visit.page.keyboard.press('Enter');
    await visit.holds('E2', 'papier');
  });
});

describe('undo takes back all that one step brought, and redo brings all of it again', () => {
  test.each<[string, () => Promise<void>]>([
    ['typed texts with formats of their own', () => visit.paste('12%\\n€ 1,50\\n1-2-2026', 'G4')],
    [
      'cells with their format, rule, note and conditional format',
      async () => {
        await visit.copy('B2', 'B4');
        await visit.put('H3');
      },
    ],
    [
      'a merged block over cells that were merged otherwise',
      async () => {
        await visit.copy('B10', 'B10');
        await visit.put('F10');
      },
    ],
    [
      'cells that were cut, with the formulas that follow them',
      async () => {
        await visit.copy('B3', 'C3', 'Control+x');
        await visit.put('G13');
      },
    ],
    [
      'check boxes that were turned together',
      async () => {
        await visit.select('F2', 'F4');
        await visit.press('Space');
      },
    ],
    [
      'figures, choices and check boxes that were emptied together',
      async () => {
        await visit.select('E2', 'G4');
        await visit.press('Delete');
      },
    ],
  ])('%s', async (_, act) => {
    await visit.change([
      { mergeCells: { range: block(9, 10, 5, 7), mergeType: 'MERGE_ALL' } },
      { updateCells: { range: block(2, 3, 7, 8), rows: [{ values: [{ note: 'Blijft.' }] }], fields: 'note' } },
    ]);
    await visit.open(OWNER);
    const before = await visit.whole();
    await act();
    await expect.poll(() => visit.whole()).not.toEqual(before);
    const after = await visit.settled();
    await visit.press('Control+z');
    await expect.poll(() => visit.whole()).toEqual(before);
    await visit.press('Control+y');
    await expect.poll(() => visit.whole()).toEqual(after);
    await visit.press('Control+z');
    await expect.poll(() => visit.whole()).toEqual(before);
  });

  test('a conditional format that somebody changed meanwhile stays changed', async () => {
    await visit.open(OWNER);
    await visit.copy('B2', 'B2');
    await visit.put('H3');
    const rule = {
      ranges: [block(1, 7, 1, 2)],
      booleanRule: {
        condition: { type: 'NUMBER_LESS', values: [{ userEnteredValue: '20' }] },
        format: { backgroundColor: { red: 1 } },
      },
    };
    await visit.settled();
    await visit.change([{ updateConditionalFormatRule: { sheetId: 3, index: 0, rule } }]);
    await visit.press('Control+z');
    await visit.holds('H3', undefined);
    expect(JSON.stringify(await visit.whole())).toContain('"userEnteredValue":"20"');
  });
});

test('what was cut moves once; pasted again, its texts land as if typed', async () => {
  await visit.open(OWNER);
  await visit.copy('B3', 'B3', 'Control+x');
  await visit.put('H3');
  await visit.holds('H3', 60);
  await visit.put('H4');
  await visit.holds('H4', 60);
  await visit.holds('H3', 60);
});

describe('a paste that meets protected cells is refused whole, as Google does, and says what can be done', () => {
  const protect = (top: number, bottom: number) => ({
    addProtectedRange: { protectedRange: { range: block(top, bottom, 1, 2), editors: { users: [OWNER] } } },
  });

  test.each<[string, string, string, string[]]>([
    [
      'a column across one protected cell',
      '1\\n2\\n3\\n4',
      'B2',
      ['Beveiligd is hier B4.', 'Kopieer en plak daarom in delen: rij 1 tot en met 2 in B2 en rij 4 in B5.'],
    ],
    [
      'a block beside a protected column',
      '1\\t2\\t3\\n4\\t5\\t6',
      'C2',
      ['Beveiligd is hier D2:D3.', 'Kopieer en plak daarom in delen: C2:C3 en E2:E3.'],
    ],
    [
      'nothing but protected cells',
      '1\\n2',
      'D2',
      ['Beveiligd is hier D2:D3.', 'Kies andere cellen, of vraag het de eigenaar van deze spreadsheet.'],
    ],
  ])('%s', async (_, text, start, said) => {
    await visit.change([protect(3, 4)]);
    await visit.open();
    const before = await visit.whole();
    await visit.paste(text, start);
    for (const line of said) await visit.page.getByRole('dialog').getByText(line).waitFor();
    await visit.press('Enter');
    expect(await visit.whole()).toEqual(before);
  });

  test('emptying a block says so too', async () => {
    await visit.open();
    await visit.select('C2', 'E3');
    await visit.press('Delete');
    await visit.page.getByRole('dialog').getByText('Er is niets gewijzigd. Beveiligd is hier D2:D3.').waitFor();
    await visit.page.getByRole('dialog').getByText('Wat wel kan: C2:C3 en E2:E3.').waitFor();
  });
});
