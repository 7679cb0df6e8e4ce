import { expect, it } from 'vitest';
import { percent, plain, share, tickFormat } from '../src/text/format.ts';

/** Numbers and percentages in a locale. */

it.each([
  [1234, 'nl-NL', '1.234'],
  [1234567.5, 'nl-NL', '1.234.567,5'],
  [-1234, 'nl-NL', '−1.234'],
  [-0, 'nl-NL', '0'],
  [0.1 + 0.2, 'nl-NL', '0,3'],
  [1234, 'en-US', '1,234'],
])('plain(): %d in %s is %s', (value, locale, text) => {
  expect(plain(locale)(value)).toBe(text);
});

it.each([
  [0.125, '12,5%'],
  [1, '100,0%'],
  [0.99951, '100,0%'],
])('share(): %d is %s', (value, text) => {
  expect(share('nl-NL')(value)).toBe(text);
});

it('percent() takes per cents', () => {
  expect(percent('nl-NL')(25)).toBe('25%');
});

it.each([
  [['84%', '85,5 %', ''], 0.2, '20%'],
  [['€ 7,50', '-€ 2,00'], 2, '€ 2,00'],
  [['€ 7', '€ 1.000'], 2500, '€ 2.500'],
  [['€ 7,50', '−€ 2,00'], -2, '−€ 2,00'],
  [['+4,1 %', '−0,1 %'], -2, '−200%'],
  [['84%', '12'], 0.2, '0,2'],
  [['1.234', 'onbekend'], 1500, '1.500'],
  [[], 1500, '1.500'],
])('tickFormat(): beside %j, %d is %s', (shown, value, text) => {
  expect(tickFormat(shown, 'nl-NL')(value)).toBe(text);
});
