import { describe, expect, it } from 'vitest';
import type { Quarter } from '../../../../domain/calendar/quarter.ts';
import type { Period } from '../../../../domain/statistics/statistic.ts';
import { afterInsertions } from '../../../../sheets/grid/insert.ts';
import { paintRequests } from '../../../../sheets/grid/paint.ts';
import { textAt } from '../../../../sheets/grid/tab.ts';
import { answerTo } from '../../../../sheets/secretariat/papers/answer.ts';
import { type GroupTexts, paperColumns } from '../../../../sheets/secretariat/papers/layout.ts';
import { papersPage } from '../../../../sheets/secretariat/papers/page.ts';
import { parsePapers } from '../../../../sheets/secretariat/papers/parse.ts';
import { typedIn, writtenTab } from '../../written-tab.ts';

/** The tab *Teksten*. */

const nothing = new Map<Period, GroupTexts>();
const quarters: readonly Quarter[] = ['2025-Q4', '2026-Q1'];
const fresh = writtenTab(papersPage({ quarters, stored: nothing }, null));
const codes = (tab: typeof fresh): string[] =>
  tab.rows.flatMap((_, row) => (row >= 5 && textAt(tab, row, 3) !== '' ? [textAt(tab, row, 3)] : []));

describe('the rows of Teksten', () => {
  it('are three texts for every year and quarter, newest first, a year above its quarters', () => {
    expect(codes(fresh)).toEqual([
      ...['2026', '2026 summary', '2026 analysis', '2026 advice'],
      ...['2026-Q1', '2026-Q1 summary', '2026-Q1 analysis', '2026-Q1 advice'],
      ...['2025', '2025 summary', '2025 analysis', '2025 advice'],
      ...['2025-Q4', '2025-Q4 summary', '2025-Q4 analysis', '2025-Q4 advice'],
    ]);
  });

  it.each([
    ['a quarter', ['2026-Q2'], { '2026': 5, '2026-Q2 advice': 12, '2026-Q1': 13, '2025': 17 }],
    ['a year', ['2026-Q2', '2027-Q1'], { '2027': 5, '2027-Q1': 9, '2026': 13, '2026-Q2': 17, '2026-Q1': 21 }],
  ] as const)(
    'move down with what was typed in them when %s opens, and nothing typed is written',
    (_, opened, rows) => {
      const typed = typedIn(fresh, [
        [10, paperColumns.text, 'Meer geleverd.'],
        [19, paperColumns.text, 'Geen advies.'],
      ]);
      const view = { quarters: [...quarters, ...opened], stored: nothing };
      const page = papersPage(view, typed);
      const rowOf = (code: string) => page.rows.find(({ cells }) => cells[3]?.value === code)?.at;
      expect(Object.fromEntries(Object.keys(rows).map((code) => [code, rowOf(code)]))).toEqual(rows);
      const moved = afterInsertions(typed, page.insertions ?? []);
      const texts = Object.fromEntries(
        parsePapers(moved).map(({ period, kind, words }) => [`${period} ${kind}`, words]),
      );
      expect([texts['2026-Q1 summary'], texts['2025-Q4 analysis']]).toEqual(['Meer geleverd.', 'Geen advies.']);
      expect(textAt(moved, rowOf('2026-Q1 summary') ?? -1, paperColumns.text)).toBe('Meer geleverd.');
      expect(JSON.stringify(paintRequests(typed, page, 'us'))).not.toContain('Meer geleverd.');
    },
  );

  it('that somebody sorted stay where they are, and a new quarter comes above the one before it', () => {
    const [top, blocks] = [fresh.rows.slice(0, 5), fresh.rows.slice(5)];
    const turned = { ...fresh, rows: [...top, ...blocks.slice(8), ...blocks.slice(0, 8)] };
    const page = papersPage({ quarters: [...quarters, '2026-Q2'], stored: nothing }, turned);
    expect(page.insertions).toEqual([{ dimension: 'ROWS', at: 17, count: 4 }]);
    expect(page.rows.find(({ cells }) => cells[3]?.value === '2025-Q4')?.at).toBe(9);
  });

  it('begin with links to what is being written now', () => {
    const formulaAt = (column: number) => fresh.rows[3]?.[column]?.entered?.formulaValue;
    expect(formulaAt(0)).toBe('=HYPERLINK("#gid=8011&range=B7";"Naar Jaar 2026")');
    expect(formulaAt(1)).toBe('=HYPERLINK("#gid=8011&range=B11";"Naar 1e kwartaal 2026")');
  });

  it('come back with what was kept when somebody deleted one', () => {
    const kept = { summary: 'Meer geleverd.', analysis: '', advice: '' };
    const without = { ...fresh, rowCount: fresh.rowCount - 1, rows: fresh.rows.filter((_, row) => row !== 10) };
    const page = papersPage({ quarters, stored: new Map([['2026-Q1', kept]]) }, without);
    expect(page.insertions).toEqual([]);
    expect(JSON.stringify(paintRequests(without, page, 'us'))).toContain('Meer geleverd.');
  });

  it('come back with what was kept when the tab was thrown away, and are never written otherwise', () => {
    const stored = new Map<Period, GroupTexts>([['2026-Q1', { summary: 'Meer geleverd.', analysis: '', advice: '' }]]);
    const rebuilt = writtenTab(papersPage({ quarters, stored }, null));
    expect(textAt(rebuilt, 10, paperColumns.text)).toBe('Meer geleverd.');
    const page = papersPage({ quarters, stored }, fresh);
    const touched = JSON.stringify(paintRequests(fresh, page, 'us@example.iam.gserviceaccount.com'));
    expect(touched).not.toContain('Meer geleverd.');
  });
});

describe('what is read from Teksten', () => {
  const summaryRow = 10;
  const read = (typed: Parameters<typeof typedIn>[1]) =>
    parsePapers(typedIn(fresh, typed)).filter(({ period, kind }) => period === '2026-Q1' && kind === 'summary');

  it.each([
    ['words', 'Het ging goed.\n\nMeer volgt.', 'Het ging goed.\n\nMeer volgt.'],
    ['spaces and all', '  twee  ', '  twee  '],
    ['nothing', undefined, ''],
  ])('is the text as it was typed: %s', (_, typed, words) => {
    expect(read([[summaryRow, paperColumns.text, typed]])).toEqual([
      { period: '2026-Q1', kind: 'summary', words, formula: false },
    ]);
  });

  it('says nothing about a text whose row is gone', () => {
    const without = { ...fresh, rows: fresh.rows.filter((_, row) => row !== summaryRow) };
    expect(parsePapers(without).map(({ period, kind }) => `${period} ${kind}`)).not.toContain('2026-Q1 summary');
  });
});

describe('what stands beside a text', () => {
  const answer = (words: string, stored = words, formula = false) =>
    answerTo({ period: '2026-Q1', kind: 'summary', words, formula }, stored);
  const saved = (length: string) => `✓ Bewaard: ${length} tekens.`;

  it.each([
    ['', /^Nog niet geschreven\. Bijvoorbeeld/u],
    ['x', /^✓ Bewaard: 1 teken\.$/u],
    ['Het ging goed.', /^✓ Bewaard: 14 tekens\.$/u],
    ['x'.repeat(1500), /^✓ Bewaard: 1\.500 tekens\.$/u],
    ['x'.repeat(1501), /^✓ Bewaard: 1\.501 tekens\. Dat is een lange tekst/u],
    ['Mail naar ibl@plus.example.nl.', /Ter info: in uw tekst staat een e-mailadres/u],
    ['Bel 020-1234567 gerust.', /Ter info: in uw tekst staat een telefoonnummer/u],
    [
      'ibl@plus.example.nl, 06-12345678',
      /staan een e-mailadres en een telefoonnummer\. Iedereen kan het stuk lezen: haal ze weg als ze daar niet horen\./u,
    ],
    ['Met dank aan mevrouw Jansen.', /^✓ Bewaard: 28 tekens\.$/u],
  ])('%j', (words, sentence) => {
    expect(answer(words)).toMatch(sentence);
  });

  it('says that a text beyond 10.000 letters is cut', () => {
    const typed = typedIn(fresh, [[10, paperColumns.text, 'x'.repeat(49_900)]]);
    const [cut] = parsePapers(typed).filter(({ words }) => words !== '');
    expect(cut?.words).toHaveLength(10_000);
    expect(cut && answerTo(cut, cut.words)).toBe(
      'Aanpassen: uw tekst heeft 49.900 tekens. Wij bewaren en drukken de eerste 10.000. Kort de tekst in.',
    );
  });

  it('says when it is not kept yet', () => {
    expect(answer('Nieuw', 'Oud')).toBe('… wordt bewaard');
  });

  it('says when Google takes it for a formula', () => {
    expect(answer('=dus', '=dus', true)).toBe(
      `${saved('4')} Ter info: Google leest dit als een formule. Zet een aanhalingsteken (') voor uw tekst; dan blijft hij leesbaar.`,
    );
  });
});
