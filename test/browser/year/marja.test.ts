import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import { a1 } from '../../../sheets/grid/a1.ts';
import { columns as columnsOfForm, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { askColumns, columns, rows } from '../../../sheets/questionnaire/library-report/layout.ts';
import { worklistColumns } from '../../../sheets/secretariat/questions/worklist.ts';
import { registerDesk } from '../../flow/secretariat/register-desk.ts';
import { completeForm } from '../../lab/small-world.ts';
import { Desk, deskOf, k, minute, on, startYear, type Year } from './year.ts';

/** A year of *Marja, 55, IBL-medewerker*, step by step in a real browser. */
let year: Year;
let marja: Desk;
let secretary: Desk;
const quarter = '2026-Q1';

beforeAll(async () => {
  year = await startYear();
  [marja, secretary] = await Promise.all([deskOf(year, 'PB-ARN'), Desk.open(year, 'owner')]);
});
afterAll(() => year?.close());

const verdict = (code: RowCode) => marja.row(quarter, code, 'verdict');
const input = (code: RowCode) => marja.row(quarter, code, 'input');
const explanation = (code: RowCode) => marja.row(quarter, code, 'explanation');
const stands = (sentence: string | RegExp) => marja.shows(marja.row(quarter, 'standing', 'lastYear'), sentence);

describe('8 April: which tab, and what is asked', () => {
  beforeAll(() => on(year, '2026-04-08'));

  it('opens in the quarter that is asked, and reads by when', async () => {
    await marja.openQuestionnaire('PB-ARN');
    expect((await marja.tabs())[0]).toBe(k(quarter));
    await stands('Nog niet begonnen. Graag uiterlijk 20 april.');
  });

  it('reads beside an empty cell what is counted in it, and what is not', () =>
    marja.shows(verdict('lending_requests_received'), /Zonder de eigen provincie\.$/));

  it('sees last year’s figures in the columns beside', () =>
    marja.shows(marja.row(quarter, 'lending_requests_received', 'lastYear'), '570'));
});

describe('she types, and is answered beside each figure', () => {
  it.each<[MeasureId, string, string]>([
    ['lending_filled_loans', '1.234', '✓'],
    ['lending_requests_received', '1 100', '✓ Gelezen als 1.100.'],
    [
      'lending_filled_copies',
      'ca. 40',
      'Aanpassen: hier staat ‘ca. 40’. Typ alleen 40 en kies onderaan bij ‘geschat’ ja.',
    ],
    ['lending_filled_abroad', '-', 'Aanpassen: een streepje kan van alles betekenen. Typ 0 of onbekend.'],
    [
      'lending_unfilled',
      'volgt',
      'Aanpassen: hier staat ‘volgt’. Typ onbekend en schrijf rechts wanneer het cijfer komt. U kunt het later nog invullen.',
    ],
  ])('in %s: %s', async (code, text, sentence) => {
    await marja.type(input(code), text);
    await marja.shows(verdict(code), sentence);
  });

  it('a column of figures from Excel is pasted as one block', async () => {
    await marja.paste(input('lending_requests_received'), ['1300', '583', '29']);
    await marja.shows(marja.row(quarter, 'lending_filled', 'input'), '612');
    await marja.shows(
      verdict('lending_requests_received'),
      'Vraag: 1.300 is meer dan twee keer zoveel als een jaar eerder (570). Klopt het? Schrijf rechts hoe dat komt.',
    );
  });
});

describe('her colleague’s half, and the tick', () => {
  it('what is not known yet is onbekend, with when it comes', async () => {
    await marja.type(input('lending_unfilled'), 'onbekend');
    await marja.shows(
      verdict('lending_unfilled'),
      'Vraag: onbekend mag. Schrijf rechts kort waarom, en of het cijfer nog komt.',
    );
    await marja.type(explanation('lending_unfilled'), 'Collega met verlof; volgt in mei.');
    await marja.shows(verdict('lending_unfilled'), '✓ Onbekend, met toelichting.');
  });

  it('a figure with a comma is shown with its comma', async () => {
    await marja.type(input('lending_filled_abroad'), '1,2');
    await marja.shows(
      verdict('lending_filled_abroad'),
      'Aanpassen: hier staat 1,2. Dat is geen heel getal. Typ 1 of 2.',
    );
    await marja.shows(input('lending_filled_abroad'), '1,2');
  });

  it('half a page about a supplier fits, and it says who reads it', async () => {
    await marja.shows(marja.row(quarter, 'developments', 'label'), /Werkgroep en bestuur lezen dit\.$/);
    await marja.type(input('developments'), 'De leverancier levert later. '.repeat(30).trim());
    await stands(/^Bezig: 1 vak aanpassen en 1 vraag beantwoorden, nog \d+ vakken invullen\.$/);
  });

  it('she ticks the box and goes home: the line says where to look, and her tick stays', async () => {
    const { lending_requests_received: _, lending_unfilled: __, ...rest } = completeForm();
    for (const [code, text] of Object.entries(rest)) await marja.type(input(code as MeasureId), text);
    await marja.tick(input('done'));
    await stands(
      'Nog niet ingediend: nog 1 punt. Begin bij ‘Verzoeken van andere bibliotheken’. Is alles klaar, dan gaat het vanzelf.',
    );
  });

  it('the line leads to the row where she can begin', async () => {
    await marja.row(quarter, 'standing', 'lastYear').getByRole('link').click();
    const first = a1(freshPlaces(quarter).get('lending_requests_received') ?? -1, columnsOfForm.input);
    await expect.poll(() => marja.page.evaluate('document.activeElement?.dataset?.cell')).toBe(first);
  });

  it('‘ok’ is no reason; a few words are, and then it is handed in by itself', async () => {
    await marja.type(explanation('lending_requests_received'), 'ok');
    await marja.shows(
      verdict('lending_requests_received'),
      'Vraag: aan ‘ok’ hebben wij te weinig. Schrijf in een paar woorden waarom het cijfer klopt.',
    );
    await marja.type(explanation('lending_requests_received'), 'actie in de wijken, veel nieuwe lezers');
    await stands(/^Ingediend op 8 april, 10:\d\d\. Dank u wel\. U kunt nog wijzigen tot 4 mei\.$/);
  });
});

describe('22 April, her colleague sends the figure that was missing', () => {
  beforeAll(() => on(year, '2026-04-22'));

  it('it takes the place of onbekend, no reason is asked, and it counts', async () => {
    await marja.type(input('lending_unfilled'), '66');
    await stands('Ingediend, en op 22 april gewijzigd. De laatste cijfers tellen.');
    await marja.shows(verdict('lending_unfilled'), '✓');
  });
});

describe('11 May, published', () => {
  beforeAll(() => on(year, '2026-05-11'));

  it('her tab says so, and where the reward is', () =>
    stands(
      /^Meegeteld in het kwartaalbericht van \d+ mei\. Kijk ook eens bij ‘Uw bibliotheek’\. Klopt er iets niet\? Zet een vinkje bij ‘Correctie’\.$/,
    ));

  it('‘Uw bibliotheek’ shows her own figures beside last year’s, in words first', async () => {
    await marja.openQuestionnaire('PB-ARN', 'Uw bibliotheek');
    // 612 is 5,15 per cent more than 582.
    await marja.page
      .getByText(
        'U leverde in het 1e kwartaal 612 boeken, andere materialen en kopieën: 5,2 procent meer dan een jaar eerder.',
        { exact: true },
      )
      .waitFor();
  });
});

describe('July: 412 must be 421, in a closed quarter', () => {
  beforeAll(() => on(year, '2026-07-08'));

  it('what she types is a request, and the cell says how to make it', async () => {
    await marja.openQuestionnaire('PB-ARN', k(quarter));
    await marja.type(input('lending_filled_loans'), '592');
    await marja.type(input('lending_filled_national'), '472');
    await marja.shows(
      verdict('lending_filled_loans'),
      'Ter info: dit kwartaal is gesloten. Uw wijziging telt nog niet mee; meegeteld is 583. Zet bovenaan een vinkje bij ‘Correctie’.',
    );
  });

  it('with the box and a reason it lies with the secretary', async () => {
    await marja.type(explanation('done'), 'dubbel geteld in maart');
    await marja.tick(marja.row(quarter, 'done', 'previous'));
    await stands('Uw correctie ligt bij de secretaris. De gepubliceerde cijfers blijven zolang staan.');
  });

  it('the secretary sees old, new and the effect on the total, and agrees', async () => {
    await minute(year);
    await secretary.openSecretariat('Vragen');
    const line = secretary.line('dubbel geteld in maart');
    await secretary.shows(line, /583 → 592\s+effect op totaal: \+1,5/);
    const row = Number((await line.locator('[data-cell]').first().getAttribute('data-cell'))?.replace(/\D/g, '')) - 1;
    await secretary.tick(secretary.at(row, worklistColumns.agreed));
    await minute(year);
    await stands(/^Dit kwartaal is gesloten|^Meegeteld/);
  });
});

describe('1 July, her library takes the neighbour in', () => {
  const next = '2026-Q3';
  beforeAll(async () => {
    const desk = registerDesk(year.world);
    await desk.fill(1, {
      kind: 'gaat op in een andere bibliotheek',
      library: 'Deventer',
      other: 'Arnhem',
      quarter: '2026-K3',
    });
    await desk.tick(1, true);
    await on(year, '2026-10-05');
  });

  it('the same workbook goes on, and figures that double are not asked about', async () => {
    await year.world.type('PB-ARN', completeForm(2), 'input', next);
    await marja.openQuestionnaire('PB-ARN', k(next));
    await marja.shows(marja.row(next, 'lending_filled', 'input'), '1.224');
    await marja.shows(marja.row(next, 'lending_requests_received', 'verdict'), '✓');
  });

  it('the neighbour’s workbook says where to go', async () => {
    const neighbour = await deskOf(year, 'PB-DEV');
    await neighbour.openQuestionnaire('PB-DEV');
    await neighbour.page.getByText(/Rozet/).first().waitFor();
    await neighbour.close();
  });
});

describe('January, Joris replaces her', () => {
  beforeAll(() => on(year, '2027-01-08'));

  it('is asked nothing that only the year knows: the fourth quarter is like the others', async () => {
    await marja.openQuestionnaire('PB-ARN', k('2026-Q4'));
    await marja.line('Verzoeken van andere bibliotheken').waitFor();
    expect(await marja.page.getByText(/uren|leden op 31 december|uitleningen in dit jaar/i).count()).toBe(0);
  });

  it('is shown the year in February, and ticks that it is right', async () => {
    await year.world.type('PB-ARN', { ...completeForm(2), done: true }, 'input', '2026-Q4');
    await on(year, '2027-02-08');
    await marja.openQuestionnaire('PB-ARN', 'Uw bibliotheek');
    await marja.page.getByText('UW JAAR 2026: GEZIEN EN AKKOORD').first().waitFor();
    await marja.tick(marja.at(rows.asks, askColumns.box));
    await marja.shows(marja.at(rows.asks, columns.words), 'Dank u wel, gezien op 8 februari.');
  });

  it('reads in April why the first quarter was so high: last year’s explanation hangs on its figure', async () => {
    await on(year, '2027-04-08');
    await marja.openQuestionnaire('PB-ARN', k('2027-Q1'));
    const lastYear = marja.row('2027-Q1', 'lending_requests_received', 'lastYear');
    await marja.shows(lastYear, '1.300');
    expect(await lastYear.getAttribute('aria-description')).toContain('actie in de wijken, veel nieuwe lezers');
  });
});
