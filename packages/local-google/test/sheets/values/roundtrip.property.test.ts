import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showValue } from '../../../src/sheets/values/shown.ts';
import { readTyped } from '../../../src/sheets/values/typed.ts';

/** A shown number or date reads back as the same value, in each locale. */

const now = Date.UTC(2026, 10, 24);

describe.each(['en_US', 'nl_NL', 'de_DE', 'fr_FR', 'en_GB'])('under %s', (locale) => {
  const again = (text: string) => {
    const { value, numberFormat } = readTyped(text, locale, now);
    return { value, shown: showValue(value, numberFormat, locale) };
  };

  test('a whole number is shown as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (number) => {
        expect(again(String(number))).toEqual({ value: { numberValue: number }, shown: String(number) });
      }),
    );
  });

  test('a fraction of up to ten digits is read again as the number it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 3 }), (digits, places) => {
        const number = digits / 10 ** places;
        const shown = showValue({ numberValue: number }, undefined, locale);
        expect(readTyped(shown, locale, now).value).toEqual({ numberValue: number });
      }),
    );
  });

  test('a day is read again as the day it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60_000 }), (serial) => {
        const shown = showValue({ numberValue: serial }, { type: 'DATE' }, locale);
        expect(readTyped(shown, locale, now)).toMatchObject({
          value: { numberValue: serial },
          numberFormat: { type: 'DATE' },
        });
      }),
    );
  });

  test('a typed text becomes a finite number or stays the text it is', () => {
    const part = fc.constantFrom(
      '1',
      '12',
      '345',
      '0',
      ',',
      '.',
      '-',
      '/',
      ':',
      '%',
      '€',
      '$',
      ' ',
      'e',
      '2026',
      'jan',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const first = readTyped(parts.join(''), locale, now);
        const whole = first.value.numberValue ?? first.value.stringValue;
        if (typeof whole === 'string') expect(whole).toBe(parts.join(''));
        else expect(Number.isFinite(whole)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
