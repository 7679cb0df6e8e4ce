import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../functions/store/register/registry.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { person } from '../../../scripts/local/person.ts';
import { textAt, type Workbook } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces } from '../../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { movedTabTitle } from '../../../sheets/questionnaire/repair/successor-texts.ts';
import { overviewRows } from '../../../sheets/secretariat/overview/layout.ts';
import { completeForm, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { registerDesk } from './register-desk.ts';

/** A library gets another workbook: from the pasted address to the tick, and back. */
let world: SmallWorld;
let desk: ReturnType<typeof registerDesk>;
let old: string;
let other: string;
const stranger = 'iemand@elders.example';
const database = () => world.local.world.database;
const addressOf = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`;

beforeAll(async () => {
  world = await startSmallWorld();
  desk = registerDesk(world);
  old = world.workbooks['PB-ARN'];
  await world.type('PB-ARN', { ...completeForm(), done: true });
  const owner = person(world.local.endpoints.google, stranger);
  other = await owner.createWorkbook('Cijfers Rozet', '');
  await owner.share(other, world.local.world.serviceAccount, 'writer');
});
afterAll(() => world.close());

const seen = async (id: string): Promise<Workbook> => {
  const read = await world.local.world.sheets.read(id);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
const titles = async (id: string): Promise<string[]> => (await seen(id)).tabs.map(({ title }) => title);
const inputIn = async (id: string, code: 'lending_unfilled'): Promise<string> => {
  const tab = (await seen(id)).tabs.find(({ title }) => title === tabTitle(quarter));
  return tab?.rows[freshPlaces(quarter).get(code) ?? -1]?.[columns.input]?.shown ?? '';
};
const overviewLine = async (): Promise<string> => {
  await world.local.fire('publish');
  await desk.looked();
  const tab = (await seen(world.secretariat)).tabs.find(({ title }) => title === 'Overzicht');
  return tab?.rows[overviewRows.health]?.[0]?.shown ?? '';
};
const unfilled = async () =>
  (await loadSubmission(database(), 'PB-ARN', quarter))?.reading?.observations.find(
    ({ measure }) => measure === 'lending_unfilled',
  )?.value;
const change = { kind: 'krijgt een ander blad', library: 'Arnhem' };

describe('a pasted address of another workbook', () => {
  it('replaces nothing: the row tells what it is, whose it is, and what to do', async () => {
    await desk.pasteAddress('PB-ARN', addressOf(other));
    expect(await desk.answerOf('PB-ARN')).toBe(
      `Gevonden: ‘Cijfers Rozet’, van ${stranger}. Er verandert nog niets: Arnhem heeft al een blad. Moet dit het nieuwe worden? Leg het onder de bibliotheken vast: kies ‘krijgt een ander blad’ en plak dit adres daar.`,
    );
    expect(await loadLibrary(database(), 'PB-ARN')).toMatchObject({ workbookId: old });
    expect(await titles(other)).not.toContain(tabTitle(quarter));
  });

  it.each([
    ['no sheet', 'https://example.org/cijfers', /^Aanpassen: dit is geen adres van een blad\./u],
    ['another library’s', () => world.workbooks['PB-DEV'], /^Aanpassen: dit is het blad van Deventer\./u],
    ['Secretariaat itself', () => world.secretariat, /^Aanpassen: dit is een van onze eigen twee bladen/u],
    ['what we cannot open', 'x'.repeat(44), /^Aanpassen: dit blad kunnen wij nog niet openen\. Deel het/u],
    ['its own', () => old, /^Aanpassen: dit is al het blad van Arnhem\./u],
    ['nothing', '', /^Nog nodig: plak ook het adres van het nieuwe blad/u],
  ])('is answered in a sentence when it is of %s', async (_, address, sentence) => {
    const text = typeof address === 'string' ? address : addressOf(address());
    await desk.fill(1, { ...change, address: text.startsWith('x') ? addressOf(text) : text });
    expect(await desk.answer(1)).toMatch(sentence);
    await desk.tick(1, true);
    expect(await loadLibrary(database(), 'PB-ARN')).toMatchObject({ workbookId: old });
    await desk.tick(1, false);
  });

  it('that is no spreadsheet is answered in a sentence', async () => {
    const made = await fetch(`${world.local.endpoints.google}/drive/v3/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stranger}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Map', mimeType: 'application/vnd.google-apps.folder' }),
    });
    const { id } = (await made.json()) as { id: string };
    await person(world.local.endpoints.google, stranger).share(id, world.local.world.serviceAccount, 'writer');
    await desk.fill(1, { ...change, address: addressOf(id) });
    expect(await desk.answer(1)).toMatch(/^Aanpassen: dit is geen Google-spreadsheet\./u);
  });

  it('is told with title, owner and what will happen, before the tick', async () => {
    await desk.fill(1, { ...change, address: addressOf(other) });
    expect(await desk.answer(1)).toBe(
      `Arnhem vult de cijfers voortaan in een ander blad in: ‘Cijfers Rozet’, van ${stranger}. Wat al is ingevuld, komt daar ook in te staan. In het oude blad komt te staan waar het verdergaat; wat daar nog wordt getypt, lezen wij niet meer. Klopt dit? Zet dan het vinkje.`,
    );
    expect(await loadLibrary(database(), 'PB-ARN')).toMatchObject({ workbookId: old });
  });

  it('is not used when it is called otherwise than was told', async () => {
    const rename = (name: string) =>
      fetch(`${world.local.endpoints.google}/drive/v3/files/${other}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${stranger}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name }),
      });
    await rename('Iets anders');
    await desk.tick(1, true);
    expect(await desk.answer(1)).toMatch(/^Lees eerst wat er gaat gebeuren\..*‘Iets anders’/u);
    expect(await loadLibrary(database(), 'PB-ARN')).toMatchObject({ workbookId: old });
    await rename('Cijfers Rozet');
    await desk.tick(1, false);
  });
});

describe('the tick', () => {
  it('replaces it; what was filled in stands in the new one', async () => {
    await desk.tick(1, true);
    expect(await loadLibrary(database(), 'PB-ARN')).toMatchObject({ workbookId: other });
    expect(await inputIn(other, 'lending_unfilled')).toBe(await inputIn(old, 'lending_unfilled'));
    expect(await desk.answer(1)).toMatch(
      /^✓ Gedaan op 1 april 2026\. Arnhem vult de cijfers voortaan in een ander blad in/u,
    );
  });

  it('tells the old workbook where to go, and reads nothing in it any more', async () => {
    const tab = (await seen(old)).tabs.find(({ title }) => title === movedTabTitle);
    expect(tab && textAt(tab, 0, 0)).toBe('Dit blad is vervangen');
    expect(tab?.rows[2]?.[0]?.entered?.formulaValue).toContain(`/spreadsheets/d/${other}/edit`);
    const before = await unfilled();
    await desk.typeIn(old, quarter, { lending_unfilled: '77' });
    expect(await unfilled()).toBe(before);
    await desk.typeIn(old, quarter, { lending_unfilled: String(before) });
  });

  it('tells Overzicht, which misses no workbook when the old one is thrown away', async () => {
    const said = `Arnhem heeft sinds 1 april een ander blad: ‘Cijfers Rozet’, van ${stranger}.`;
    expect((await overviewLine()).slice(0, said.length)).toBe(said);
    const trash = (trashed: boolean) =>
      fetch(`${world.local.endpoints.google}/drive/v3/files/${old}`, {
        method: 'PATCH',
        headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
        body: JSON.stringify({ trashed }),
      });
    await trash(true);
    await desk.looked();
    expect(await overviewLine()).not.toContain('niet te openen');
    await trash(false);
    await desk.looked();
  });

  it('has the library go on in the new workbook', async () => {
    await desk.typeIn(other, quarter, { lending_unfilled: '85' });
    expect(await unfilled()).toBe(85);
  });

  it('the address of the former workbook is refused, also of another library', async () => {
    await desk.pasteAddress('PB-DEV', addressOf(old));
    expect(await desk.answerOf('PB-DEV')).toMatch(/^Aanpassen: dit is het vorige blad van Arnhem\./u);
    await desk.pasteAddress('PB-DEV', '');
  });
});

describe('taking the tick away', () => {
  it('gives the old workbook back, in which everything is read again', async () => {
    await desk.tick(1, false);
    expect(await loadLibrary(database(), 'PB-ARN')).toMatchObject({ workbookId: old });
    expect(await titles(old)).not.toContain(movedTabTitle);
    expect(await desk.answer(1)).toMatch(/^Ongedaan gemaakt op 1 april 2026\./u);
    await desk.typeIn(old, quarter, { lending_unfilled: '91' });
    expect(await unfilled()).toBe(91);
    await desk.typeIn(other, quarter, { lending_unfilled: '44' });
    expect(await unfilled()).toBe(91);
    expect(await overviewLine()).toContain('Arnhem heeft sinds 1 april weer het vorige blad.');
  });
});
