import { expect, test } from 'vitest';
import { Visit } from './page-visit.ts';
import { block } from './page-workbook.ts';

/** A click counts even if its target is painted again while the button is down. */

const visit = new Visit();

/** Presses the mouse in the middle of an element, lets something happen, and releases it there. */
async function clickDuring(selector: string, happening: () => Promise<void>): Promise<void> {
  const box = await visit.page.locator(selector).boundingBox();
  await visit.page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await visit.page.mouse.down();
  await happening();
  await visit.page.mouse.up();
}

const paint = (row: number, column: number) => ({
  repeatCell: {
    range: block(row, row + 1, column, column + 1),
    cell: { userEnteredFormat: { backgroundColor: { green: 1 } } },
    fields: 'userEnteredFormat.backgroundColor',
  },
});
const repainted = (name: string) =>
  expect
    .poll(() => visit.page.evaluate(`getComputedStyle(document.querySelector('[data-cell=${name}]')).backgroundColor`))
    .toBe('rgb(0, 255, 0)');

test('a check box that is painted anew between press and release is turned', async () => {
  await visit.open();
  await clickDuring('[data-cell=F2] .tick', async () => {
    await visit.change([paint(1, 5)]);
    await repainted('F2');
  });
  await visit.holds('F2', true);
});

test('a list whose cell is painted anew between press and release opens', async () => {
  await visit.open();
  await clickDuring('[data-cell=E3] .choices', async () => {
    await visit.change([paint(2, 4)]);
    await repainted('E3');
  });
  await visit.page.getByRole('option', { name: 'metaal' }).waitFor();
});

test('a link whose cell is painted anew between press and release is followed', async () => {
  await visit.open();
  await clickDuring('[data-cell=E8] a', async () => {
    await visit.change([paint(7, 4)]);
    await repainted('E8');
  });
  await expect.poll(() => visit.page.getByRole('tab', { selected: true }).textContent()).toBe("Jan's lijst");
});

test('a link whose cell is painted anew between press and release with Ctrl opens a new window', async () => {
  await visit.open();
  await visit.page.keyboard.down('ControlOrMeta');
  const [opened] = await Promise.all([
    visit.page.context().waitForEvent('page'),
    clickDuring('[data-cell=E8] a', async () => {
      await visit.change([paint(7, 4)]);
      await repainted('E8');
    }),
  ]);
  await visit.page.keyboard.up('ControlOrMeta');
  await expect.poll(() => opened.getByRole('tab', { selected: true }).textContent()).toBe("Jan's lijst");
  expect(await visit.page.getByRole('tab', { selected: true }).textContent()).toBe('Voorraad');
  expect(visit.page.context().pages()).toHaveLength(2);
});

test('a check box that moves down because the press ended an edit is turned all the same', async () => {
  await visit.open();
  await visit.type('G3', 'Een lange opmerking die niet op één regel past en dus over veel meer regels loopt dan één.');
  const before = await visit.cell('F4').boundingBox();
  await clickDuring('[data-cell=F4] .tick', async () => {
    await expect.poll(async () => (await visit.cell('F4').boundingBox())?.y).toBeGreaterThan(before?.y ?? 0);
  });
  await visit.holds('F4', true);
});

test('a check box in a tab that is built anew between press and release is turned', async () => {
  await visit.open();
  await clickDuring('[data-cell=F2] .tick', async () => {
    await visit.change([
      { appendDimension: { sheetId: 3, dimension: 'ROWS', length: 1 } },
      { updateSheetProperties: { properties: { sheetId: 3, title: 'Anders' }, fields: 'title' } },
    ]);
    await visit.page.getByRole('tab', { name: 'Anders' }).waitFor();
  });
  await expect.poll(() => visit.cell('F2').getByRole('checkbox').getAttribute('aria-checked')).toBe('true');
});

test('a check box is turned, and a text typed, while the tab that is open is opened once more', async () => {
  await visit.open();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await visit.page.route(`**/v4/spreadsheets/${visit.id}?**`, async (route) => {
    if (route.request().method() === 'GET') await held;
    await route.continue();
  });
  await visit.page.getByRole('tab', { selected: true }).click();
  await visit.cell('F2').locator('.tick').click();
  await visit.type('B3', '77', 'Enter');
  release();
  await visit.holds('F2', true);
  await visit.holds('B3', 77);
});

test('a drag from a cell still selects, and turns nothing', async () => {
  await visit.open();
  const end = await visit.cell('F4').boundingBox();
  await clickDuring('[data-cell=F2] .tick', async () => {
    await visit.page.mouse.move((end?.x ?? 0) + 5, (end?.y ?? 0) + 5, { steps: 4 });
  });
  expect(await visit.page.getByLabel('Ga naar cel').inputValue()).toBe('F2:F4');
  await visit.holds('F2', false);
});

test('a tab is chosen though the workbook changes between press and release', async () => {
  await visit.open();
  await clickDuring('[role=tab]:nth-child(2)', async () => {
    await visit.editElsewhere('B2', '4.321');
    await visit.shows('B2', '4.321');
  });
  await expect.poll(() => visit.page.getByRole('tab', { selected: true }).textContent()).toBe("Jan's lijst");
});

test('a workbook opens from the list though it changes between press and release, and keeps its place', async () => {
  await visit.page.goto(`${visit.google.origin}/`);
  const row = visit.page.locator('tr', { has: visit.page.locator(`a[href*="${visit.id}"]`) });
  await row.waitFor();
  const places = () =>
    visit.page.locator('td.file a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const before = await places();
  await clickDuring(`a[href*="${visit.id}"]`, async () => {
    await visit.describe('Nu anders.');
    await row.getByText('Nu anders.').waitFor();
    expect(await places()).toEqual(before);
  });
  await expect.poll(() => visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('Voorraad');
});
