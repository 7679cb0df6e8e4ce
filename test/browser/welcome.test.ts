/** The welcome above the list of workbooks, in a real browser: its doors, and what it says while they open. */
import type { Door } from '@ibl/local-google/admin/welcome.ts';
import { beforeEach, expect, test } from 'vitest';
import { welcomeOf } from '../../scripts/example/welcome.ts';
import { Visit } from './page-visit.ts';
import { EDITOR } from './page-workbook.ts';

const visit = new Visit();
const phone = { viewport: { width: 390, height: 844 } };
const doing = { step: { what: 'open', quarter: '2026-Q3', seconds: 5 }, share: 0.8, secondsLeft: 4 } as const;

const welcome = (open: boolean) => {
  const { doors, ...rest } = welcomeOf({
    setUp: 'example',
    open: open ? [{ id: visit.id, kind: 'questionnaire', library: 'PB-ARN' }] : [],
    doing: open ? null : doing,
    boardPage: null,
  });
  return { ...rest, doors: doors.map((door): Door => ({ ...door, account: EDITOR })) };
};

beforeEach(async () => {
  visit.google.welcome(welcome(true));
  await visit.page.goto(visit.google.origin);
});

const door = () => visit.page.getByRole('link', { name: 'Open de opgave van Rozet' });

test('A door opens its workbook as its person, whose name the address does not keep', async () => {
  await door().click();
  await visit.cell('A1').waitFor();
  expect(await visit.page.locator('#bekijken-als').inputValue()).toBe(EDITOR);
  expect(visit.page.url()).toBe(`${visit.google.origin}/#/d/${visit.id}`);
  await visit.type('B2', '12', 'Enter');
  await visit.holds('B2', 12);
});

test('A door opens when its workbook is ready, without loading the page again', async () => {
  visit.google.welcome(welcome(false));
  await visit.page.getByText('Het voorbeeld wordt klaargezet: het 3e kwartaal van 2026 gaat open.').waitFor();
  await expect.poll(() => door().count()).toBe(0);
  visit.google.welcome(welcome(true));
  await door().waitFor();
  await expect.poll(() => visit.page.getByRole('status').filter({ hasText: 'klaargezet' }).isVisible()).toBe(false);
});

test('The list of workbooks comes after the doors', async () => {
  const file = visit.page.getByRole('table').getByRole('link').first();
  await file.waitFor();
  const below = async () => ((await file.boundingBox())?.y ?? 0) - ((await door().boundingBox())?.y ?? 0);
  expect(await below()).toBeGreaterThan(0);
});

test('On a phone nothing stands beside the page', async () => {
  await visit.enter(phone);
  await visit.page.goto(visit.google.origin);
  await door().waitFor();
  expect(await visit.page.evaluate('document.querySelector(".list").scrollWidth')).toBe(390);
});

test('Without a welcome there is only the list', async () => {
  visit.google.welcome(null);
  await visit.page.reload();
  await visit.page.getByRole('table').waitFor();
  expect(await visit.page.locator('.welcome').isVisible()).toBe(false);
});
