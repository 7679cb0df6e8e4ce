import { expect, it } from 'vitest';
import type { Page } from '../../../../sheets/grid/page.ts';
import { overviewColumns as columns, overviewRows as rows } from '../../../../sheets/secretariat/overview/layout.ts';
import { overviewPage } from '../../../../sheets/secretariat/overview/page.ts';
import { factsOf, lineOf, viewOf } from '../group/overview-fixture.ts';

/** The column *Laatste wijziging*. */

/** The column *Laatste wijziging*. */
const changedIn = ({ rows: shown }: Page) => shown.find(({ at }) => at === rows.first)?.cells[columns.changed]?.value;

it.each([
  ['2026-Q1', '2026-04-14T09:00:00Z', 'vandaag'],
  ['2026-Q1', '2026-04-09T09:00:00Z', '9 april'],
  ['2025-Q4', '2026-02-09T09:00:00Z', '9-2-2026'],
  ['2025-Q4', '2025-12-31T09:00:00Z', '31-12-2025'],
] as const)('%s: tells when it was changed last, %s, with the year in an earlier quarter: %s', (quarter, at, shown) => {
  const line = lineOf('PB-ARN', 'Arnhem', { submission: factsOf({ changedAt: Date.parse(at) }) });
  expect(changedIn(overviewPage(viewOf([line], { quarter }), null))).toBe(shown);
});

it('names no day for a library that never changed anything in its tab', () => {
  const line = lineOf('PB-ARN', 'Arnhem', { submission: factsOf({ state: 'closed', changedAt: null }) });
  expect(changedIn(overviewPage(viewOf([line]), null))).toBe('–');
});
