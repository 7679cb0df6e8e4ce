import { describe, expect, test } from 'vitest';
import { Librarian } from '../librarian.ts';

/** The page of a quarter's tab: columns, sums, and repair of rows. */

const beingChecked = '… wordt nagekeken';

describe('A fresh tab', () => {
  const marja = new Librarian();

  test('explains every empty row', () => {
    expect(marja.shown('lending_requests_received')).toBe(
      'Dit kwartaal bij u binnengekomen, geleverd of niet. Zonder de eigen provincie.',
    );
    expect(marja.shown('lending_filled')).toBe('Telt zelf op.');
    expect(marja.shown('lending_filled', 'input')).toBe('');
    expect(marja.shown('developments', 'label')).toBe(
      'Ontwikkelingen\nWat veranderde er dit kwartaal in het leenverkeer bij u? Werkgroep en bestuur lezen dit.',
    );
  });

  test('says that nothing has begun', () => {
    expect(marja.shown('standing', 'lastYear')).toBe('Nog niet begonnen. Graag uiterlijk 20 april.');
    expect(marja.shown('standing', 'explanation')).toBe('');
  });

  test('is left alone by a look, but for the time', () => {
    expect(marja.check()).toBe(1);
    expect(marja.check('2026-04-15T10:00:00+02:00')).toBe(0);
    expect(marja.shown('standing', 'explanation')).toBe('Nagekeken op 14 april, 14:32');
  });
});

describe('Controle', () => {
  const marja = new Librarian();

  test('says at once that a figure is being looked at', () => {
    marja.type('lending_requests_received', '1.310');
    expect(marja.shown('lending_requests_received', 'input')).toBe('1.310');
    expect(marja.shown('lending_requests_received')).toBe(beingChecked);
    expect(marja.shown('standing', 'lastYear')).toBe(
      'Uw laatste wijziging wordt nagekeken. Dat duurt meestal minder dan vijf minuten. U mag dit venster sluiten.',
    );
  });

  test('gives a tick once it was looked at', () => {
    marja.check();
    expect(marja.shown('lending_requests_received')).toBe('✓');
    expect(marja.shown('standing', 'lastYear')).toBe('Bezig: nog 20 vakken invullen.');
    expect(marja.check()).toBe(0);
  });

  test.each([
    ['ca. 40', 'Aanpassen: hier staat ‘ca. 40’. Typ alleen 40 en kies onderaan bij ‘geschat’ ja.'],
    ['1 234', '✓ Gelezen als 1.234.'],
    ['1,234', 'Aanpassen: hier staat 1,234. Dat is geen heel getal. Bedoelt u 1234? Typ dan 1234.'],
    ['0', '✓'],
    ['=1/0', 'Aanpassen: de formule in dit vak werkt niet (#DIV/0!). Typ het getal zelf.'],
    ['=600+34', '✓ Gelezen als 634, de uitkomst van uw formule.'],
    ['onbekend', 'Vraag: onbekend mag. Schrijf rechts kort waarom, en of het cijfer nog komt.'],
    ['', 'Dit kwartaal zonder levering afgesloten. Zonder geannuleerde verzoeken en de eigen provincie.'],
    ['=""', 'Dit kwartaal zonder levering afgesloten. Zonder geannuleerde verzoeken en de eigen provincie.'],
    ['WAAR', 'Aanpassen: hier staat ‘WAAR’. Typ hier een getal, onbekend of n.v.t.'],
    ["'0", '✓ Gelezen als 0.'],
    ['   ', 'Dit kwartaal zonder levering afgesloten. Zonder geannuleerde verzoeken en de eigen provincie.'],
  ])('after %j says so, and writes no more the second time', (typed, says) => {
    marja.type('lending_unfilled', typed);
    marja.check();
    expect(marja.shown('lending_unfilled')).toBe(says);
    expect(marja.check()).toBe(0);
  });

  test('sees a zero that was typed in an empty cell, and one that was taken out', () => {
    marja.type('lending_cancelled', '0');
    expect(marja.shown('lending_cancelled')).toBe(beingChecked);
    marja.check();
    expect(marja.shown('lending_cancelled')).toBe('✓');
    marja.type('lending_cancelled', '');
    expect(marja.shown('lending_cancelled')).toBe(beingChecked);
  });
});

describe('A total', () => {
  const fill = (marja: Librarian, abroad: string): void => {
    for (const [code, typed] of [
      ['lending_filled_loans', '583'],
      ['lending_filled_copies', '29'],
      ['lending_filled_provincial', '101'],
      ['lending_filled_national', '451'],
      ['lending_filled_academic', '46'],
      ['lending_filled_abroad', abroad],
    ] as const)
      marja.type(code, typed);
  };
  const left = 'Aanpassen: u leverde samen 612, maar de vier bestemmingen zijn samen 600. Nog te verdelen: 12.';

  test('adds up at once', () => {
    const marja = new Librarian();
    marja.type('lending_filled_loans', '583');
    expect(marja.shown('lending_filled', 'input')).toBe('');
    marja.type('lending_filled_copies', '29');
    expect(marja.shown('lending_filled', 'input')).toBe('612');
    expect(marja.shown('lending_filled')).toBe(beingChecked);
  });

  test('says what is left to divide before anybody looked, and the same after', () => {
    const marja = new Librarian();
    fill(marja, '2');
    expect(marja.shown('lending_filled')).toBe(left);
    marja.check();
    expect(marja.shown('lending_filled')).toBe(left);
    expect(marja.check()).toBe(0);
  });

  test('says what is too much', () => {
    const marja = new Librarian();
    fill(marja, '22');
    const says = 'Aanpassen: u leverde samen 612, maar de vier bestemmingen zijn samen 620. Dat is 8 te veel.';
    expect(marja.shown('lending_filled')).toBe(says);
    marja.check();
    expect(marja.shown('lending_filled')).toBe(says);
  });

  test('is fine when it fits', () => {
    const marja = new Librarian();
    fill(marja, '14');
    expect(marja.shown('lending_filled')).toBe(beingChecked);
    marja.check();
    expect(marja.shown('lending_filled')).toBe('✓');
  });

  test('stays silent while a part is no number', () => {
    const marja = new Librarian();
    fill(marja, 'onbekend');
    expect(marja.shown('lending_filled')).toBe(beingChecked);
  });
});

describe('A row that was inserted', () => {
  const marja = new Librarian();
  marja.type('lending_filled_loans', '583');
  marja.type('lending_filled_copies', '29');
  marja.check();
  const range = { sheetId: 20261, dimension: 'ROWS', startIndex: 6, endIndex: 8 };
  marja.send([{ insertDimension: { range, inheritFromBefore: true } }]);

  test('moves the figures, and they are read where they went', () => {
    marja.check();
    expect(
      marja.submission?.reading?.observations.filter(({ kind }) => kind === 'number').map(({ value }) => value),
    ).toEqual([583, 29]);
    expect(marja.shown('lending_filled', 'input')).toBe('612');
    expect(marja.shown('lending_filled_loans')).toBe('✓');
  });

  test('leaves nothing to write at the next look', () => {
    expect(marja.check()).toBe(0);
  });

  test('leaves typing as it was', () => {
    marja.type('lending_filled_abroad', '2');
    expect(marja.shown('lending_filled_abroad')).toBe(beingChecked);
    marja.check();
    expect(marja.shown('lending_filled_abroad')).toBe('✓');
  });
});

describe('A row that was deleted', () => {
  const marja = new Librarian();
  marja.type('lending_unfilled', '66');
  marja.check();
  const at = marja.parsed?.place.get('lending_filled_abroad') ?? 0;
  marja.send([{ deleteDimension: { range: { sheetId: 20261, dimension: 'ROWS', startIndex: at, endIndex: at + 1 } } }]);

  test('comes back below the last, and nothing else moves', () => {
    marja.check();
    expect(marja.shown('lending_unfilled', 'input')).toBe('66');
    expect(marja.shown('lending_filled_abroad', 'label')).toBe('– waarvan naar het buitenland');
    marja.check();
    expect(marja.check()).toBe(0);
    marja.type('lending_filled_abroad', '2');
    marja.check();
    expect(marja.shown('lending_filled_abroad')).toBe('✓');
  });
});
