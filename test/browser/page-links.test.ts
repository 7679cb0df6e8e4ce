import { expect, test } from 'vitest';
import { Visit } from './page-visit.ts';
import { call, HIDDEN, LONG, makeWorkbook, SHEET } from './page-workbook.ts';

/** Links between workbooks, tabs and cells open on the page. */

const visit = new Visit();

const title = () => visit.page.getByRole('tab', { selected: true }).textContent();
const nameBox = () => visit.page.getByLabel('Ga naar cel').inputValue();

/** Puts a link in G10, as an editor of the workbook types it. */
const link = (address: string) => visit.editElsewhere('G10', `=HYPERLINK("${address}";"open →")`);
const follow = () => visit.cell('G10').getByRole('link', { name: 'open →' }).click();

/** Whether a cell is seen with at least three rows above and below it, beside the frozen cells. */
async function isInSight(name: string): Promise<boolean> {
  const cell = await visit.cell(name).boundingBox();
  const view = await visit.page.locator('.viewport').boundingBox();
  const above = await visit.page.locator('.corner, .cell.frozen-row').last().boundingBox();
  if (!cell || !view) return false;
  const top = (above?.y ?? 0) + (above?.height ?? 0);
  const isAmid = cell.y >= top + 63 && cell.y + cell.height + 63 <= view.y + view.height;
  return isAmid && cell.x + cell.width <= view.x + view.width;
}

test('a link between workbooks opens here, in the tab that it names', async () => {
  await visit.open();
  await visit.cell('E8').getByRole('link').click();
  await expect.poll(title).toBe("Jan's lijst");
  expect(visit.page.url()).toContain(`#/d/${visit.id}/${LONG}`);
  await visit.page.goBack();
  await expect.poll(title).toBe('Voorraad');
});

test('a link to a cell of another tab goes there, and the way back to where one was', async () => {
  await link(`#gid=${LONG}&range=C700`);
  await visit.open();
  await follow();
  await expect.poll(() => visit.active()).toBe('C700');
  expect(await title()).toBe("Jan's lijst");
  await expect.poll(() => isInSight('C700')).toBe(true);
  await visit.page.goBack();
  await expect.poll(() => visit.active()).toBe('G10');
  await visit.page.goForward();
  await expect.poll(() => visit.active()).toBe('C700');
});

test('a link to cells of the same tab selects them, again and again', async () => {
  await link(`#gid=${SHEET}&range=B28:C30`);
  await visit.page.setViewportSize({ width: 1280, height: 520 });
  await visit.open();
  for (let time = 0; time < 2; time++) {
    await follow();
    await expect.poll(nameBox).toBe('B28:C30');
    await expect.poll(() => isInSight('B28')).toBe(true);
  }
});

test('a link to a cell of another workbook opens that one there', async () => {
  const other = await makeWorkbook(visit.google.origin);
  await call(visit.google.origin, 'PATCH', `/drive/v3/files/${other}`, { name: 'Andere voorraad' });
  await link(`https://docs.google.com/spreadsheets/d/${other}/edit#gid=${LONG}&range=B400`);
  await visit.open();
  await follow();
  await expect.poll(() => visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('Andere voorraad');
  await expect.poll(() => visit.active()).toBe('B400');
  expect(await title()).toBe("Jan's lijst");
});

test('a link to a hidden tab opens it; one to a tab that is gone opens the first, as it was left', async () => {
  await link(`#gid=${HIDDEN}&range=B4`);
  await visit.open();
  await follow();
  await expect.poll(() => visit.active()).toBe('B4');
  expect(await title()).toBe('Weg');
  await visit.page.goto(`${visit.google.origin}/#/d/${visit.id}/12345?range=C4`);
  await expect.poll(title).toBe('Voorraad');
  await expect.poll(nameBox).toBe('G10');
});

test('a link to a folded row selects the next one that is shown', async () => {
  await link(`#gid=${SHEET}&range=B6`);
  await visit.open();
  await follow();
  await expect.poll(() => visit.active()).toBe('B8');
});

test('the address behind a link is the one here, so that a new window opens here too', async () => {
  await link(`https://docs.google.com/spreadsheets/d/${visit.id}/edit#gid=${LONG}&range=C700`);
  await visit.open();
  const href = await visit.cell('G10').getByRole('link').getAttribute('href');
  expect(href).toBe(`/#/d/${visit.id}/${LONG}?range=C700`);
  const [opened] = await Promise.all([
    visit.page.context().waitForEvent('page'),
    visit
      .cell('G10')
      .getByRole('link')
      .click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect.poll(() => opened.evaluate('document.activeElement?.dataset?.cell')).toBe('C700');
  expect(await title()).toBe('Voorraad');
});

test('a link that could run code leads nowhere', async () => {
  await link('javascript:alert(1)');
  await visit.open();
  expect(await visit.cell('G10').locator('a').count()).toBe(0);
});

test('a tab opens at its start, whatever was in sight before, and comes back as it was left', async () => {
  await visit.page.setViewportSize({ width: 700, height: 420 });
  await visit.open();
  await visit.page.evaluate(`document.querySelector('.viewport').scrollTo(200, 300)`);
  const scroll = () =>
    visit.page.evaluate(
      `[...'Left Top'.split(' ')].map((side) => document.querySelector('.viewport')['scroll' + side])`,
    );
  await expect.poll(scroll).toEqual([200, 300]);
  await visit.cell('F18').click();
  const left = await scroll();
  await visit.page.getByRole('tab', { name: "Jan's lijst" }).click();
  await expect.poll(title).toBe("Jan's lijst");
  await expect.poll(scroll).toEqual([0, 0]);
  await visit.page.getByRole('tab', { name: 'Voorraad' }).click();
  await expect.poll(() => visit.active()).toBe('F18');
  expect(await scroll()).toEqual(left);
});
