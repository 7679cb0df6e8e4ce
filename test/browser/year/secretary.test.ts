import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import { groupColumns, groupPlaces } from '../../../sheets/secretariat/group/group.ts';
import { overviewColumns, overviewRows, publishBox } from '../../../sheets/secretariat/overview/layout.ts';
import { worklistColumns } from '../../../sheets/secretariat/questions/worklist.ts';
import { eventColumns, eventRowsIn } from '../../../sheets/secretariat/register/event-row.ts';
import { registerColumns } from '../../../sheets/secretariat/register/register.ts';
import { eventually } from '../../lab/eventually.ts';
import { completeForm, staffOf } from '../../lab/small-world.ts';
import { Desk, deskOf, k, minute, on, startYear, type Year } from './year.ts';

/** A year of the secretary without IT support, step by step in a real browser. */
let year: Year;
let secretary: Desk;
const quarter = '2026-Q1';

beforeAll(async () => {
  year = await startYear();
  secretary = await Desk.open(year, 'owner', { width: 1800, height: 1000 });
});
afterAll(() => year?.close());

const line = (city: string) => secretary.line(city);
const inLine = async (city: string, column: number) => {
  const name = await line(city).locator('[data-cell]').first().getAttribute('data-cell');
  return secretary.at(Number(name?.replace(/\D/g, '')) - 1, column);
};
const stands = async (city: string, state: string, todo: string): Promise<void> => {
  await secretary.shows(await inLine(city, overviewColumns.state), state);
  await secretary.shows(await inLine(city, overviewColumns.todo), todo);
};
/** What a mail program is given. */
const mailBehind = async (name: string): Promise<URLSearchParams> => {
  const link = secretary.page.getByRole('link', { name }).first();
  return new URL((await link.getAttribute('href')) ?? '').searchParams;
};

describe('set-up', () => {
  it('which workbooks are shared with whom stands in Overzicht', async () => {
    await minute(year);
    await secretary.openSecretariat('Overzicht');
    await secretary.shows(await inLine('Arnhem', overviewColumns.access), staffOf('PB-ARN'));
  });

  it('the dates stand there already', async () => {
    await secretary.openSecretariat('Instellingen');
    await secretary.shows(line('1e kwartaal 2026'), /✓ Opent 1 april, graag uiterlijk 20 april, sluit 4 mei\./);
  });
});

describe('1 April', () => {
  it('one mail for all, with the date in it, once their addresses stand in Werkgroep', async () => {
    await secretary.openSecretariat('Werkgroep');
    for (const [index, address] of ['ibl@arnhem.nl', 'ibl@deventer.nl', 'ibl@middelburg.nl'].entries())
      await secretary.type(secretary.at(groupPlaces.first + index, groupColumns.mailbox), address);
    await minute(year);
    await secretary.openSecretariat('Overzicht');
    const mail = await mailBehind('Stuur de startmail');
    expect(mail.get('bcc')).toBe('ibl@arnhem.nl,ibl@deventer.nl,ibl@middelburg.nl');
    expect(mail.get('subject')).toBe('IBL-cijfers 1e kwartaal 2026');
    expect(mail.get('body')).toContain('Graag uiterlijk 20 april.');
  });
});

describe('14 April, in Overzicht', () => {
  beforeAll(async () => {
    await on(year, '2026-04-14');
    await year.world.type('PB-ARN', { ...completeForm(), lending_requests_received: '6120', done: true });
    await year.world.type('PB-ARN', { lending_requests_received: 'drukte' }, 'explanation');
    await year.world.type('PB-DEV', { lending_requests_received: '540' });
    await minute(year);
  });

  it('says in words how far everybody is, and what she herself can do', async () => {
    await secretary.openSecretariat('Overzicht');
    await secretary.shows(
      secretary.at(overviewRows.summary, 0),
      '1e kwartaal 2026 · ingediend 1 van 3 · 1 zaak wacht op u · graag uiterlijk 20 april (over 6 dagen)',
    );
    await stands('Arnhem', '● wacht op u', '1 cijfer beoordelen (tab Vragen)');
    await stands('Deventer', '◔ bezig (1 van 21)', 'herinneren');
    await stands('Middelburg', '○ niet begonnen', 'herinneren');
  });

  it('a figure that she must release stands in Vragen with its sentence and the explanation', async () => {
    await secretary.openSecretariat('Vragen');
    await secretary.shows(line('‘drukte’'), /6\.120 is .* keer zoveel als een jaar eerder \(570\)/);
  });

  it('she asks back, and the librarian reads it beside the figure', async () => {
    const asked = await inLine('‘drukte’', worklistColumns.question);
    await secretary.type(asked, 'Kwam dit door de actie?');
    const marja = await deskOf(year, 'PB-ARN');
    await marja.openQuestionnaire('PB-ARN', k(quarter));
    await marja.shows(
      marja.row(quarter, 'lending_requests_received', 'verdict'),
      'Vraag van de secretaris: Kwam dit door de actie?',
    );
    await marja.type(marja.row(quarter, 'lending_requests_received', 'explanation'), 'ja, de actie van maart');
    await marja.shows(
      marja.row(quarter, 'standing', 'lastYear'),
      'Ingediend. De secretaris kijkt nog naar 1 cijfer; u hoeft niets te doen.',
    );
    await marja.close();
  });

  it('and agrees with the answer', async () => {
    await minute(year);
    await secretary.openSecretariat('Vragen');
    // Where she asked stands her question with the answer, grey; below it the figure waits for her.
    const waiting = secretary.page.getByRole('row').filter({ hasText: '‘ja, de actie van maart’' }).last();
    const name = await waiting.locator('[data-cell]').first().getAttribute('data-cell');
    await secretary.tick(secretary.at(Number(name?.replace(/\D/g, '')) - 1, worklistColumns.agreed));
    await minute(year);
    // What the look at her tick changes elsewhere may come after what this minute publishes was loaded.
    await minute(year);
    await secretary.openSecretariat('Overzicht');
    await stands('Arnhem', '● ingediend (gewijzigd)', 'niets');
  });
});

describe('20 April', () => {
  beforeAll(() => on(year, '2026-04-20'));

  it('a library that is not ready gets a reminder of its own', async () => {
    await secretary.openSecretariat('Overzicht');
    await (await inLine('Middelburg', overviewColumns.remind)).getByRole('link', { name: 'stuur mail' }).waitFor();
    expect((await mailBehind('Herinner wie nog niet klaar is')).get('bcc')).toBe('ibl@deventer.nl,ibl@middelburg.nl');
  });

  it('figures that are dictated by telephone she types in the library’s own workbook', async () => {
    await secretary.openQuestionnaire('PB-MDB', k(quarter));
    for (const [code, text] of Object.entries(completeForm()))
      await secretary.type(secretary.row(quarter, code as MeasureId, 'input'), text);
    await secretary.tick(secretary.row(quarter, 'done', 'input'));
    await secretary.shows(secretary.row(quarter, 'standing', 'lastYear'), /^Ingediend op 20 april, 10:00\./);
  });
});

const besidePublish = () => secretary.at(publishBox.row, publishBox.column + 1);

describe('21 April, two of three have handed in', () => {
  beforeAll(() => on(year, '2026-04-21'));

  it('a tick on Publiceer nu is answered at once, and then with the time', async () => {
    await secretary.openSecretariat('Overzicht');
    await secretary.shows(besidePublish(), /\(nu 2 van 3 binnen\)/);
    await secretary.tick(secretary.at(publishBox.row, publishBox.column));
    await secretary.shows(besidePublish(), /^(Wordt verwerkt…|Gepubliceerd op 21 april, 10:\d\d\.)/);
    await eventually(async () => {
      await minute(year);
      expect(await besidePublish().textContent()).toMatch(/^Gepubliceerd op 21 april, 10:\d\d\./);
    }, 500);
  });
});

describe('5 May, closed with two of three', () => {
  beforeAll(() => on(year, '2026-05-05'));

  it('the box Publiceer nu says that it does nothing any more', async () => {
    await secretary.openSecretariat('Overzicht');
    await stands('Deventer', '– niet ontvangen', 'heropenen, als zij nog willen leveren');
    await secretary.shows(
      besidePublish(),
      'Het 1e kwartaal 2026 is gesloten en staat vanzelf in IBL-statistiek. Het vinkje kan weg.',
    );
  });

  it('the statistic says beside every figure of how many libraries it is, and that it is provisional', async () => {
    await secretary.openStatistic('Kwartaal');
    await secretary.shows(secretary.line('Samen geleverd'), /2 van 3/);
    await secretary.page
      .getByText(/voorlopig/i)
      .first()
      .waitFor();
  });
});

describe('19 May, Deventer still wants to', () => {
  beforeAll(() => on(year, '2026-05-19'));

  it('is opened again with one tick, for two weeks', async () => {
    await secretary.openSecretariat('Overzicht');
    await secretary.tick(await inLine('Deventer', overviewColumns.reopen));
    await minute(year);
    const deventer = await deskOf(year, 'PB-DEV');
    await deventer.openQuestionnaire('PB-DEV', k(quarter));
    await deventer.shows(
      deventer.row(quarter, 'standing', 'lastYear'),
      'Heropend tot 2 juni. Vul in wat nodig is, en zet een vinkje bij ‘Wij zijn klaar’.',
    );
    await deventer.close();
  });

  it('and its figure joins the statistic: three of three', async () => {
    await year.world.type('PB-DEV', { ...completeForm(), done: true });
    await minute(year);
    await secretary.openStatistic('Kwartaal');
    await secretary.shows(secretary.line('Samen geleverd'), /3 van 3/);
  });
});

describe('1 July, a merger', () => {
  it('the row says what will happen before her tick counts, and what has been done after it', async () => {
    await on(year, '2026-06-25');
    await secretary.openSecretariat('Register');
    const { kind, library, other, quarter: from, box } = eventColumns;
    const row = await firstChange();
    for (const [column, text] of [
      [kind, 'gaat op in een andere bibliotheek'],
      [library, 'Deventer'],
      [other, 'Arnhem'],
      [from, '2026-K3'],
    ] as const)
      await secretary.type(secretary.at(row, column), text);
    const ahead = 'Vanaf het 3e kwartaal 2026 vult Arnhem ook voor Deventer in.';
    await secretary.shows(secretary.at(row, registerColumns.answer), new RegExp(ahead));
    await secretary.tick(secretary.at(row, box));
    await secretary.shows(secretary.at(row, registerColumns.answer), /^✓? ?Gedaan/);
  });

  it('and taking the tick away undoes it', async () => {
    const row = await firstChange();
    await secretary.tick(secretary.at(row, eventColumns.box));
    await secretary.shows(secretary.at(row, registerColumns.answer), /ongedaan|vult Arnhem ook voor Deventer in/i);
  });
});

/** The first row for changes under the libraries. */
const firstChange = async (): Promise<number> => {
  const read = await year.world.local.world.sheets.read(year.world.secretariat);
  const tab = read.ok ? read.value.tabs.find(({ title }) => title === 'Register') : undefined;
  return (tab && eventRowsIn(tab).get('verandering-1')) ?? -1;
};

describe('September, a red line', () => {
  it('says that nothing is lost, and whom to call', async () => {
    await on(year, '2026-09-01');
    await year.world.local.setClock(year.world.local.world.clock.now() + 30 * 60_000);
    await year.world.local.fire('publish');
    await secretary.openSecretariat('Overzicht');
    await secretary.shows(
      secretary.at(overviewRows.health, 0),
      'De controle staat stil sinds 10:00. Alles wat is ingevuld blijft bewaard. Bel of mail wie dit systeem voor u beheert.',
    );
    await minute(year);
    await year.world.local.fire('publish');
    await secretary.shows(secretary.at(overviewRows.health, 0), /^Alles werkt\./);
  });

  it('what to do, and what to hand over to the next secretary, stands in Uitleg', async () => {
    await secretary.openSecretariat('Uitleg');
    await secretary.page.getByText('Op vakantie, of een nieuwe secretaris').waitFor();
  });
});
