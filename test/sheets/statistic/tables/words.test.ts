import { describe, expect, it } from 'vitest';
import { withoutPersonal } from '../../../../domain/rules/personal/privacy.ts';
import { correctionsBetween } from '../../../../domain/statistics/editions/corrections.ts';
import { developmentsOf } from '../../../../domain/statistics/editions/developments.ts';
import type { Counted } from '../../../../domain/statistics/table/table.ts';
import type { Page } from '../../../../sheets/grid/page.ts';
import { developmentsPage } from '../../../../sheets/statistic/sentences/developments-page.ts';
import { correctionsPage } from '../../../../sheets/statistic/tables/corrections-page.ts';
import { counted, library, observation } from '../../../domain/statistics/statistics-fixture.ts';

/** The tables *Ontwikkelingen* and *Correcties*. */

const libraries = [
  library('A', { city: 'Arnhem', name: 'Rozet' }),
  library('B', { city: 'Breda', name: 'Nieuwe Veste' }),
];

const rowsOf = (page: Page) =>
  page.rows
    .map(({ cells }) => cells.map((cell) => cell.value ?? ''))
    .filter((cells) => cells.some((each) => each !== ''));

const written = (id: string, quarter: Counted['quarter'], words: Readonly<Record<string, string>>): Counted => ({
  ...counted(id, quarter, {}),
  observations: [
    ...Object.entries(words).map(([measure, value]) => ({
      ...observation(measure as 'developments', ''),
      kind: 'text' as const,
      value,
      typed: value,
    })),
    { ...observation('lending_unfilled', 'onbekend'), explanation: ' Collega met verlof; volgt in mei. ' },
  ],
});

describe('Ontwikkelingen', () => {
  const given = [
    written('B', '2026-Q1', {
      developments: 'Nieuw systeem.',
      showcase: 'Een kaart uit 1650.',
      showcase_publishable: 'ja',
    }),
    written('A', '2026-Q1', { developments: 'Mail jan@voorbeeld.nl of bel 026 354 31 11.', showcase: 'Geheim.' }),
    written('A', '2025-Q4', { bottlenecks: '=1+1' }),
    written('A', '2024-Q4', { bottlenecks: 'Te oud.' }),
  ];
  const developments = developmentsOf(libraries, given, ['2025-Q4', '2026-Q1']);
  const rows = rowsOf(developmentsPage(developments, 1, 0));

  it('stand per quarter, the newest first, by theme and place', () => {
    expect(developments.map(({ quarter, theme, library: id }) => [quarter, theme, id])).toEqual([
      ['2026-Q1', 'developments', 'A'],
      ['2026-Q1', 'developments', 'B'],
      ['2026-Q1', 'showcase', 'A'],
      ['2026-Q1', 'showcase', 'B'],
      ['2026-Q1', 'explanations', 'A'],
      ['2026-Q1', 'explanations', 'B'],
      ['2025-Q4', 'bottlenecks', 'A'],
      ['2025-Q4', 'explanations', 'A'],
    ]);
  });

  it('never grow beyond what a cell can hold, and say so', () => {
    const long = developmentsOf(
      libraries,
      [written('A', '2026-Q1', { developments: 'a@b.nl '.repeat(7000) })],
      ['2026-Q1'],
    );
    const lengths = rowsOf(developmentsPage(long, 1, 0))
      .flat()
      .map((each) => String(each).length);
    expect(Math.max(...lengths)).toBeLessThan(50_000);
    expect(JSON.stringify(rowsOf(developmentsPage(long, 1, 0)))).toContain(
      '… (ingekort; de hele tekst staat in het blad',
    );
  });

  it('say which example may go outside', () => {
    expect(rows).toContainEqual(['Arnhem – Rozet', 'Geheim.', 'Niet naar buiten.']);
    expect(rows).toContainEqual(['Breda – Nieuwe Veste', 'Een kaart uit 1650.', 'Mag naar buiten.']);
  });

  it('carry the explanation with its figure', () => {
    expect(rows).toContainEqual(['Arnhem – Rozet', 'Collega met verlof; volgt in mei.', 'Niet geleverd: onbekend']);
  });

  it('quote no explanation beside another figure than it was written for, and no ‘geldt nog’', () => {
    const explained = (text: string, writtenFor?: number | string): Counted => ({
      ...counted('A', '2026-Q1', {}),
      observations: [
        { ...observation('lending_unfilled', 62), explanation: text, ...(writtenFor !== undefined && { writtenFor }) },
      ],
    });
    const quoted = (given: Counted) => developmentsOf(libraries, [given], ['2026-Q1']).map(({ text }) => text);
    expect(quoted(explained('verbouwing in maart', 540))).toEqual([]);
    expect(quoted(explained('verbouwing in maart'))).toEqual(['verbouwing in maart']);
    expect(quoted(explained('verbouwing in maart (geldt nog)'))).toEqual(['verbouwing in maart']);
  });

  it('show no address and no telephone number, and a formula as the text that it is', () => {
    expect(rows).toContainEqual(['Arnhem – Rozet', 'Mail [weggelaten] of bel [weggelaten].', '']);
    const formula = developmentsPage(developments, 1, 0)
      .rows.flatMap(({ cells }) => cells)
      .find(({ value }) => value === '=1+1');
    expect(formula?.formula).toBeUndefined();
    expect(formula).toBeDefined();
  });

  it.each([
    ['06-12345678', '[weggelaten]'],
    ['+31 6 1234 5678', '[weggelaten]'],
    ['0031612345678', '[weggelaten]'],
    ['bel (026) 3543111 of mail', 'bel [weggelaten] of mail'],
    ['+31 (0)26 354 31 11.', '[weggelaten].'],
    ['ISBN 0-19-853453-1', 'ISBN 0-19-853453-1'],
    ['van 0 tot 1.000.000', 'van 0 tot 1.000.000'],
    ['1.234.567.890', '1.234.567.890'],
    ['ISBN 9789012345678', 'ISBN 9789012345678'],
    ['2025-2026', '2025-2026'],
  ])('of %s is left %s', (text, left) => {
    expect(withoutPersonal(text)).toBe(left);
  });
});

describe('Correcties', () => {
  const published = [
    counted('A', '2026-Q1', { lending_unfilled: 412, b2c_fee_national_eur: 5 }),
    counted('B', '2026-Q1', { lending_unfilled: 10 }),
  ];
  const later = {
    ...counted(
      'A',
      '2026-Q1',
      { lending_unfilled: 421, b2c_fee_national_eur: 5 },
      { revision: 2, handedInAt: Date.UTC(2026, 6, 9, 8) },
    ),
  };
  const explained = {
    ...later,
    observations: later.observations.map((each) =>
      each.measure === 'lending_unfilled' ? { ...each, explanation: 'dubbel geteld in maart' } : each,
    ),
  };

  it('are the figures that say something else, with the reason', () => {
    const corrections = correctionsBetween(published, [explained, ...published.slice(1)], libraries);
    expect(rowsOf(correctionsPage(corrections, 1, 0)).at(-1)).toEqual([
      '1e kwartaal 2026',
      'Arnhem – Rozet',
      'Niet geleverd',
      412,
      421,
      9,
      '9 juli 2026',
      'dubbel geteld in maart',
    ]);
    expect(corrections).toHaveLength(1);
  });

  it('never grow beyond what a cell can hold by what is left out of the reason', () => {
    const reason = withoutPersonal('A.Bc '.repeat(9999));
    const [long] = correctionsBetween(published, [{ ...explained, reason }, ...published.slice(1)], libraries);
    const [row] = rowsOf(correctionsPage(long ? [long] : [], 1, 0)).slice(-1);
    const words = String(row?.at(-1));
    expect([reason.length > 50_000, words.length < 50_000]).toEqual([true, true]);
    expect(words.endsWith('… (ingekort; de hele tekst staat in het blad van de bibliotheek)')).toBe(true);
  });

  it('know that onbekend is no zero, and what came too late', () => {
    const unknown = counted('B', '2026-Q1', { lending_unfilled: 'onbekend' }, { revision: 2 });
    const [row] = rowsOf(correctionsPage(correctionsBetween(published, [unknown], libraries), 1, 0)).slice(-1);
    expect(row?.slice(3, 6)).toEqual([10, 'onbekend', '']);
    const late = correctionsBetween(published.slice(0, 1), published, libraries);
    expect(late).toMatchObject([{ library: 'B', before: { kind: 'missing' }, after: { kind: 'number', value: 10 } }]);
  });

  it('are none of a quarter that was not published', () => {
    expect(
      correctionsBetween(published, [...published, counted('A', '2026-Q2', { lending_unfilled: 1 })], libraries),
    ).toEqual([]);
  });
});
