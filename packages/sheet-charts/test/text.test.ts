import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPng, drawSvg } from '../src/draw.ts';
import { layOut } from '../src/scale/layout.ts';
import { textWidth, wrap } from '../src/text/text.ts';
import { basicOf, chartOf, quarters, series } from './example.ts';

/** Text is measured, wrapped, escaped and described. */

const sizes = [
  ['16:9', { width: 1280, height: 720 }],
  ['as Sheets puts it', { width: 600, height: 371 }],
  ['on a phone', { width: 360, height: 400 }],
  ['16:9 on a phone', { width: 360, height: 203 }],
] as const;

const finding = 'Plusbibliotheken leverden 4,1 procent meer dan een jaar eerder';
const basis =
  'Geleverd en ontvangen per kwartaal, 2022–2026. Bron: werkgroep IBL, stand 3 maart 2027. 14 van de 14 bibliotheken. Stippellijn: voorlopig.';

describe('texts around the plot', () => {
  it.each(sizes)('%s: each stands under the other, within the picture, whole', (_, size) => {
    const entries = {
      names: ['Geleverd', 'Geleverd (voorlopig)', 'Ontvangen'],
      position: 'TOP_LEGEND',
      iconEm: 3.2,
      upward: false,
    };
    const { title, subtitle, legend, plot, pad } = layOut({ title: finding, subtitle: basis }, size, entries);
    const end = (block: typeof title) => (block ? block.top + block.lines.length * block.lineHeight : Number.NaN);
    const order = [
      pad,
      title?.top,
      end(title),
      subtitle?.top,
      end(subtitle),
      legend?.rows[0]?.top,
      plot.top,
    ] as number[];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(plot.height).toBeGreaterThan(size.height * 0.3);
    expect([title?.lines.join(' '), subtitle?.lines.join(' ')]).toEqual([finding, basis]);
    for (const block of [title, subtitle])
      for (const line of block?.lines ?? [])
        expect(textWidth(line, block?.fontSize ?? 0, block?.bold)).toBeLessThanOrEqual(size.width - 2 * pad);
  });

  it.each(sizes)('%s: a novel for a subtitle leaves the plot its place, and says that it was cut', (_, size) => {
    const entries = { names: [], position: 'NO_LEGEND', iconEm: 1, upward: false };
    const { subtitle, plot } = layOut({ title: finding, subtitle: basis.repeat(20) }, size, entries);
    expect(plot.height).toBeGreaterThan(size.height * 0.4);
    expect(subtitle?.lines.at(-1)).toMatch(/…$/);
  });
});

describe('textWidth()', () => {
  it.each([
    ['13\u00a0van\u00a014', '13 van 14'],
    ['coördinatie', 'coordinatie'],
    ['UB’s', "UB's"],
    ['2022–2026', '2022-2026'],
  ])('%s is as wide as %s, for no letter is a square', (text, ascii) => {
    expect(textWidth(text, 12)).toBe(textWidth(ascii, 12));
  });
});

describe('wrap()', () => {
  it('loses no letter and makes no line too wide, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 30, max: 400 }), (text, width) => {
        const lines = wrap(text, width, 12);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const line of lines) if ([...line].length > 1) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

const hostile = '</text><script>alert("1")</script> & \' {a}{b|c} $& $1 class="zr9-x" url(#zr3-c0)';

describe('texts from a sheet', () => {
  const rows = [
    [hostile, hostile],
    [hostile, 3],
    ['two', 4],
  ];
  const spec = {
    ...basicOf('COLUMN', [series(1, { dataLabel: { type: 'DATA' } })], { legendPosition: 'BOTTOM_LEGEND' }),
  };
  const svg = drawSvg(
    chartOf(rows, {
      ...spec,
      title: hostile,
      subtitle: `2 ${hostile}`,
      altText: `3 ${hostile}`,
      fontName: '"><script>',
    }),
    { width: 1600, height: 900 },
  );

  it('are text: no element comes of them', () => {
    expect(svg).not.toMatch(/<script|<\/text><[^t\n]/);
    expect(drawPng(svg).length).toBeGreaterThan(1000);
  });

  it('come out as they went in', () => {
    const spoken = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(svg).toContain(`<title id="`);
    expect(svg.split(spoken).length - 1).toBe(3);
    const drawn = spoken.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
    expect(svg).toContain(drawn);
  });

  it('lose only what XML has no place for', () => {
    const chart = chartOf(quarters, { ...basicOf('LINE', [series(1)]), title: 'a\u0000b\ud800c\u001fd' });
    expect(drawSvg(chart, { width: 600, height: 371 })).toContain('>abcd<');
  });
});

describe('for whoever does not see the picture', () => {
  const spec = basicOf('LINE', [series(1), series(2)]);
  const draw = (more: object) => drawSvg(chartOf(quarters, { ...spec, ...more }), { width: 600, height: 371 });

  it('it is one image with a name and a description', () => {
    const svg = draw({ title: finding, subtitle: basis, altText: 'Twee lijnen die stijgen.' });
    const [, id] = /<svg role="img" aria-labelledby="(\w+)-t" aria-describedby="\w+-d"/.exec(svg) ?? [];
    expect(svg).toContain(
      `<title id="${id}-t">${finding}</title>\n<desc id="${id}-d">Twee lijnen die stijgen.\n${basis}</desc>`,
    );
  });

  it.each([
    [{ title: 'Titel' }, 'Titel', 'Geleverd, Ontvangen'],
    [{ altText: 'Lijnen' }, 'Lijnen', 'Lijnen'],
    [{}, 'Geleverd, Ontvangen', 'Geleverd, Ontvangen'],
    [{ title: 'Titel', subtitle: 'Bron', altText: 'Titel. Bron' }, 'Titel', 'Bron'],
    [{ title: 'Titel', subtitle: 'Bron', altText: 'Titel. Lijnen' }, 'Titel', 'Lijnen\nBron'],
  ])('%j is named "%s" and described "%s"', (more, name, description) => {
    const svg = draw(more);
    expect(/<title[^>]*>([^<]*)</.exec(svg)?.[1]).toBe(name);
    expect(/<desc[^>]*>([^<]*)</.exec(svg)?.[1]).toBe(description);
  });

  it('two pictures on one page share no id', () => {
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    const [one, other] = [ids(draw({ title: 'Een' })), ids(draw({ title: 'Twee' }))];
    expect(one.length).toBeGreaterThan(2);
    expect(one.filter((id) => other.includes(id))).toEqual([]);
  });
});
