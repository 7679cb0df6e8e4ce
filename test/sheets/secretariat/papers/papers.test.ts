import { describe, expect, it } from 'vitest';
import { paintRequests } from '../../../../sheets/grid/paint.ts';
import { textAt } from '../../../../sheets/grid/tab.ts';
import type { Quarter } from '../../../../sheets/questionnaire/quarter.ts';
import { answerTo } from '../../../../sheets/secretariat/papers/answer.ts';
import { type GroupTexts, paperColumns } from '../../../../sheets/secretariat/papers/layout.ts';
import { papersPage } from '../../../../sheets/secretariat/papers/page.ts';
import { parsePapers } from '../../../../sheets/secretariat/papers/parse.ts';
import type { Period } from '../../../../sheets/statistic/statistic.ts';
import { typedIn, writtenTab } from '../../written-tab.ts';

const nothing = new Map<Period, GroupTexts>();
const quarters: readonly Quarter[] = ['2025-Q4', '2026-Q1'];
const fresh = writtenTab(papersPage({ quarters, stored: nothing }, null));
const codes = (tab: typeof fresh): string[] =>
  tab.rows.flatMap((_, row) => (row >= 5 && textAt(tab, row, 3) !== '' ? [textAt(tab, row, 3)] : []));

describe('the rows of Teksten', () => {
  it('are three texts for every year and quarter, a year before its first quarter', () => {
    expect(codes(fresh)).toEqual([
      ...['2025', '2025 summary', '2025 analysis', '2025 advice'],
      ...['2025-Q4', '2025-Q4 summary', '2025-Q4 analysis', '2025-Q4 advice'],
      ...['2026', '2026 summary', '2026 analysis', '2026 advice'],
      ...['2026-Q1', '2026-Q1 summary', '2026-Q1 analysis', '2026-Q1 advice'],
    ]);
  });

  it('stay where they are when a quarter opens, which comes under them', () => {
    const page = papersPage({ quarters: [...quarters, '2026-Q2'], stored: nothing }, fresh);
    const rowOf = (code: string) => page.rows.find(({ cells }) => cells[3]?.value === code)?.at;
    expect([rowOf('2025'), rowOf('2026-Q1 advice'), rowOf('2026-Q2'), rowOf('2026-Q2 advice')]).toEqual([
      5, 20, 21, 24,
    ]);
  });

  it('begin with links to what is being written now', () => {
    const formulaAt = (column: number) => fresh.rows[3]?.[column]?.entered?.formulaValue;
    expect(formulaAt(0)).toBe('=HYPERLINK("#gid=8011&range=B15";"Naar Jaar 2026")');
    expect(formulaAt(1)).toBe('=HYPERLINK("#gid=8011&range=B19";"Naar 1e kwartaal 2026")');
  });

  it('come back with what was kept when the tab was thrown away, and are never written otherwise', () => {
    const stored = new Map<Period, GroupTexts>([['2026-Q1', { summary: 'Meer geleverd.', analysis: '', advice: '' }]]);
    const rebuilt = writtenTab(papersPage({ quarters, stored }, null));
    expect(textAt(rebuilt, 18, paperColumns.text)).toBe('Meer geleverd.');
    const page = papersPage({ quarters, stored }, fresh);
    const touched = JSON.stringify(paintRequests(fresh, page, 'us@example.iam.gserviceaccount.com'));
    expect(touched).not.toContain('Meer geleverd.');
  });
});

describe('what is read from Teksten', () => {
  const summaryRow = 18;
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
    ['Het ging goed.', /^✓ Bewaard: 14 tekens\.$/u],
    ['x'.repeat(1500), /^✓ Bewaard: 1\.500 tekens\.$/u],
    ['x'.repeat(1501), /^✓ Bewaard: 1\.501 tekens\. Dat is een lange tekst/u],
    ['Mail naar ibl@plus.example.nl.', /Ter info: in uw tekst staat een e-mailadres/u],
    ['Bel 020-1234567 gerust.', /Ter info: in uw tekst staat een telefoonnummer/u],
    ['Met dank aan mevrouw Jansen.', /^✓ Bewaard: 28 tekens\.$/u],
  ])('%j', (words, sentence) => {
    expect(answer(words)).toMatch(sentence);
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
