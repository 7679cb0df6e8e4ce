import { describe, expect, test } from 'vitest';
import { Visit } from './page-visit.ts';
import { block, call, SHEET } from './page-workbook.ts';

/** A tab prints whole, on the right paper. */

const visit = new Visit();

/** Prints the tab, and gives the number of its pages and whether they stand upright. */
async function printed(): Promise<{ pages: number; isTall: boolean }> {
  const pdf = (await visit.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return { pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0, isTall: Number(height) > Number(width) };
}

/** Lays the tab out for paper and keeps it so. */
async function onPaper(): Promise<void> {
  await visit.page.emulateMedia({ media: 'print' });
  await visit.page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
}

const fill = async (rows: number, columns: number): Promise<void> => {
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => `${row}/${column}`),
  );
  await visit.change([
    { appendDimension: { sheetId: SHEET, dimension: 'ROWS', length: rows } },
    { appendDimension: { sheetId: SHEET, dimension: 'COLUMNS', length: columns } },
  ]);
  const path = `/v4/spreadsheets/${visit.id}/values/Voorraad!A20?valueInputOption=RAW`;
  await call(visit.google.origin, 'PUT', path, { values });
};

describe('a tab is printed whole', () => {
  test('a short one on one page, without the page around it', async () => {
    await visit.open();
    expect(await printed()).toEqual({ pages: 1, isTall: true });
    await onPaper();
    expect(await visit.page.locator('.print').textContent()).toContain('Een titel over drie kolommen');
    expect(await visit.page.locator('body > :visible').count()).toBe(1);
    // The chart is there at once, drawn.
    const corner = `document.querySelector('.print canvas').getContext('2d').getImageData(4, 4, 1, 1).data[3]`;
    await expect.poll(() => visit.page.evaluate(corner)).toBe(255);
  });

  test('a long one on as many pages as it needs, with its frozen rows on each', async () => {
    await fill(400, 3);
    await visit.open();
    expect((await printed()).pages).toBeGreaterThan(6);
    await onPaper();
    const table = visit.page.locator('.print table');
    expect(await table.locator('thead tr').count()).toBe(1);
    expect(await table.locator('tbody tr').last().textContent()).toContain('399/0');
    // Folded rows stay away, as on the screen.
    expect(await table.textContent()).not.toContain('Gummen');
    expect(await visit.page.evaluate(`getComputedStyle(document.querySelector('.print thead')).display`)).toBe(
      'table-header-group',
    );
  });

  test('a wide one on wide paper, and what is still too wide on more pages, with its frozen column on each', async () => {
    await fill(3, 30);
    await visit.open();
    expect((await printed()).isTall).toBe(false);
    await onPaper();
    const tables = visit.page.locator('.print table');
    expect(await tables.count()).toBeGreaterThan(1);
    const last = tables.last();
    expect(await last.textContent()).toContain('2/29');
    expect(await last.locator('[data-cell=A20]').textContent()).toBe('0/0');
    // Rows with nothing beside the frozen column are left out there.
    expect(await last.locator('[data-cell=A3]').count()).toBe(0);
  });

  test('what reaches over more columns than are on a page is cut there, and merged cells stay merged', async () => {
    await visit.change([{ mergeCells: { range: block(13, 16, 1, 3), mergeType: 'MERGE_ALL' } }]);
    await visit.editElsewhere('B14', 'Een blok');
    await visit.open();
    await onPaper();
    const cell = visit.page.locator('.print [data-cell=B14]');
    expect([await cell.getAttribute('rowspan'), await cell.getAttribute('colspan')]).toEqual(['3', '2']);
  });

  test('after printing the page is as before', async () => {
    await visit.open();
    await visit.page.pdf();
    await visit.type('B3', '62', 'Enter');
    await visit.shows('B3', '62');
    expect(await visit.page.locator('.print').count()).toBe(0);
  });
});
