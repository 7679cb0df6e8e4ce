import { describe, expect, test } from 'vitest';
import { Visit } from './page-visit.ts';
import { EDITOR, HIDDEN, OWNER, SHEET } from './page-workbook.ts';

/** The list of workbooks, and moving between workbooks and tabs. */

const visit = new Visit();

test('the list of workbooks names them, and opens one', async () => {
  await visit.page.goto(`${visit.google.origin}/`);
  await visit.page.getByRole('link', { name: 'Voorraad' }).first().click();
  await expect.poll(() => visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('Voorraad');
  await visit.page.getByText('De cijfers in dit blad zijn verzonnen.').waitFor();
  await visit.page.getByText('Dit is een lokale Google op deze computer.').waitFor();
});

describe('finding one’s way', () => {
  test('Google’s own address of a workbook shows it too', async () => {
    await visit.page.goto(`${visit.google.origin}/spreadsheets/d/${visit.id}/edit#gid=${SHEET}&range=B3`);
    await expect.poll(() => visit.active()).toBe('B3');
  });

  test('a hidden tab is not among the tabs, but in the menu', async () => {
    await visit.open();
    expect(await visit.page.getByRole('tab').allInnerTexts()).toEqual(['Voorraad', "Jan's lijst"]);
    await visit.page.getByLabel('Alle tabbladen').click();
    await visit.page.getByText('Weg (verborgen)').click();
    await expect.poll(() => visit.page.getByRole('tab', { selected: true }).textContent()).toBe('Weg');
    expect(visit.page.url()).toContain(`/${HIDDEN}`);
  });

  test('a folded group opens with its plus, for everybody', async () => {
    await visit.open();
    expect(await visit.cell('A6').count()).toBe(0);
    await visit.page.getByLabel('Groep uitklappen').click();
    await visit.shows('A6', 'Gummen');
    await visit.page.getByLabel('Groep inklappen').click();
    await expect.poll(() => visit.cell('A6').count()).toBe(0);
  });

  test('folding a group with the keyboard keeps the focus on its button', async () => {
    await visit.open();
    await visit.press('Control+Home');
    for (const [label, next] of [
      ['Groep uitklappen', 'Groep inklappen'],
      ['Groep inklappen', 'Groep uitklappen'],
    ] as const) {
      await visit.page.getByLabel(label).focus();
      await visit.press('Enter');
      await visit.page.getByLabel(next).waitFor();
      expect(await visit.page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(next);
    }
  });

  test('a note is shown to the mouse and to the keyboard', async () => {
    await visit.open();
    await visit.cell('B2').hover();
    await visit.page.getByRole('note').getByText('Geteld op de laatste dag.').waitFor();
    await visit.cell('A2').click();
    await visit.page.keyboard.press('ArrowRight');
    await visit.page.getByRole('note').getByText('Geteld op de laatste dag.').waitFor();
    expect(await visit.cell('B2').getAttribute('aria-description')).toContain('Notitie: Geteld op de laatste dag.');
    await visit.press('Escape');
    await expect.poll(() => visit.page.getByRole('note').count()).toBe(0);
  });

  test('the accounts that a file is shared with are offered, and any other can be typed', async () => {
    await visit.page.goto(`${visit.google.origin}/`);
    const choice = visit.page.getByLabel('Bekijken als');
    await expect.poll(() => choice.locator('option').allTextContents()).toContain(EDITOR);
    await choice.selectOption('Ander account…');
    await visit.page.getByRole('dialog').getByRole('textbox').fill('geen adres');
    await visit.page.keyboard.press('Enter');
    await visit.page.getByText('Dat is geen e-mailadres.').waitFor();
    await visit.page.getByRole('dialog').getByRole('textbox').fill('nieuw@voorbeeld.nl');
    await visit.page.keyboard.press('Enter');
    await visit.page.getByText('Hier staan nog geen spreadsheets.').waitFor();
    expect(await choice.inputValue()).toBe('nieuw@voorbeeld.nl');
  });

  test('an account without access is told what to do', async () => {
    await visit.lookAs('vreemde@voorbeeld.nl');
    await visit.page.getByText('Deze spreadsheet is er niet, of is niet gedeeld met vreemde@voorbeeld.nl.').waitFor();
    await visit.page.getByLabel('Bekijken als').selectOption(OWNER);
    await visit.shows('A2', 'Potloden');
  });
});
