import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { besideAlone, readEdition, withStandings, writeEdition } from '../../../functions/exchange/edition.ts';
import { makeFiles } from '../../../functions/publication/make-files.ts';
import { type PublicationView, pagesOf } from '../../../functions/publication/view.ts';
import type { Period } from '../../../sheets/statistic/statistic.ts';

/**
 * Two periods of the statistic's own example, as commit 10917e5 wrote them: the first version that kept editions. A year had
 * no `kb` then, and nothing stood beside the statistic.
 */
const kept = (period: Period): string =>
  readFileSync(new URL(`first-editions/${period}.txt`, import.meta.url), 'utf8').replaceAll('\n', '');

const viewOf = (text: string): PublicationView => {
  const edition = readEdition(text);
  return {
    ...(edition.beside ?? besideAlone(edition, 'Plusbibliotheken')),
    edition: 1,
    statistic: edition.statistic,
    texts: { summary: '', analysis: '', advice: '' },
  };
};

/** Samen geleverd: 1010 + … + 1014 in the first quarter, ten more each a quarter; only A and B in the third. */
const delivered = { '2025-Q1': 5060, '2025': 5060 + 5110 + (1030 + 1031) + 5210 } as const;

describe.each(['2025-Q1', '2025'] as const)('An edition of %s that the first version kept', (period) => {
  it('is read', () => {
    const { statistic } = readEdition(kept(period));
    expect(statistic.counts.find(({ figure }) => figure === 'lending_filled')?.reported).toBe(delivered[period]);
    expect(statistic.kb.map(({ own, kb }) => [own, kb])).toEqual(period === '2025' ? [] : [[860, 800]]);
    expect(statistic.provinces[0]?.totals.get('lending_filled')?.reported).toBe(delivered[period]);
  });

  it('is shown', () => {
    const [figures] = pagesOf(viewOf(kept(period)));
    expect(figures?.title).toBe(period === '2025' ? 'Jaar' : 'Kwartaal');
    expect(JSON.stringify(figures)).toContain(String(delivered[period]));
  });

  it('was computed by the first method, and says so on its page', () => {
    expect(readEdition(kept(period)).statistic.methodVersion).toBe(1);
    const words = JSON.stringify(pagesOf(viewOf(kept(period))).find(({ title }) => title === 'Methode'));
    expect(words).toContain('(methode versie 1)');
    expect(words).not.toContain('Versie 2');
  });

  it('is adopted, and still the same', () => {
    const standing = { kind: 'final', adoptedOn: '2026-03-03' } as const;
    const adopted = readEdition(writeEdition(withStandings(readEdition(kept(period)), new Map([[period, standing]]))));
    expect(adopted.statistic).toEqual({ ...readEdition(kept(period)).statistic, standing });
  });

  it('is made into files for the board', async () => {
    const { board } = await makeFiles(viewOf(kept(period)));
    const textOf = (name: string) => board.find((file) => file.name === name)?.bytes.toString('utf8') ?? '';
    expect(board.map(({ name }) => name)).toContain('ibl-statistiek.xlsx');
    expect(textOf('index.html')).toContain(period === '2025' ? 'Jaar 2025' : '1e kwartaal 2025');
  });
});

it('The tariffs of an edition are read as they were written, its own and those of every year', () => {
  const edition = readEdition(kept('2025'));
  const tariffs = { b2b: 5, transport: 1.5 };
  const known = {
    ...edition,
    circumstances: { ...edition.circumstances, tariffs: new Map([['2025', tariffs]] as const) },
    statistic: { ...edition.statistic, tariffs },
  };
  expect(readEdition(writeEdition(known))).toEqual(known);
});
