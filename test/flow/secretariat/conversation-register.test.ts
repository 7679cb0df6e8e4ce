import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileGroupIds } from '../../../domain/submissions/profile.ts';
import { loadLibrary } from '../../../functions/store/register/registry.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { person } from '../../../scripts/local/person.ts';
import { textAt, type Workbook } from '../../../sheets/grid/tab.ts';
import { groupColumns, groupRows } from '../../../sheets/secretariat/group/group.ts';
import { overviewColumns, overviewRows } from '../../../sheets/secretariat/overview/layout.ts';
import { profileColumns } from '../../../sheets/secretariat/register/profile/layout.ts';
import { completeForm, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** The secretary's own tabs: what a library counts, and the mails, over real HTTP. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const seen = async (): Promise<Workbook> => {
  const read = await world.local.world.sheets.read(world.secretariat);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
const tabOf = async (title: string) => {
  const tab = (await seen()).tabs.find((one) => one.title === title);
  if (!tab) throw new Error(`no tab ${title}`);
  return tab;
};
const rowWith = async (title: string, column: number, text: string): Promise<number> => {
  const tab = await tabOf(title);
  return tab.rows.findIndex((_, row) => textAt(tab, row, column) === text);
};
const type = async (tab: string, row: number, column: number, text: string): Promise<void> => {
  await person(world.local.endpoints.google, 'owner').type(world.secretariat, [{ tab, row, column, text }]);
  await world.local.google.settled();
};
const stored = () => loadSubmission(world.local.world.database, 'PB-ARN', quarter);

describe('what a library counts', () => {
  const group = profileColumns.profile + profileGroupIds.indexOf('lending-requests');

  it('makes an empty cell mean onbekend, without a question, and lets the quarter be handed in', async () => {
    const { lending_requests_received: _, lending_unfilled: __, ...form } = completeForm();
    await world.type('PB-ARN', { ...form, done: true });
    expect((await stored())?.state).toBe('queries-open');
    const row = await rowWith('Wie telt wat', profileColumns.code, 'PB-ARN');
    await type('Wie telt wat', row, group, 'telt dit niet');
    expect((await loadLibrary(world.local.world.database, 'PB-ARN'))?.profile).toEqual({
      'lending-requests': 'does-not-count',
    });
    const submission = await stored();
    expect(submission?.state).toBe('submitted');
    expect(submission?.counted?.observations.find(({ measure }) => measure === 'lending_unfilled')).toMatchObject({
      kind: 'unknown',
      typed: '',
    });
    expect(await world.shown('PB-ARN', 'lending_unfilled', 'sentence')).toBe(
      'Mag leeg blijven: uw bibliotheek telt dit niet. Wij lezen het als onbekend.',
    );
    const tab = await tabOf('Wie telt wat');
    expect(textAt(tab, row, profileColumns.answer)).toBe('✓ Leeg = onbekend bij verzoeken en niet geleverd.');
  });

  it('a figure that is typed anyway wins', async () => {
    await world.type('PB-ARN', { lending_unfilled: '80' });
    const submission = await stored();
    expect(submission?.reading?.observations.find(({ measure }) => measure === 'lending_unfilled')).toMatchObject({
      kind: 'number',
      value: 80,
    });
  });

  it('something else than the three choices is asked about, and changes nothing', async () => {
    const row = await rowWith('Wie telt wat', profileColumns.code, 'PB-ARN');
    await type('Wie telt wat', row, group, 'soms');
    expect((await loadLibrary(world.local.world.database, 'PB-ARN'))?.profile).toEqual({
      'lending-requests': 'does-not-count',
    });
    expect(textAt(await tabOf('Wie telt wat'), row, profileColumns.answer)).toMatch(/^Aanpassen: hier staat ‘soms’\./);
  });
});

describe('the mails', () => {
  const formulaAt = async (title: string, row: number, column: number): Promise<string> =>
    (await tabOf(title)).rows[row]?.[column]?.entered?.formulaValue ?? '';

  it('have no link without an address', async () => {
    const row = await rowWith('Overzicht', overviewColumns.code, 'PB-DEV');
    expect(textAt(await tabOf('Overzicht'), row, overviewColumns.remind)).toBe('geen adres');
  });

  it('are a link for a library and one for all, once the address is typed in Werkgroep', async () => {
    const inGroup = await rowWith('Werkgroep', groupColumns.code, 'PB-DEV');
    await type('Werkgroep', groupRows.sender, groupColumns.mailbox, 'J. Jansen');
    await type('Werkgroep', inGroup, groupColumns.mailbox, 'ibl@deventer.example');
    await type('Werkgroep', inGroup, groupColumns.deputy, 'balie@deventer.example');
    const row = await rowWith('Overzicht', overviewColumns.code, 'PB-DEV');
    const formula = await formulaAt('Overzicht', row, overviewColumns.remind);
    const address = new URL(/"(mailto:[^"]*)"/u.exec(formula)?.[1] ?? '');
    expect(decodeURIComponent(address.pathname)).toBe('ibl@deventer.example,balie@deventer.example');
    expect(address.searchParams.get('subject')).toBe('Herinnering IBL-cijfers 1e kwartaal 2026');
    expect(address.searchParams.get('body')).toContain('wij hebben nog geen cijfers van Deventer.');
    expect(address.searchParams.get('body')).toMatch(/Vriendelijke groet,\r\nJ\. Jansen$/u);
    const all = await formulaAt('Overzicht', overviewRows.mails, overviewColumns.state);
    expect(new URL(/"(mailto:[^"]*)"/u.exec(all)?.[1] ?? '').searchParams.get('bcc')).toBe(
      'ibl@deventer.example,balie@deventer.example',
    );
    expect(textAt(await tabOf('Werkgroep'), inGroup, groupColumns.text)).toContain('Lukt het uiterlijk 4 mei?');
  });

  it('an address that is none is asked about', async () => {
    const row = await rowWith('Werkgroep', groupColumns.code, 'PB-MDB');
    await type('Werkgroep', row, groupColumns.mailbox, 'bel maar');
    expect(textAt(await tabOf('Werkgroep'), row, groupColumns.answer)).toMatch(
      /^Aanpassen: ‘bel maar’ is geen mailadres/,
    );
  });
});

describe('Secretariaat', () => {
  it('speaks Dutch again and gets the names of its tabs back', async () => {
    const address = `${world.local.endpoints.google}/v4/spreadsheets/${world.secretariat}:batchUpdate`;
    const { sheetId } = await tabOf('Vragen');
    const requests = [
      { updateSpreadsheetProperties: { properties: { locale: 'en_GB' }, fields: 'locale' } },
      { updateSheetProperties: { properties: { sheetId, title: 'lijst' }, fields: 'title' } },
    ];
    const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
    expect((await fetch(address, { method: 'POST', headers, body: JSON.stringify({ requests }) })).status).toBe(200);
    await world.local.google.settled();
    const workbook = await seen();
    expect([workbook.locale, workbook.tabs.find((tab) => tab.sheetId === sheetId)?.title]).toEqual(['nl_NL', 'Vragen']);
  });
});
