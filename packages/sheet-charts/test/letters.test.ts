import { describe, expect, it } from 'vitest';
import { type ChartSpec, drawSvg } from '../src/draw.ts';
import { basicOf, chartOf, quarters, series } from './example.ts';

/** Names and figures in a picture have a readable size. */

const size = { width: 600, height: 371 };
const wide = { width: 1280, height: 720 };
const blue = '#0072b2';

const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? '');
/** The attributes of every drawn path of this colour, in order. */
const paths = (svg: string, attribute: 'fill' | 'stroke', color: string): string[] =>
  [...svg.matchAll(/<path ([^>]*)>/g)]
    .map((found) => found[1] ?? '')
    .filter((path) => path.includes(` ${attribute}="${color}"`));

describe('names and figures in a picture', () => {
  it('names of periods are left out rather than set too small to read', () => {
    const rows = Array.from({ length: 16 }, (_, at) => [
      at % 4 === 0 ? `1e kw. ${2021 + at / 4}*` : `${1 + (at % 4)}e*`,
      5,
    ]);
    const chart = chartOf([['kwartaal', 'Geleverd'], ...rows], basicOf('LINE', [series(1)]));
    const svg = drawSvg(chart, { width: 1920, height: 1033, letters: 32 });
    const sizes = [...svg.matchAll(/font-size="?:?([\d.]+)[^>]*>[^<]*e(?: kw\. \d+)?\*</g)].map(([, size]) =>
      Number(size),
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.9 * 32);
  });

  const quartersOf = (count: number) =>
    Array.from({ length: count }, (_, at) => [at % 4 === 0 ? `K1 ${2021 + at / 4}` : `K${1 + (at % 4)}`, 5]);
  const namesIn = (count: number, drawn: { width: number; height: number; letters?: number }) =>
    texts(drawSvg(chartOf([['', 'x'], ...quartersOf(count)], basicOf('LINE', [series(1)])), drawn)).filter((text) =>
      text.startsWith('K'),
    );

  it.each([
    ['all of them where there is room', 8, wide, ['K1 2021', 'K2', 'K3', 'K4', 'K1 2022', 'K2', 'K3', 'K4']],
    [
      'every second one, the years among them',
      20,
      wide,
      ['K1 2021', 'K3', 'K1 2022', 'K3', 'K1 2023', 'K3', 'K1 2024', 'K3', 'K1 2025', 'K3'],
    ],
    [
      'those with their year on a phone',
      20,
      { width: 360, height: 480, letters: 14 },
      ['K1 2021', 'K1 2023', 'K1 2025'],
    ],
  ])('periods stand on one line: %s', (_, count, drawn, names) => {
    expect(namesIn(count, drawn)).toEqual(names);
  });

  it('periods stand level on a phone, however few of them fit', () => {
    const long = Array.from({ length: 20 }, (_, at) => [
      at % 4 === 0 ? `1e kw. ${2021 + at / 4}` : `${1 + (at % 4)}e`,
      12345678,
    ]);
    const said = basicOf('LINE', [series(1, { dataLabel: { type: 'DATA', placement: 'RIGHT' } })]);
    const svg = drawSvg(chartOf([['', 'x'], ...long], said), { width: 360, height: 480, letters: 14 });
    expect(texts(svg).filter((text) => text.includes('kw.'))).toEqual(['1e kw. 2021', '1e kw. 2025']);
    expect(svg).not.toMatch(/rotate|matrix\(0\.7/);
  });

  it('letters are as large as the reader needs them', () => {
    const spec = basicOf('LINE', [series(1)]);
    expect(drawSvg(chartOf(quarters, spec), { width: 360, height: 480, letters: 14 })).toContain('font-size="14px"');
  });

  it('a label at the last point of a line is not cut off by the edge', () => {
    const bare = basicOf('LINE', [series(1)], { legendPosition: 'NO_LEGEND' });
    const said = basicOf('LINE', [series(1, { dataLabel: { type: 'DATA', placement: 'RIGHT' } })], {
      legendPosition: 'NO_LEGEND',
    });
    const lastX = (spec: ChartSpec): number => {
      const [path = ''] = paths(drawSvg(chartOf(quarters, spec), size), 'stroke', blue);
      return Number(/[ML](\S+) \S+"$/.exec(path.split(' fill')[0] ?? '')?.[1] ?? Number.NaN);
    };
    expect(lastX(said)).toBeLessThanOrEqual(lastX(bare));
  });

  it('a total has the decimals of its parts as the sheet shows them', () => {
    const rows = [
      ['', 'x', 'y'],
      ['2026', 1.4, 2.25],
    ];
    const shown = [
      ['', 'x', 'y'],
      ['2026', '1', '2'],
    ];
    const spec = basicOf('COLUMN', [series(1), series(2)], {
      stackedType: 'STACKED',
      totalDataLabel: { type: 'DATA' },
    });
    const drawn = texts(drawSvg(chartOf(rows, spec, shown), wide));
    expect(drawn).toContain('4');
    expect(drawn).not.toContain('3,65');
  });

  it('a per cent that is written behind the figure is not multiplied once more', () => {
    const rows = [
      ['', 'x'],
      ['a', 36],
      ['b', 64],
    ];
    const shown = [
      ['', 'x'],
      ['a', '36 %'],
      ['b', '64 %'],
    ];
    const ticks = texts(drawSvg(chartOf(rows, basicOf('BAR', [series(1)]), shown), wide));
    expect(ticks).toContain('20 %');
    expect(ticks.join()).not.toContain('000');
  });
});
