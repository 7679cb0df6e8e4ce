import { describe, expect, it } from 'vitest';
import { announcedIn } from '../../../functions/statistics/editions.ts';
import { summariseQuarter, summariseYear } from '../../../functions/statistics/summarise.ts';
import { quartersBetween } from '../../../sheets/questionnaire/quarter.ts';
import { keySentences } from '../../../sheets/statistic/key-sentences.ts';
import { spoken } from '../../../sheets/statistic/spoken.ts';
import { adoptedOn, counted, type Figures, library } from '../../functions/statistics/fixture.ts';

const eight = quartersBetween('2025-Q1', '2026-Q4');
const figures = (loans: number): Figures => ({
  lending_filled_loans: loans,
  lending_filled_copies: 0,
  lending_filled_provincial: loans * 0.17,
  lending_filled_national: loans * 0.71,
  lending_filled_academic: loans * 0.1,
  lending_filled_abroad: loans * 0.02,
  lending_unfilled: loans * 0.158,
  b2c_fee_national_eur: loans / 100,
});

/** Delivered per quarter: A 500 → 520; B 500, gone in 2026. */
const libraries = [library('A'), library('B', { to: '2025-Q4', city: 'Enschede' })];
const given = eight.flatMap((quarter, index) => [
  counted('A', quarter, figures(index < 4 ? 500 : 520)),
  ...(index < 4 ? [counted('B', quarter, figures(500))] : []),
]);
const standings = adoptedOn('2027-03-03', '2026');

const sentencesOf = (more: object = {}) =>
  keySentences(summariseYear('2026', { libraries, counted: given, ...more }), 'Plusbibliotheken');

describe('key sentences', () => {
  it('say the total, the change with its panel and the other answer, the rate, the destinations and the price', () => {
    expect(sentencesOf({ standings }).map(({ sentence }) => sentence)).toEqual([
      'In 2026 leverden de Plusbibliotheken 2.080 (bijna 2.100) boeken, andere materialen en kopieën aan andere bibliotheken.',
      'In 2026 leverden zij 4,0 procent meer dan in 2025, gerekend over de ene bibliotheek die beide keren alle cijfers gaf.' +
        ' Let op: wie de twee totalen deelt, komt op 48,0 procent minder dan toen, omdat Enschede niet in beide perioden alle cijfers gaf.',
      // 100 × 83 / (83 + 15,8) = 84,0
      'Van elke 100 verzoeken van buiten de eigen provincie leverden zij er 84.',
      '71 procent ging naar bibliotheken in andere provincies, 17 procent bleef in de eigen provincie, 12 procent ging naar universiteitsbibliotheken, de KB, overige instellingen en het buitenland.',
      'Een klant betaalt voor een landelijke aanvraag overal € 5,20.',
      'Bron: werkgroep IBL. Cijfers definitief, vastgesteld op 3 maart 2027; 1 van de 1 bibliotheken.',
    ]);
  });

  it('begin with the word when the figures are provisional', () => {
    const sentences = sentencesOf().map(({ sentence }) => sentence);
    expect(sentences.slice(0, -1).every((sentence) => sentence.startsWith('Voorlopig: '))).toBe(true);
    expect(sentences.at(-1)).toContain('Voorlopige cijfers; noem ze alstublieft ook zo.');
  });

  it('have their basis beside them', () => {
    expect(sentencesOf().map(({ basis }) => basis)).toEqual([
      '1 van de 1 bibliotheken',
      '1 bibliotheek met alle cijfers in beide perioden',
      '1 van de 1 bibliotheken',
      '1 van de 1 bibliotheken',
      '1 van de 1 bibliotheken, prijzen op 31 december 2026',
      '',
    ]);
  });

  it('of a quarter name it, and say when there is too little to say', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id));
    const quarter = (ids: readonly string[]) =>
      keySentences(
        summariseQuarter('2026-Q1', {
          libraries: five,
          counted: ids.map((id) => counted(id, '2026-Q1', figures(1000))),
        }),
        'Plusbibliotheken',
      );
    expect(quarter(['A', 'B', 'C'])[0]?.sentence).toBe(
      'Voorlopig: in het 1e kwartaal van 2026 zijn er nog te weinig opgaven voor een zin over het geheel.',
    );
    expect(quarter(['A', 'B', 'C', 'D'])[0]?.sentence).toBe(
      'Voorlopig: in het 1e kwartaal van 2026 leverden de Plusbibliotheken 4.000 boeken, andere materialen en kopieën aan andere bibliotheken.',
    );
  });
});

describe('key sentences of a year under way', () => {
  const until = (id: string, last: 'Q1' | 'Q2' | 'Q3') =>
    quartersBetween('2025-Q1', `2026-${last}`).map((quarter) => counted(id, quarter, figures(1000)));
  const yearOf = (input: Parameters<typeof summariseYear>[1]) => {
    const year = summariseYear('2026', input);
    const [first] = keySentences(year, 'Plusbibliotheken');
    return { first, total: year.counts.find(({ figure }) => figure === 'lending_filled'), year };
  };
  const none = 'Voorlopig: in 2026 zijn er nog te weinig opgaven voor een zin over het geheel.';

  it('show no estimate beside a total that is not fit to show', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id));
    const { first, total } = yearOf({ libraries: five, counted: five.flatMap(({ id }) => until(id, 'Q2')) });
    // Ten of twenty library-quarters were handed in, each 1000, and no library's year is whole; the other ten are estimated.
    expect(total).toMatchObject({ reported: 10_000, estimated: 10_000, responseRate: 0 });
    expect(first).toEqual({ sentence: none, basis: '0 van de 5 gaven alles, 5 een deel' });
  });

  it('show no total with a forecast in it, though few quarters are open', () => {
    const libraries = [library('A'), ...['B', 'C', 'D', 'E'].map((id) => library(id, { to: '2026-Q1' }))];
    const given = libraries.flatMap(({ id }) => until(id, id === 'A' ? 'Q3' : 'Q1'));
    const { first, total, year } = yearOf({ libraries, counted: given });
    // Seven of eight library-quarters, and four of five libraries whole; of the last quarter there is nothing yet.
    expect(total).toMatchObject({ reported: 7000, estimated: 1000, responseRate: 80 });
    expect(first).toEqual({ sentence: none, basis: '4 van de 5 gaven alles, 1 een deel' });
    expect(announcedIn(year, 1)).toEqual({ at: 1, delivered: null, change: null });
  });
});

it.each([
  [28_412, 'ruim 28.000'],
  [27_960, 'bijna 28.000'],
  [28_000, '28.000'],
  [1_250, 'bijna 1.300'],
  [1_249, 'ruim 1.200'],
  [99, '99'],
  [101, 'ruim 100'],
  [995, 'bijna 1.000'],
  [0, '0'],
])('%d is said aloud as %s', (value, words) => {
  expect(spoken(value)).toBe(words);
});
