import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOpaquePng, drawPng, drawSvg } from '../src/draw.ts';
import { basicOf, chartOf, kinds, quarters, series } from './example.ts';

/** The PNG has the same bytes each time, for any figures. */

const size = { width: 600, height: 371 };
const sizes = [size, { width: 1280, height: 720 }, { width: 160, height: 120 }, { width: 360, height: 400 }];

describe('the picture as PNG', () => {
  const widthOf = (png: Buffer): number => png.readUInt32BE(16);

  it('has the size it was drawn at, or the width that is asked for', () => {
    const svg = drawSvg(chartOf(quarters, basicOf('LINE', [series(1)])), size);
    expect([widthOf(drawPng(svg)), widthOf(drawPng(svg, { width: 1920 }))]).toEqual([600, 1920]);
  });

  it('is the same picture without alpha', () => {
    const svg = drawSvg(chartOf(quarters, basicOf('LINE', [series(1)])), size);
    const opaque = drawOpaquePng(svg, { width: 300 });
    const [colourType, alphaless] = [opaque[25], 2];
    expect([widthOf(opaque), colourType]).toEqual([300, alphaless]);
    const inside = (png: Buffer) => {
      const href = `data:image/png;base64,${png.toString('base64')}`;
      const holder = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="185"><image width="300" height="185" xlink:href="${href}"/></svg>`;
      return new Resvg(holder, { background: 'white' }).render().pixels;
    };
    expect(Buffer.from(inside(opaque)).equals(Buffer.from(inside(drawPng(svg, { width: 300 }))))).toBe(true);
  });

  it('has letters: the font is ours, not the machine’s', () => {
    const titled = drawSvg(chartOf(quarters, { ...basicOf('LINE', [series(1)]), title: 'Geleverd' }), size);
    const without = titled.replace('>Geleverd</text>', '></text>');
    expect(new Resvg(titled).width).toBe(600);
    expect(drawPng(titled).equals(drawPng(without))).toBe(false);
  });
});

describe('whatever the figures', () => {
  const cell = fc.oneof(
    fc.constantFrom(null, '', 'onbekend', true, -0, 1e12, -1e12, 1e-17, Number.NaN, '__proto__', 'constructor'),
    fc.integer({ min: -5000, max: 5000 }),
    fc.string(),
  );
  const end = fc.option(fc.integer({ min: -3000, max: 3000 }), { nil: null });

  it('a picture comes of it, and the process is as it was', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }),
        fc.constantFrom(...kinds.map(([, spec]) => spec)),
        fc.constantFrom(...sizes),
        fc.oneof(fc.string(), fc.constantFrom('__proto__', 'a\nvalueOf', 'constructor __proto__')),
        fc.tuple(end, end).filter(([min, max]) => min === null || max === null || min < max),
        (rows, spec, one, title, [viewWindowMin, viewWindowMax]) => {
          const axis = [{ position: 'LEFT_AXIS', viewWindowOptions: { viewWindowMin, viewWindowMax } }];
          const windowed = spec.basicChart ? { ...spec, basicChart: { ...spec.basicChart, axis } } : spec;
          expect(drawPng(drawSvg(chartOf(rows, { ...windowed, title }), one)).length).toBeGreaterThan(100);
        },
      ),
      { numRuns: 150 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it.each([
    ['all of it outside the window', 10, 20],
    ['some of it far outside', 1000, 1001],
  ])('a line, %s, is cut off', (_, viewWindowMin, viewWindowMax) => {
    const axis = [{ position: 'LEFT_AXIS', viewWindowOptions: { viewWindowMin, viewWindowMax } }];
    const rows = [...quarters, ['4e kw. 2026', 1e14]];
    const svg = drawSvg(chartOf(rows, basicOf('LINE', [series(2)], { axis })), size);
    expect(svg).toContain('clip-path');
    expect(drawPng(svg).length).toBeGreaterThan(100);
  });

  it('no axis is made for more than it can have', () => {
    const draw = () =>
      drawSvg(
        chartOf(
          [
            ['', 'x'],
            ['a', 1e300],
          ],
          basicOf('LINE', [series(1)]),
        ),
        size,
      );
    expect(draw).toThrow('1e+300 is out of range');
  });
});
