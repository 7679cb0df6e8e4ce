import { describe, expect, it } from 'vitest';
import { isQuarter, type Quarter, quartersBetween } from '../../../../domain/calendar/quarter.ts';
import { announcedIn } from '../../../../domain/statistics/editions/series-of-editions.ts';
import type { StatisticInput } from '../../../../domain/statistics/input.ts';
import type { Period } from '../../../../domain/statistics/statistic.ts';
import { summariseQuarter, summariseSeries, summariseYear } from '../../../../domain/statistics/summarise.ts';
import type { Counted } from '../../../../domain/statistics/table/table.ts';
import { keySentences } from '../../../../sheets/statistic/sentences/key-sentences.ts';
import { spoken } from '../../../../sheets/statistic/sentences/spoken.ts';
import { basisOf } from '../../../../sheets/statistic/sentences/texts.ts';
import { adoptedOn, counted, type Figures, library } from '../../../domain/statistics/statistics-fixture.ts';

/** The key sentences of a period. */

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

/** Delivered per quarter: A, B and C 500 → 520; D 500, gone in 2026. */
const staying = ['A', 'B', 'C'];
const libraries = [...staying.map((id) => library(id)), library('D', { to: '2025-Q4', city: 'Enschede' })];
const given = eight.flatMap((quarter, index) => [
  ...staying.map((id) => counted(id, quarter, figures(index < 4 ? 500 : 520))),
  ...(index < 4 ? [counted('D', quarter, figures(500))] : []),
]);
const standings = adoptedOn('2027-03-03', '2026');

const sentencesFor = (period: Period, input: StatisticInput) => {
  const summary = isQuarter(period) ? summariseQuarter(period, input) : summariseYear(period, input);
  const until: Quarter = isQuarter(period) ? period : `${Number(period)}-Q4`;
  return keySentences(summary, { group: 'Plusbibliotheken', series: summariseSeries(until, input) });
};

const sentencesOf = (more: object = {}) => sentencesFor('2026', { libraries, counted: given, ...more });

describe('key sentences', () => {
  it('say the total, the change with its panel and the other answer, the rate, the destinations and the price', () => {
    expect(sentencesOf({ standings }).map(({ sentence }) => sentence)).toEqual([
      'In 2026 leverden de Plusbibliotheken 6.240 (ruim 6.200) boeken, andere materialen en kopieën aan andere bibliotheken.',
      'In 2026 leverden zij 4,0 procent meer dan in 2025, gerekend over de 3 bibliotheken die beide keren alle cijfers gaven.' +
        ' Let op: wie de twee totalen deelt, komt op 22,0 procent minder dan toen, omdat Enschede niet in beide perioden alle cijfers gaf.',
      // 100 × 83 / (83 + 15,8) = 84,0
      'Van elke 100 verzoeken van buiten de eigen provincie leverden zij er 84.',
      '71 procent ging naar bibliotheken in andere provincies, 17 procent bleef in de eigen provincie, 12 procent ging naar universiteitsbibliotheken, de KB, overige instellingen en het buitenland.',
      'Een klant betaalt voor een landelijke aanvraag overal € 5,20.',
      'Bron: werkgroep IBL. Cijfers definitief, vastgesteld op 3 maart 2027; 3 van de 3 bibliotheken.',
    ]);
  });

  it('begin with the word when the figures are provisional', () => {
    const sentences = sentencesOf().map(({ sentence }) => sentence);
    expect(sentences.slice(0, -1).every((sentence) => sentence.startsWith('Voorlopig: '))).toBe(true);
    expect(sentences.at(-1)).toContain('Voorlopige cijfers; noem ze alstublieft ook zo.');
  });

  it('have their basis beside them', () => {
    expect(sentencesOf().map(({ basis }) => basis)).toEqual([
      '3 van de 3 bibliotheken',
      '3 bibliotheken met alle cijfers in beide perioden',
      '3 van de 3 bibliotheken',
      '3 van de 3 bibliotheken',
      '3 van de 3 bibliotheken, prijzen op 31 december 2026',
      '',
    ]);
  });

  it('of a quarter name it, and say when there is too little to say', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id));
    const quarter = (ids: readonly string[]) =>
      sentencesFor('2026-Q1', {
        libraries: five,
        counted: ids.map((id) => counted(id, '2026-Q1', figures(1000))),
      });
    expect(quarter(['A', 'B', 'C'])[0]?.sentence).toBe(
      'Voorlopig: in het 1e kwartaal van 2026 zijn er nog te weinig opgaven voor een zin over het geheel.',
    );
    expect(quarter(['A', 'B', 'C', 'D'])[0]?.sentence).toBe(
      'Voorlopig: in het 1e kwartaal van 2026 leverden de Plusbibliotheken 4.000 boeken, andere materialen en kopieën aan andere bibliotheken.',
    );
  });
});

describe('a figure that the period does not have enough answers of', () => {
  const five = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id));
  const of = (quarter: Quarter, ids: readonly string[], more: Figures = {}) =>
    ids.map((id) => counted(id, quarter, { ...figures(1000), ...more }));
  const said = (given: readonly Counted[]) =>
    sentencesFor('2026-Q2', { libraries: five, counted: given }).map(({ sentence }) => sentence);

  it('is told of the last period that has, which the sentence names', () => {
    const sentences = said([
      ...of('2026-Q1', ['A', 'B', 'C', 'D', 'E']),
      ...of('2026-Q2', ['A', 'B', 'C', 'D'], { lending_unfilled: 'onbekend', b2c_fee_national_eur: '' }),
      ...of('2026-Q2', ['E']),
    ]);
    expect(sentences[0]).toContain('in het 2e kwartaal van 2026 leverden de Plusbibliotheken 5.000');
    expect(sentences).toContain(
      // 100 × 830 / (830 + 158) = 84,0
      'Voorlopig: in het 1e kwartaal van 2026 leverden zij van elke 100 verzoeken van buiten de eigen provincie er 84.',
    );
    expect(sentences).toContain(
      'Voorlopig: op 31 maart 2026 betaalde een klant voor een landelijke aanvraag overal € 10,00.',
    );
    expect(sentences).toContain(
      'Voorlopig: 71 procent ging naar bibliotheken in andere provincies, 17 procent bleef in de eigen provincie, 12 procent ging naar universiteitsbibliotheken, de KB, overige instellingen en het buitenland.',
    );
  });

  it('is not told at all when no period has', () => {
    const sentences = said(of('2026-Q2', ['A', 'B', 'C']));
    expect(sentences).toEqual([
      'Voorlopig: in het 2e kwartaal van 2026 zijn er nog te weinig opgaven voor een zin over het geheel.',
    ]);
  });

  it('is not told of two libraries, though they are all there are', () => {
    const two = ['A', 'B'].map((id) => library(id));
    const sentences = sentencesFor('2026-Q2', { libraries: two, counted: of('2026-Q2', ['A', 'B']) });
    expect(sentences.map(({ sentence }) => sentence).join(' ')).not.toMatch(/2\.000|€/u);
  });

  it('counts a zero as an answer, and something else than a number not', () => {
    const zero = of('2026-Q2', ['A', 'B', 'C', 'D'], { lending_filled_loans: 0 });
    expect(said(zero)[0]).toContain('leverden de Plusbibliotheken 0 boeken');
    expect(said(of('2026-Q2', ['A', 'B', 'C', 'D'], { lending_filled_loans: 'onbekend' }))[0]).toContain('te weinig');
  });
});

it('The destinations stand on the part that the fewest gave, with what of all parts is estimated', () => {
  const five = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id));
  const of = (quarter: Quarter, ids: readonly string[]) => ids.map((id) => counted(id, quarter, figures(1000)));
  const told = sentencesFor('2026-Q2', {
    libraries: five,
    counted: [...of('2025-Q2', ['A', 'B', 'C', 'D', 'E']), ...of('2026-Q2', ['A', 'B', 'C', 'D'])],
  });
  const basisIn = (words: string) => told.find(({ sentence }) => sentence.includes(words))?.basis;
  // E is estimated as a year earlier: 1000, of which 710 to other provinces.
  expect(basisIn('leverden de Plusbibliotheken')).toBe('4 van de 5 bibliotheken; 1.000 geschat');
  expect(basisIn('naar bibliotheken in andere provincies')).toBe('4 van de 5 bibliotheken; 1.000 geschat');
});

describe('key sentences of a year under way', () => {
  const until = (id: string, last: 'Q1' | 'Q2' | 'Q3') =>
    quartersBetween('2025-Q1', `2026-${last}`).map((quarter) => counted(id, quarter, figures(1000)));
  const yearOf = (input: Parameters<typeof summariseYear>[1]) => {
    const year = summariseYear('2026', input);
    const [first] = sentencesFor('2026', input);
    return { first, total: year.counts.find(({ figure }) => figure === 'lending_filled'), year };
  };
  const none = 'Over het hele jaar 2026 is nog geen zin te maken: het jaar is nog niet compleet.';

  it('show no estimate beside a total that is not fit to show', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id));
    const { first, total } = yearOf({ libraries: five, counted: five.flatMap(({ id }) => until(id, 'Q2')) });
    // Ten of twenty library-quarters were handed in, each 1000, and no library's year is whole; the other ten are estimated.
    expect(total).toMatchObject({ reported: 10_000, estimated: 10_000, responseRate: 0 });
    expect(first).toEqual({ sentence: none, basis: '' });
  });

  it('show no total with a forecast in it, though few quarters are open', () => {
    const libraries = [library('A'), ...['B', 'C', 'D', 'E'].map((id) => library(id, { to: '2026-Q1' }))];
    const given = libraries.flatMap(({ id }) => until(id, id === 'A' ? 'Q3' : 'Q1'));
    const { first, total, year } = yearOf({ libraries, counted: given });
    // Seven of eight library-quarters, and four of five libraries whole; of the last quarter there is nothing yet.
    expect(total).toMatchObject({ reported: 7000, estimated: 1000, responseRate: 80 });
    expect(first).toEqual({ sentence: none, basis: '' });
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

it.each([
  [{ n: 14, partial: 0, expected: 14, estimated: 0 }, '14 van de 14 bibliotheken'],
  [{ n: 13, partial: 0, expected: 14, estimated: 473.4 }, '13 van de 14 bibliotheken; 473 geschat'],
  [{ n: 13, partial: 1, expected: 14, estimated: 473 }, '13 van de 14 gaven alles, 1 een deel; 473 geschat'],
  [{ n: 1, partial: 2, expected: 14, estimated: 0 }, '1 van de 14 gaf alles, 2 een deel'],
])('A year says what it is based on: %o', (counted, words) => {
  expect(basisOf(counted)).toBe(words);
});
