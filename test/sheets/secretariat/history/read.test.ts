import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../../domain/submissions/observation.ts';
import { rowAnswer } from '../../../../sheets/secretariat/history/answer.ts';
import { quarterOfWords } from '../../../../sheets/secretariat/history/quarter-words.ts';
import { figuresOf } from '../../../../sheets/secretariat/history/read.ts';
import { answersOf, type Cells, directory, figuresRead, read } from './fixture.ts';

/** Reading pasted rows of figures. */

describe('a quarter in words', () => {
  it.each([
    ['2024-K1', '2024-Q1'],
    ['2024-Q1', '2024-Q1'],
    ['2024-q4', '2024-Q4'],
    ['2024 K2', '2024-Q2'],
    ['2024K2', '2024-Q2'],
    ['K3 2024', '2024-Q3'],
    ['Q3-2024', '2024-Q3'],
    ['1e kw. 2024', '2024-Q1'],
    [' 4e  kw 2024 ', '2024-Q4'],
    ['2e kwartaal 2024', '2024-Q2'],
    ['2e kwartaal van 2024', '2024-Q2'],
    ['1e kwartaal 2026 (januari, februari, maart)', '2026-Q1'],
    ['2024-K5', undefined],
    ['2024', undefined],
    ['1-2024', undefined],
    ['2024-1', undefined],
    ['januari 2024', undefined],
    ['24-K1', undefined],
    ['2024-K1 en K2', undefined],
    ['', undefined],
  ])('%j is %s', (text, quarter) => {
    expect(quarterOfWords(text)).toBe(quarter);
  });
});

describe('a pasted row', () => {
  const row = (...cells: (string | number | boolean | undefined)[]) => read('history', [cells]);

  it.each([
    ['PB-ARN', '2024-K1', 'lending_unfilled', 12, 'PB-ARN 2024-Q1 lending_unfilled 12'],
    ['pb-arn', '2024-Q1', 'Niet geleverd', '1.234', 'PB-ARN 2024-Q1 lending_unfilled 1234'],
    ['Rozet', '1e kw. 2024', 'niet geleverd', 'onbekend', 'PB-ARN 2024-Q1 lending_unfilled unknown'],
    ['Arnhem', '2024-K1', 'niet  geleverd', 'N.v.t.', 'PB-ARN 2024-Q1 lending_unfilled not-applicable'],
    [
      'De bibliotheek Arnhem',
      '2024-K1',
      '– waarvan naar andere provincies',
      '0',
      'PB-ARN 2024-Q1 lending_filled_national 0',
    ],
    ['Rozet', '2024-K1', "- waarvan van UB's, KB en overige", '7', 'PB-ARN 2024-Q1 borrowing_received_academic 7'],
    ['Rozet', '2024-K1', 'Prijs van een landelijke aanvraag', '€ 5,00', 'PB-ARN 2024-Q1 b2c_fee_national_eur 5'],
    ['Rozet', '2024-K1', 'zendingen', 40, 'PB-ARN 2024-Q1 shipments_sent 40'],
    ['Rozet', '2024-K1', 'Aantal zendingen', 40, 'PB-ARN 2024-Q1 shipments_sent 40'],
    ['Rozet', '2024-K1', 'Geleverd buitenland', 4, 'PB-ARN 2024-Q1 lending_filled_abroad 4'],
    ['Rozet', '2024-K1', 'Ontvangen als scan of kopie', 4, 'PB-ARN 2024-Q1 borrowing_received_copies 4'],
    ['Rozet', '2024-K1', 'Totaal niet geleverd', 4, 'PB-ARN 2024-Q1 lending_unfilled 4'],
    ['Rozet', '2024-K1', 'Verstuurd na 3 tot en met 7 dagen', 40, 'PB-ARN 2024-Q1 lending_days_3_7 40'],
  ])('%s | %s | %s | %s is read', (library, quarter, figure, value, expected) => {
    const pasted = row(library, quarter, figure, value);
    expect(figuresRead(pasted)).toEqual([expected]);
    expect(answersOf(pasted)).toEqual([expect.stringMatching(/^✓ Gelezen: Arnhem, 1e kwartaal 2024, /u)]);
  });

  it.each([
    ['uitleningen', 'loans_total_year'],
    ['Totaal uitleningen', 'loans_total_year'],
    ['Leden', 'members_year_end'],
    ['Aantal leden per 31-12', 'members_year_end'],
    ['uren', 'ill_staff_hours_year'],
    ['IBL-uren', 'ill_staff_hours_year'],
  ])('that calls a figure of the year ‘%s’ is read', (figure, id) => {
    expect(figuresRead(row('Rozet', '2024-K4', figure, 40))).toEqual([`PB-ARN 2024-Q4 ${id} 40`]);
  });

  it('that ends in an abbreviation is read back with one full stop', () => {
    expect(answersOf(row('Rozet', '2024-K1', 'Niet geleverd', 'N.v.t.'))).toEqual([
      '✓ Gelezen: Arnhem, 1e kwartaal 2024, niet geleverd: n.v.t.',
    ]);
  });

  it.each<[Cells[number], string]>([
    [
      ['Rozett', '2024-K1', 'Niet geleverd', 1],
      'Aanpassen: de bibliotheek ‘Rozett’ kennen wij niet. Neem de naam of de code over uit het tabblad Register.',
    ],
    [
      ['Middelburg', '2024-K1', 'Niet geleverd', 1],
      'Aanpassen: ‘Middelburg’ kan meer dan één bibliotheek zijn. Typ de code: PB-MDB of PB-ZEE.',
    ],
    [['', '2024-K1', 'Niet geleverd', 1], 'Aanpassen: er staat geen bibliotheek.'],
    [
      ['Rozet', 'voorjaar', 'Niet geleverd', 1],
      'Aanpassen: ‘voorjaar’ lezen wij niet als kwartaal. Typ bijvoorbeeld 2024-K1 of 1e kwartaal 2024.',
    ],
    [['Rozet', '', 'Niet geleverd', 1], 'Aanpassen: er staat geen kwartaal.'],
    [
      ['Rozet', '2026-K2', 'Niet geleverd', 1],
      'Aanpassen: ‘2e kwartaal 2026’ ligt na het kwartaal waar wij nu om vragen.',
    ],
    [
      ['Rozet', '2024-K1', 'Niet gelverd', 1],
      'Aanpassen: het cijfer ‘Niet gelverd’ kennen wij niet. Neem de omschrijving over uit de opgave.',
    ],
    [
      ['Rozet', '2024-K1', 'buitenland', 1],
      'Aanpassen: ‘buitenland’ kan meer dan één cijfer zijn. Typ ‘Geleverd naar het buitenland’ of ‘Ontvangen uit het buitenland’.',
    ],
    [
      ['Rozet', '2024-K1', 'Verzoeken', 1],
      'Aanpassen: ‘Verzoeken’ kan meer dan één cijfer zijn. Typ welk, bijvoorbeeld ‘Verzoeken van andere bibliotheken’, ‘Geannuleerde verzoeken’ of ‘Open verzoeken op de eerste dag’.',
    ],
    [
      ['Rozet', '2024-K1', 'geleverd UB/KB', 1],
      'Aanpassen: het cijfer ‘geleverd UB/KB’ kennen wij niet. Bedoelt u ‘Geleverd naar UB’s, KB en overige’? Typ dat.',
    ],
    [
      ['Rozet', '2024-K1', 'december', 1],
      'Aanpassen: het cijfer ‘december’ kennen wij niet. Neem de omschrijving over uit de opgave.',
    ],
    [
      ['Rozet', '2024-K1', 'Totaal geleverd', 1],
      'Aanpassen: ‘Samen geleverd’ rekenen wij zelf uit. Geef ‘geleverd als leen’ en ‘geleverd als kopie of scan’ apart.',
    ],
    [
      ['Rozet', '2024-K1', 'remarks', 1],
      'Aanpassen: ‘remarks’ wordt in woorden gevraagd; hier kunnen alleen cijfers staan.',
    ],
    [
      ['Rozet', '2024-K1', 'Samen geleverd', 1],
      'Aanpassen: ‘Samen geleverd’ rekenen wij zelf uit. Geef ‘geleverd als leen’ en ‘geleverd als kopie of scan’ apart.',
    ],
    [
      ['Rozet', '2024-K1', 'Niet geleverd', ''],
      'Aanpassen: er staat geen waarde. Typ een getal, onbekend of n.v.t., of laat de regel weg.',
    ],
    [
      ['Rozet', '2024-K1', 'Niet geleverd', 'ca. 40'],
      'Aanpassen: hier staat ‘ca. 40’. Typ alleen 40 en zet bij Geschat ja.',
    ],
    [
      ['Rozet', '2024-K1', 'Niet geleverd', '-'],
      'Aanpassen: een streepje kan van alles betekenen. Typ 0, onbekend of n.v.t.',
    ],
    [['Rozet', '2024-K1', 'Niet geleverd', 1.5], 'Aanpassen: hier staat 1,5. Dat is geen heel getal. Typ 1 of 2.'],
    [['Rozet', '2024-K1', 'Niet geleverd', 1, 'soms'], 'Aanpassen: bij Geschat staat ‘soms’. Typ ja of nee.'],
    [
      ['Rozett', 'voorjaar', 'Niet geleverd', '-'],
      'Aanpassen: de bibliotheek ‘Rozett’ kennen wij niet. Neem de naam of de code over uit het tabblad Register. Aanpassen: ‘voorjaar’ lezen wij niet als kwartaal. Typ bijvoorbeeld 2024-K1 of 1e kwartaal 2024. Aanpassen: een streepje kan van alles betekenen. Typ 0, onbekend of n.v.t.',
    ],
  ])('%j is asked about, with everything that is wrong', (cells, sentence) => {
    const pasted = row(...cells);
    expect(figuresRead(pasted)).toEqual([]);
    expect(answersOf(pasted)).toEqual([sentence]);
  });

  it('says whether it is an estimate, and has a note', () => {
    const [figure] = figuresOf(row('Rozet', '2024-K1', 'Niet geleverd', 12, 'Ja', 'telling van de POI'));
    expect(figure).toMatchObject({ estimated: true, note: 'telling van de POI' });
    expect(figuresOf(row('Rozet', '2024-K1', 'Niet geleverd', 12))).toMatchObject([{ estimated: false, note: '' }]);
  });

  it('of before the library joined is read, and said not to count', () => {
    expect(answersOf(row('Deventer', '2019-K4', 'Niet geleverd', 12))).toEqual([
      '✓ Gelezen: Deventer, 4e kwartaal 2019, niet geleverd: 12. Telt niet mee: de bibliotheek hoorde toen niet bij de groep.',
    ]);
    expect(answersOf(row('Deventer', '2020-K1', 'Niet geleverd', 12))).toEqual([
      '✓ Gelezen: Deventer, 1e kwartaal 2020, niet geleverd: 12.',
    ]);
  });

  it('of a whole year belongs to the fourth quarter, and may be more than any form asks', () => {
    expect(answersOf(row('Rozet', '2024-K4', 'Uitleningen in dit jaar', '3.400.000'))).toEqual([
      '✓ Gelezen: Arnhem, 4e kwartaal 2024, uitleningen in dit jaar: 3.400.000.',
    ]);
    expect(answersOf(row('Rozet', '2024-K2', 'Uitleningen in dit jaar', '3.400.000'))).toEqual([
      '✓ Gelezen: Arnhem, 2e kwartaal 2024, uitleningen in dit jaar: 3.400.000. Telt niet mee: dat cijfer hoort bij een ander kwartaal van het jaar.',
    ]);
    expect(answersOf(row('Rozet', '2024-K4', 'Uitleningen in dit jaar', 10_000_001))).toEqual([
      expect.stringContaining('is wel erg veel'),
    ]);
  });

  it('that a library gave otherwise itself says what stands', () => {
    const own = (value: number): Observation => ({
      measure: 'lending_unfilled',
      kind: 'number',
      value,
      typed: String(value),
      explanation: '',
    });
    const { rows } = row('Rozet', '2024-K1', 'Niet geleverd', 12);
    const answer = (given: Observation) => rows.map((one) => rowAnswer(one, directory, () => given));
    expect(answer(own(412))).toEqual([
      'Ter info: ‘Niet geleverd’ gaf de bibliotheek zelf op als 412. Dat blijft staan.',
    ]);
    expect(answer(own(12))).toEqual(['✓ Gelezen: Arnhem, 1e kwartaal 2024, niet geleverd: 12.']);
  });
});

describe('a figure that stands there twice', () => {
  it('counts once when both say the same', () => {
    const same = ['Rozet', '2024-K1', 'Niet geleverd', 12];
    const pasted = read('history', [same, ['Arnhem', '2024-Q1', 'lending_unfilled', '12']]);
    expect(figuresRead(pasted)).toEqual(['PB-ARN 2024-Q1 lending_unfilled 12']);
    expect(answersOf(pasted)[1]).toBe('✓ Staat ook op rij 8; telt één keer.');
  });

  it('counts not at all when they differ', () => {
    const pasted = read('history', [
      ['Rozet', '2024-K1', 'Niet geleverd', 12],
      ['Rozet', '2024-K1', 'Niet geleverd', 13],
      ['Rozet', '2024-K1', 'Niet geleverd', 12],
      ['Rozet', '2024-K2', 'Niet geleverd', 12],
    ]);
    expect(figuresRead(pasted)).toEqual(['PB-ARN 2024-Q2 lending_unfilled 12']);
    expect(answersOf(pasted).slice(0, 3)).toEqual([
      'Aanpassen: dit cijfer staat ook op rij 9, met iets anders. Laat één van de twee weg.',
      'Aanpassen: dit cijfer staat ook op rij 8, met iets anders. Laat één van de twee weg.',
      'Aanpassen: dit cijfer staat ook op rij 8, met iets anders. Laat één van de twee weg.',
    ]);
  });
});
