import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Visit } from './page-visit.ts';
import { block, SHEET } from './page-workbook.ts';

/** The page on a phone and in a narrow window. */

const visit = new Visit();

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('boxOf(): not in sight');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
};

/** All but column E, from the second row on, is protected: a form. */
const makeForm = (): Promise<unknown> =>
  visit.change([
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 8,
          range: { sheetId: SHEET },
          warningOnly: true,
          unprotectedRanges: [block(1, 7, 4, 5)],
        },
      },
    },
  ]);

describe('On a phone', () => {
  const phone = { viewport: { width: 390, height: 844 } };

  test('a form opens where one types', async () => {
    await makeForm();
    await visit.enter(phone);
    await visit.open();
    await expect.poll(async () => (await boxOf(visit.cell('E2'))).right, { timeout: 15_000 }).toBeLessThanOrEqual(390);
    expect((await boxOf(visit.cell('E2'))).left).toBeGreaterThan(0);
  });

  test('a tab that is no form opens at its first column', async () => {
    await visit.enter(phone);
    await visit.open();
    expect((await boxOf(visit.cell('A1'))).left).toBeGreaterThan(0);
  });

  test('a hint leaves the row in which one types in sight', async () => {
    await visit.enter(phone);
    await visit.open();
    await visit.cell('B2').click();
    const hint = visit.page.getByRole('note').getByText('Typ een heel getal.');
    await hint.waitFor();
    expect((await boxOf(visit.page.getByRole('note'))).top).toBeGreaterThan((await boxOf(visit.cell('B5'))).bottom);
  });
});

test('A hint covers no cell when the sheet leaves room beside it', async () => {
  await visit.enter({ viewport: { width: 1240, height: 768 } });
  await visit.open();
  await visit.cell('B2').hover();
  const note = visit.page.getByRole('note');
  await note.getByText('Geteld op de laatste dag.').waitFor();
  expect((await boxOf(note)).left).toBeGreaterThanOrEqual((await boxOf(visit.cell('H2'))).right);
});
