import { describe, expect, it } from 'vitest';
import { type ChartSpec, drawPng, drawSvg } from '../src/draw.ts';
import { basicOf, chartOf, kinds, quarters, series, years } from './example.ts';

/** Each kind of chart is drawn from its specification, or rejected by name. */

const size = { width: 600, height: 371 };
const wide = { width: 1280, height: 720 };

const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? '');
/** The attributes of every drawn path of this colour, in order. */
const paths = (svg: string, attribute: 'fill' | 'stroke', color: string): string[] =>
  [...svg.matchAll(/<path ([^>]*)>/g)]
    .map((found) => found[1] ?? '')
    .filter((path) => path.includes(` ${attribute}="${color}"`));
/** Width and height of a bar: `M x y l0 0 …` as ECharts writes it, the second and third step being its sides. */
const sides = (path: string): [number, number] => {
  const [, across = '0', down = '0'] = /^d="M\S+ \S+l(\S+) 0l0 (\S+?)l/.exec(path) ?? [];
  return [Number(across), Number(down)];
};
const blue = '#0072b2';
const orange = '#e69f00';

describe('every kind', () => {
  it.each(kinds)('%s is drawn, and drawn again it is the same bytes', (_, spec) => {
    const first = drawSvg(chartOf(quarters, spec), size);
    drawSvg(chartOf(years, basicOf('LINE', [series(1)])), wide);
    const second = drawSvg(chartOf(quarters, spec), size);
    expect(second).toBe(first);
    expect(drawPng(second).equals(drawPng(first))).toBe(true);
    expect(first).toContain('#0072b2');
  });

  it.each(kinds)('%s carries nothing of the process that drew it, and no style that a page may refuse', (_, spec) => {
    const svg = drawSvg(chartOf(quarters, spec), size);
    expect(svg).not.toMatch(/zr\d|ecmeta|<style|style=/);
  });
});

describe('what cannot be drawn is refused by name', () => {
  it.each<[string, ChartSpec]>([
    ['histogramChart', { histogramChart: {} }],
    ['bubbleChart', { bubbleChart: {} }],
    ['candlestickChart', { candlestickChart: {} }],
    ['orgChart', { orgChart: {} }],
    ['scorecardChart', { scorecardChart: {} }],
    ['treemapChart', { treemapChart: {} }],
    ['waterfallChart', { waterfallChart: {} }],
    ['STEPPED_AREA', basicOf('STEPPED_AREA', [series(1)])],
    ['chartType unset', { basicChart: {} }],
    ['threeDimensional', basicOf('COLUMN', [series(1)], { threeDimensional: true })],
    ['series type unset', basicOf('COMBO', [series(1)])],
    ['CUSTOM', basicOf('LINE', [series(1, { lineStyle: { type: 'CUSTOM' } })])],
    ['MAUVE', basicOf('LINE', [series(1, { colorStyle: { themeColor: 'MAUVE' } })])],
    ['exactly one kind', {}],
    [
      'viewWindowMin 5 is not below viewWindowMax 5',
      basicOf('LINE', [series(1)], {
        axis: [{ position: 'LEFT_AXIS', viewWindowOptions: { viewWindowMin: 5, viewWindowMax: 5 } }],
      }),
    ],
  ])('%s', (name, spec) => {
    expect(() => drawSvg(chartOf(quarters, spec), size)).toThrow(name);
  });

  it.each([
    [159, 120, false],
    [160, 119, false],
    [160, 120, true],
    [8000, 120, true],
    [8001, 120, false],
    [Number.NaN, 120, false],
  ])('a size of %d × %d px: drawn %s', (width, height, drawn) => {
    const draw = () => drawSvg(chartOf(quarters, basicOf('LINE', [series(1)])), { width, height });
    if (drawn) expect(draw()).toContain('<svg');
    else expect(draw).toThrow(RangeError);
  });
});

describe('figures', () => {
  it('are written as the Dutch write them, and otherwise where the caller says so', () => {
    const chart = chartOf(quarters, basicOf('COLUMN', [series(1, { dataLabel: { type: 'DATA' } })]));
    expect(texts(drawSvg(chart, size))).toContain('1.234');
    expect(texts(drawSvg({ ...chart, locale: 'en-GB' }, size))).toContain('1,234');
  });

  it.each([
    [{ width: 1280, height: 720 }, 3, true],
    [{ width: 360, height: 400 }, 40, false],
  ])('stand at bars that are wide enough for them: %j, %i bars, %s', (one, count, shown) => {
    const bars = Array.from({ length: count }, (_, at) => [`bar ${at}`, 12345]);
    const spec = basicOf('COLUMN', [series(1, { dataLabel: { type: 'DATA' } })]);
    expect(texts(drawSvg(chartOf([['', 'x'], ...bars], spec), one)).includes('12.345')).toBe(shown);
  });

  it('a blank is a gap in a line, and no figure of 0', () => {
    const rows = [...quarters.slice(0, 2), ['2e kw.', null], ['3e kw.', 1234], ['4e kw.', 1234]];
    const [line = ''] = paths(drawSvg(chartOf(rows, basicOf('LINE', [series(1)])), size), 'stroke', blue);
    // A figure, a gap, two figures that are equal: two strokes, of which the second runs level.
    const found = /M\S+ (\S+?)(?:L\S+ \S+?)?M(\S+) (\S+?)L(\S+) (\S+?)"/.exec(line) ?? [];
    expect(found[3]).toBe(found[5]);
    expect(Number(found[4])).toBeGreaterThan(Number(found[2]));
  });

  it.each(['onbekend', 'n.v.t.', '', true, null])('%j is a gap too', (nothing) => {
    const rows = quarters.map((row, at) => (at === 2 ? [row[0] ?? null, nothing] : row));
    const drawn = (one: typeof rows) =>
      paths(drawSvg(chartOf(one, basicOf('LINE', [series(1)])), size), 'stroke', blue);
    expect(drawn(rows)).toEqual(drawn([...quarters]));
  });

  it('interpolateNulls closes the gap when the specification asks for it', () => {
    const draw = (more: object) =>
      paths(drawSvg(chartOf(quarters, basicOf('LINE', [series(1)], more)), size), 'stroke', blue);
    expect(draw({ interpolateNulls: true }).join().match(/L/g)).toHaveLength(1);
  });

  it('a figure between two gaps is seen, because it has a point', () => {
    const many = Array.from({ length: 60 }, (_, at) => [`week ${at + 1}`, at === 30 ? 5 : null]);
    const svg = drawSvg(chartOf([['week', 'Geleverd'], ...many], basicOf('LINE', [series(1)])), size);
    expect(paths(svg, 'fill', blue)).toHaveLength(1);
  });

  it.each([
    ['points without a line each keep their name', { lineStyle: { type: 'INVISIBLE' } }, 14],
    ['a line between moments names every fourth', {}, 4],
  ])('%s', (_, more, named) => {
    const libraries = Array.from({ length: 14 }, (_, at) => [`Plusbibliotheek ${at + 1}`, 5]);
    const svg = drawSvg(chartOf([['', 'prijs'], ...libraries], basicOf('LINE', [series(1, more)])), size);
    expect(texts(svg).filter((text) => text.startsWith('Plusbibliotheek'))).toHaveLength(named);
  });

  it('bars start at zero, even when the window says otherwise', () => {
    const spec = basicOf('COLUMN', [series(1)], {
      axis: [{ position: 'LEFT_AXIS', viewWindowOptions: { viewWindowMin: 1000, viewWindowMode: 'EXPLICIT' } }],
    });
    const [first, second] = paths(drawSvg(chartOf(quarters, spec), wide), 'fill', blue).map(sides);
    expect((second?.[1] ?? 0) / (first?.[1] ?? 1)).toBeCloseTo(2, 1);
  });

  it('a line may start where the window says', () => {
    const axis = [{ position: 'LEFT_AXIS', viewWindowOptions: { viewWindowMin: 1000, viewWindowMax: 3000 } }];
    const shown = texts(drawSvg(chartOf(quarters, basicOf('LINE', [series(1)], { axis })), size));
    expect(shown).toContain('1.000');
    expect(shown).not.toContain('0');
  });

  it('stacked to 100 per cent, equal parts are equally long', () => {
    const spec = basicOf('BAR', [series(1), series(2)], { stackedType: 'PERCENT_STACKED' });
    const svg = drawSvg(chartOf(years, spec), wide);
    const [of2025, of2026] = paths(svg, 'fill', blue).map(sides);
    const [rest] = paths(svg, 'fill', orange).map(sides);
    // 300 of 400 and 150 of 200 are both 75 %; 100 of 400 is 25 %.
    expect(of2025?.[0]).toBeCloseTo(of2026?.[0] ?? 0, 0);
    expect((of2025?.[0] ?? 0) / (rest?.[0] ?? 1)).toBeCloseTo(3, 1);
    expect(texts(svg)).toEqual(expect.arrayContaining(['0%', '100%']));
  });

  it('totals stand above a stack, and a stack of nothing has none', () => {
    const rows = [...years, ['2027', null, null]];
    const spec = basicOf('COLUMN', [series(1), series(2)], {
      stackedType: 'STACKED',
      totalDataLabel: { type: 'DATA' },
    });
    const shown = texts(drawSvg(chartOf([...rows, ['2028', 7, null]], spec), wide));
    expect(shown.filter((text) => ['400', '200', '7'].includes(text)).length).toBeGreaterThanOrEqual(3);
    expect(shown.filter((text) => text === '0')).toHaveLength(1);
  });

  it.each([
    ['€ 7,50', 7.5, /^€ \d+,\d\d$/],
    ['84%', 0.84, /^\d+%$/],
  ])('shown as %s, the axis is too', (text, value, tick) => {
    const cells = [
      ['jaar', 'x'],
      ['2026', value],
    ];
    const shown = [
      ['jaar', 'x'],
      ['2026', text],
    ];
    const svg = drawSvg(chartOf(cells, basicOf('LINE', [series(1)]), shown), size);
    const ticks = texts(svg).filter((one) => one !== '2026');
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.every((one) => tick.test(one))).toBe(true);
  });

  it('without a figure the picture says so', () => {
    const svg = drawSvg(
      chartOf(
        [
          ['kwartaal', 'Geleverd'],
          ['1e kw.', null],
        ],
        basicOf('LINE', [series(1)]),
      ),
      size,
    );
    expect(texts(svg)).toContain('Nog geen cijfers');
  });
});

describe('what the specification says of looks', () => {
  it.each([
    ['colorStyle', { colorStyle: { rgbColor: { red: 1, green: 0.5 } }, color: { blue: 1 } }, '#ff8000'],
    ['color', { color: { blue: 1 } }, '#0000ff'],
    ['a theme colour', { colorStyle: { themeColor: 'ACCENT4' } }, '#34a853'],
  ])('%s of a series', (_, style, css) => {
    expect(paths(drawSvg(chartOf(quarters, basicOf('COLUMN', [series(1, style)])), size), 'fill', css)).toHaveLength(2);
  });

  it('one bar in a colour of its own', () => {
    const overrides = { styleOverrides: [{ index: 2, colorStyle: { rgbColor: { red: 1 } } }] };
    const svg = drawSvg(chartOf(quarters, basicOf('COLUMN', [series(1, overrides)])), size);
    expect([paths(svg, 'fill', blue).length, paths(svg, 'fill', '#ff0000').length]).toEqual([1, 1]);
  });

  it.each([
    ['MEDIUM_DASHED', true],
    ['DOTTED', true],
    ['SOLID', false],
  ])('a line that is %s', (type, dashed) => {
    const svg = drawSvg(chartOf(quarters, basicOf('LINE', [series(2, { lineStyle: { type, width: 2 } })])), size);
    expect(svg.includes('stroke-dasharray')).toBe(dashed);
  });

  it.each([
    [undefined, 1, false],
    [undefined, 2, true],
    ['BOTTOM_LEGEND', 1, true],
    ['RIGHT_LEGEND', 2, true],
    ['NO_LEGEND', 2, false],
  ])('legend %s for %i series: %s', (legendPosition, count, shown) => {
    const columns = [series(1), series(2)].slice(0, count);
    const svg = drawSvg(chartOf(quarters, basicOf('LINE', columns, { legendPosition })), size);
    expect(texts(svg).includes('Geleverd')).toBe(shown);
  });

  it.each([
    ['COLUMN', ['Ontvangen', 'Geleverd']],
    ['BAR', ['Geleverd', 'Ontvangen']],
  ])('the legend beside a stack of %s runs as the stack does: %j', (kind, order) => {
    const spec = basicOf(kind, [series(1), series(2)], { stackedType: 'STACKED', legendPosition: 'RIGHT_LEGEND' });
    const shown = texts(drawSvg(chartOf(quarters, spec), wide));
    expect(shown.filter((text) => order.includes(text))).toEqual(order);
  });

  it('the background, with letters that can be read on it', () => {
    const svg = drawSvg(
      chartOf(quarters, { ...basicOf('LINE', [series(1)]), title: 'Op zwart', backgroundColor: {} }),
      size,
    );
    expect(svg).toContain('fill="#000000"');
    expect(svg).toMatch(/fill="#ffffff">Op zwart</);
  });
});
