import { describe, expect, test } from 'vitest';
import { Visit } from './page-visit.ts';
import { SHEET } from './page-workbook.ts';

/** Typing, correcting and moving with the keyboard on the page. */

const visit = new Visit();

describe('typing', () => {
  test('a typed figure is stored as a number, shown as the workbook does, and counted in the formulas', async () => {
    await visit.open();
    await visit.type('B3', '2.500', 'Enter');
    await visit.shows('B3', '2.500');
    await visit.shows('B8', '3.756');
    await visit.holds('B3', 2500);
    expect(await visit.active()).toBe('B4');
  });

  test('what is typed as soon as a tab is painted stays where it is typed, while the page still fetches its rules', async () => {
    const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=B4>0' }] };
    const range = { sheetId: SHEET, startRowIndex: 3, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 };
    await visit.change([{ setDataValidation: { range, rule: { condition } } }]);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = false;
    await visit.page.route(/custom-rule/, async (route) => {
      asked = true;
      await held;
      await route.continue();
    });
    await visit.open();
    await visit.cell('B3').click();
    await visit.page.keyboard.type('12');
    await expect.poll(() => asked).toBe(true);
    release();
    await visit.page.waitForLoadState('networkidle');
    await visit.page.keyboard.type('34');
    await visit.page.keyboard.press('Enter');
    await visit.holds('B3', 1234);
  });

  test('Escape leaves the cell as it was; F2 goes on with what stands there; Delete empties it', async () => {
    await visit.open();
    await visit.type('B3', '9', 'Escape');
    await visit.shows('B3', '60');
    await visit.page.keyboard.press('F2');
    await visit.page.keyboard.type('5');
    await visit.page.keyboard.press('Enter');
    await visit.shows('B3', '605');
    await visit.cell('B3').click();
    await visit.page.keyboard.press('Delete');
    await visit.shows('B3', '');
    await visit.page.keyboard.press('Control+z');
    await visit.shows('B3', '605');
    await visit.page.keyboard.press('Control+z');
    await visit.shows('B3', '60');
    await visit.page.keyboard.press('Control+y');
    await visit.shows('B3', '605');
  });

  test('arrows, Tab, Enter, Home and End walk through the sheet without a mouse', async () => {
    await visit.open();
    const walk: [string, string][] = [
      ['ArrowDown', 'A2'],
      ['ArrowRight', 'B2'],
      ['Tab', 'C2'],
      ['Tab', 'D2'],
      ['Shift+Tab', 'C2'],
      ['Home', 'A2'],
      ['End', 'G2'],
      ['Control+Home', 'A1'],
      ['ArrowDown', 'A2'],
      ['Control+ArrowDown', 'A8'],
      ['ArrowUp', 'A5'],
    ];
    for (const [key, name] of walk) {
      await visit.page.keyboard.press(key);
      expect(await visit.active(), key).toBe(name);
    }
  });

  test('F6 goes round the parts of the page, so that the keyboard is never caught in the cells', async () => {
    await visit.open();
    const within = () =>
      visit.page.evaluate(`document.activeElement.closest('.top, .formula, .viewport, .tab-bar')?.className`);
    const round: unknown[] = [];
    for (let step = 0; step < 4; step++) {
      await visit.page.keyboard.press('F6');
      round.push(await within());
    }
    expect(round).toEqual(['tab-bar', 'top', 'formula', 'viewport']);
    await visit.page.keyboard.press('Shift+F6');
    expect(await within()).toBe('formula');
  });

  test('the formula bar shows the formula, and what is typed in it goes into the cell', async () => {
    await visit.open();
    await visit.cell('B8').click();
    const bar = visit.page.getByLabel('Inhoud van de cel');
    expect(await bar.inputValue()).toBe('=SUM(B2:B7)');
    await visit.cell('G3').click();
    await bar.click();
    await visit.page.keyboard.type('=B3*2');
    await visit.page.keyboard.press('Enter');
    await visit.shows('G3', '120');
    await visit.holds('G3', '=B3*2');
  });

  test('a live change elsewhere is seen, and leaves what is being typed alone', async () => {
    await visit.open();
    await visit.type('B3', '77');
    await visit.editElsewhere('B2', '4.321');
    await visit.shows('B2', '4.321');
    await visit.editElsewhere('B3', '99');
    await visit.page.getByText('B3 is intussen door iemand anders gewijzigd in ‘99’').waitFor();
    expect(await visit.page.getByLabel('Typ in B3').inputValue()).toBe('77');
    await visit.page.keyboard.press('Enter');
    await visit.shows('B3', '77');
  });

  test('typing faster than the server answers builds on what was typed, and undo reverts it step by step', async () => {
    await visit.open();
    visit.google.faults.add({
      method: 'sheets.spreadsheets.values.update',
      when: { every: true },
      kind: 'slow',
      milliseconds: 500,
    });
    await visit.type('B3', '61', 'Enter', 'ArrowUp', 'F2');
    await visit.page.keyboard.type('5');
    await visit.press('Enter');
    await visit.shows('B3', '615');
    await visit.holds('B3', 615);
    await visit.press('Control+z');
    await visit.holds('B3', 61);
    await visit.press('Control+z');
    await visit.holds('B3', 60);
  });

  test('while the server is away, what is typed waits, and arrives when it is back', async () => {
    await visit.open();
    await visit.page.context().setOffline(true);
    await visit.type('B3', '61', 'Enter');
    await visit.page.getByText('De lokale Google antwoordt niet.').first().waitFor();
    await visit.page.getByText('Nog niet opgeslagen: B3.').waitFor();
    await visit.shows('B3', '61');
    await visit.page.context().setOffline(false);
    await visit.holds('B3', 61);
    await expect.poll(() => visit.page.getByText('De lokale Google antwoordt niet.').count()).toBe(0);
  });

  test('what the server could not take stays on the page and arrives later', async () => {
    await visit.open();
    await visit.cell('B3').click();
    visit.google.faults.add({
      method: 'sheets.spreadsheets.values.update',
      when: { nth: 1 },
      kind: 'status',
      status: 503,
    });
    await visit.page.keyboard.type('61');
    await visit.page.keyboard.press('Enter');
    await visit.page.getByText('De lokale Google haperde.').waitFor();
    expect(await visit.cell('B3').textContent()).toBe('61');
    await visit.holds('B3', 61);
    await expect.poll(() => visit.page.getByText('De lokale Google haperde.').count()).toBe(0);
  });

  test('saving says that everything is saved already, also while typing', async () => {
    await visit.open();
    await visit.type('B3', '61', 'Control+s');
    await visit.page.getByText('U hoeft niet op te slaan').waitFor();
    expect(await visit.page.getByLabel('Typ in B3').inputValue()).toBe('61');
  });

  test('a window that is closed or left while one types keeps what was typed', async () => {
    await visit.open();
    await visit.type('B3', '61');
    visit.page.once('dialog', (dialog) => void dialog.accept());
    await visit.page.reload();
    await visit.holds('B3', 61);
    await visit.cell('A1').waitFor();
    await visit.type('B3', '62');
    await visit.page.goto(`${visit.google.origin}/#/`);
    await visit.holds('B3', 62);
  });

  test('what could not be sent asks before the window closes, also after its workbook was left', async () => {
    await visit.open();
    await visit.page.context().setOffline(true);
    await visit.type('B3', '61', 'Enter');
    await visit.page.getByRole('link', { name: 'Alle spreadsheets' }).click();
    await visit.page.context().setOffline(false);
    const asked = visit.page.waitForEvent('dialog');
    visit.google.faults.add({
      method: 'sheets.spreadsheets.values.update',
      when: { every: true },
      kind: 'status',
      status: 503,
    });
    const closing = visit.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    visit.google.faults.clear();
    await visit.holds('B3', 61);
  });
});
