import { describe, expect, test } from 'vitest';
import { Visit } from './page-visit.ts';
import { OWNER, READER } from './page-workbook.ts';

/** Validation rules while typing on the page. */

const visit = new Visit();

describe('rules', () => {
  test('a figure that does not suit the rule is kept, with a mark and the workbook’s own help', async () => {
    await visit.open();
    await visit.type('B3', 'ca. 60', 'Enter');
    await expect.poll(() => visit.cell('B3').getAttribute('class')).toContain('is-doubted');
    await visit.cell('B3').click();
    await visit.page.getByRole('note').getByText('Typ een heel getal.').waitFor();
    await visit.holds('B3', 'ca. 60');
  });

  test('a strict list refuses other words, and gives them back to be put right', async () => {
    await visit.open();
    await visit.type('E3', 'hout', 'Enter');
    await visit.page.getByRole('dialog').getByText('Wat u typte past niet bij de regel voor E3.').waitFor();
    await visit.page.keyboard.press('Enter');
    expect(await visit.page.getByLabel('Typ in E3').inputValue()).toBe('hout');
    await visit.page.keyboard.press('Escape');
    await visit.shows('E3', 'papier');
  });

  test('a list is opened with the keyboard or the mouse, and a choice is one key away', async () => {
    await visit.open();
    await visit.cell('E3').click();
    await visit.page.keyboard.press('Alt+ArrowDown');
    await visit.page.getByRole('option', { name: 'metaal' }).waitFor();
    await visit.page.keyboard.press('ArrowDown');
    await visit.page.keyboard.press('Enter');
    await visit.holds('E3', 'metaal');
    await visit.cell('E4').locator('.choices').click();
    await visit.page.getByRole('option', { name: 'papier' }).click();
    await visit.holds('E4', 'papier');
  });

  test('a check box is turned with a click or the space bar', async () => {
    await visit.open();
    await visit.cell('F2').getByRole('checkbox').click();
    await visit.holds('F2', true);
    await expect.poll(() => visit.cell('F2').getByRole('checkbox').getAttribute('aria-checked')).toBe('true');
    await visit.page.keyboard.press('Space');
    await visit.holds('F2', false);
  });

  test('a protected cell refuses whom it is protected from', async () => {
    await visit.open();
    expect(await visit.cell('D2').getAttribute('class')).toContain('is-locked');
    await visit.type('D2', '5');
    await visit.page.getByRole('dialog').getByText('D2 kunt u niet wijzigen.').waitFor();
    await visit.page.keyboard.press('Enter');
    await visit.page.getByLabel('Bekijken als').selectOption(OWNER);
    await expect.poll(() => visit.cell('D2').getAttribute('class')).not.toContain('is-locked');
  });

  test('a reader sees the sheet and cannot edit it', async () => {
    await visit.open(READER);
    await visit.page.getByText('Alleen lezen').waitFor();
    await visit.type('B2', '5');
    await visit.page.getByRole('dialog').getByText('U mag deze spreadsheet alleen bekijken').waitFor();
  });
});
