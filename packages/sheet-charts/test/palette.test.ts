import { describe, expect, it } from 'vitest';
import { cssColor, isDark, okabeIto } from '../src/palette.ts';
import { apart } from './lightness.ts';

/** Colours of the palette can be told apart in grey and carry readable text. */

describe('the default palette, in grey', () => {
  it.each(okabeIto.slice(1).map((color, at) => [okabeIto[at] as string, color]))(
    '%s and its neighbour %s differ',
    (a, b) => {
      expect(apart(a, b)).toBe(true);
    },
  );

  it('the first four differ from one another', () => {
    const four = okabeIto.slice(0, 4);
    expect(four.every((one, at) => four.slice(at + 1).every((other) => apart(one, other)))).toBe(true);
  });
});

describe('cssColor()', () => {
  it.each([
    [{ rgbColor: { red: 1 } }, undefined, '#ff0000'],
    [undefined, { green: 1, blue: 0.2 }, '#00ff33'],
    [{ themeColor: 'TEXT' }, { red: 1 }, '#000000'],
    [{ rgbColor: { red: 7, green: -1 } }, undefined, '#ff0000'],
    [undefined, undefined, undefined],
  ])('%j, %j is %s', (style, color, css) => {
    expect(cssColor(style, color)).toBe(css);
  });
});

// WCAG 2: white text contrasts with #767676 at 4.54, black at 4.62; on anything lighter black is better, on darker white.
it.each([
  ['#000000', true],
  ['#0072b2', true],
  ['#767676', false],
  ['#757575', true],
  ['#ffffff', false],
])('isDark(%s) is %s', (css, dark) => {
  expect(isDark(css)).toBe(dark);
});
