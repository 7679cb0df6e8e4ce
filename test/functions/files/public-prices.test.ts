// Public files name a price when three libraries ask it; rarer ones are grouped without the price.
import { describe, expect, it } from 'vitest';
import { summariseQuarter, summariseSeries } from '../../../domain/statistics/summarise.ts';
import { priceCountChart } from '../../../functions/files/papers/price-count-chart.ts';
import { showCell } from '../../../sheets/grid/show-cell.ts';
import { keySentences } from '../../../sheets/statistic/sentences/key-sentences.ts';
import { besideOf, counted, library } from '../../domain/statistics/statistics-fixture.ts';
import { noTexts } from './board-view.ts';

const inputOf = (prices: readonly number[]) => ({
  libraries: prices.map((_, at) => library(`L${at}`)),
  counted: prices.map((price, at) =>
    counted(`L${at}`, '2026-Q1', { lending_filled_loans: 10, lending_filled_copies: 0, b2c_fee_national_eur: price }),
  ),
});

const barsOf = (prices: readonly number[]) => {
  const input = inputOf(prices);
  const statistic = summariseQuarter('2026-Q1', input);
  const [chart] = priceCountChart({ ...besideOf('2026-Q1', input), edition: 1, statistic, texts: noTexts });
  return chart?.table.slice(1).map((row) => row.map(showCell));
};

const sentenceOf = (prices: readonly number[]): string | undefined => {
  const input = inputOf(prices);
  const series = summariseSeries('2026-Q1', input);
  const said = keySentences(summariseQuarter('2026-Q1', input), { group: 'Plusbibliotheken', series });
  return said.find(({ sentence }) => sentence.includes('€'))?.sentence;
};

describe('The chart of prices', () => {
  it.each([
    [
      [5, 5, 5, 6, 6, 6],
      [
        ['€ 5,00', '3'],
        ['€ 6,00', '3'],
      ],
    ],
    [
      [0, 5, 5, 5, 7.5, 7.5],
      [
        ['€ 5,00', '3'],
        ['andere prijs', '3'],
      ],
    ],
    [[4, 5, 6, 7], undefined],
  ])('of %j has the bars %j', (prices, bars) => {
    expect(barsOf(prices)).toEqual(bars);
  });
});

describe('The sentence about prices', () => {
  it.each([
    [[5, 5, 5], 'Voorlopig: een klant betaalt voor een landelijke aanvraag overal € 5,00.'],
    [
      [5, 5, 5, 6, 6, 6],
      'Voorlopig: een klant betaalt voor een landelijke aanvraag tussen € 5,00 en € 6,00; de middelste prijs is € 5,50.',
    ],
    [[0, 5, 5, 5, 6, 6, 6], 'Voorlopig: de middelste prijs van een landelijke aanvraag is € 5,00.'],
  ])('of %j is: %s', (prices, sentence) => {
    expect(sentenceOf(prices)).toBe(sentence);
  });
});
