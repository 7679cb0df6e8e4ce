import { describe, expect, it } from 'vitest';
import { afterInsertions } from '../../../../sheets/grid/insert.ts';
import type { Page } from '../../../../sheets/grid/page.ts';
import { paintRequests } from '../../../../sheets/grid/paint.ts';
import { cellAt, plainValue, textAt } from '../../../../sheets/grid/tab.ts';
import { adoptionPlaces } from '../../../../sheets/secretariat/overview/adoption-cells.ts';
import {
  overviewColumns as columns,
  publishBox,
  overviewRows as rows,
} from '../../../../sheets/secretariat/overview/layout.ts';
import { overviewPage } from '../../../../sheets/secretariat/overview/page.ts';
import type { PublishingView } from '../../../../sheets/secretariat/overview/publishing.ts';
import { stateLegend } from '../../../../sheets/secretariat/texts.ts';
import { typedIn, writtenTab } from '../../written-tab.ts';
import { factsOf, lineOf, viewOf, waitingIn } from '../group/overview-fixture.ts';

/** The rows of *Overzicht*. */

/** What stands in a row; beside a box, while it is not ticked. */
const shownIn = (page: Page, row: number) =>
  page.rows
    .find(({ at }) => at === row)
    ?.cells.map(
      ({ formula, value }) => /^=IF\(D\d+;"[^"]*";"(.*)"\)$/u.exec(formula ?? '')?.[1] ?? formula ?? value ?? '',
    ) ?? [];

describe('the page', () => {
  it.each([
    ['awaiting-release', [waitingIn('2026-Q1', 1)], '● wacht op u', '1 cijfer beoordelen (tab Vragen)', 1],
    ['awaiting-release', [waitingIn('2026-Q1', 2)], '● wacht op u', '2 cijfers beoordelen (tab Vragen)', 2],
    ['closed', [waitingIn('2026-Q1', 1)], '✔ meegeteld', '1 cijfer beoordelen (tab Vragen)', 1],
    [
      'correction-requested',
      [waitingIn('2026-Q1', 1, 'correction')],
      '↺ correctie gevraagd',
      'correctie beoordelen (tab Vragen)',
      1,
    ],
    [
      'submitted',
      [waitingIn('2025-Q1', 1, 'correction')],
      '● ingediend',
      'correctie 1e kwartaal 2025 beoordelen (tab Vragen)',
      1,
    ],
    ['submitted', [waitingIn('2023-Q2', 3)], '● ingediend', '3 cijfers 2e kwartaal 2023 beoordelen (tab Vragen)', 3],
    [
      'awaiting-release',
      [waitingIn('2026-Q2', 2), waitingIn('2026-Q1', 1)],
      '● wacht op u',
      '1 cijfer beoordelen (tab Vragen)',
      3,
    ],
    ['queries-open', [], '? vraag open', 'wachten; zij zijn aan zet; eerdere cijfers tellen mee', ''],
  ] as const)(
    'says of %s with %o what waits for her, and counts nothing else',
    (state, waiting, stand, todo, shown) => {
      const line = lineOf('PB-ARN', 'Arnhem', { submission: factsOf({ state, open: 2 }), waiting });
      const page = overviewPage(viewOf([line]), null);
      const row = shownIn(page, rows.first);
      expect([row[columns.state], row[columns.todo], row[columns.open]]).toEqual([stand, todo, shown]);
      // Not against the date beside it.
      const open = page.rows.find(({ at }) => at === rows.first)?.cells[columns.open];
      expect(open?.value ? open.style?.horizontalAlignment : 'CENTER').toBe('CENTER');
    },
  );

  const lines = [lineOf('PB-TLB', 'Tilburg'), lineOf('PB-ARN', 'Arnhem')];

  it('stands in the order of the places, with a link to the quarter’s own tab', () => {
    const page = overviewPage(viewOf(lines), null);
    const row = shownIn(page, rows.first);
    expect([columns.library, columns.state, columns.todo, columns.changed, columns.link].map((at) => row[at])).toEqual([
      'Arnhem',
      '● ingediend',
      'niets',
      '9 april',
      '=HYPERLINK("https://docs.google.com/spreadsheets/d/workbook-PB-ARN/edit#gid=20261";"open →")',
    ]);
    expect(shownIn(page, rows.first + 1)[0]).toBe('Tilburg');
  });

  it('puts a library that joins in its alphabetical place, and the boxes of the others move along with them', () => {
    const before = typedIn(writtenTab(overviewPage(viewOf(lines), null)), [[rows.first + 1, columns.reopen, true]]);
    const more = [lineOf('PB-EHV', 'Eindhoven'), lineOf('PB-ALM', 'Almere'), lineOf('PB-UTR', 'Utrecht')];
    const page = overviewPage(viewOf([...lines, ...more]), before);
    const names = page.rows.filter(({ at }) => at >= rows.first).map(({ cells }) => cells[0]?.value);
    expect(names.slice(0, 5)).toEqual(['Almere', 'Arnhem', 'Eindhoven', 'Tilburg', 'Utrecht']);
    const after = afterInsertions(before, page.insertions ?? []);
    expect(textAt(after, rows.first + 3, 0)).toBe('Tilburg');
    expect(plainValue(cellAt(after, rows.first + 3, columns.reopen))).toBe(true);
  });

  it('writes nothing when nothing changed, whatever is ticked', () => {
    const page = overviewPage(viewOf(lines), null);
    const ticked = typedIn(writtenTab(page), [
      [rows.first, columns.reopen, true],
      [rows.first, columns.until, '20-5-2026'],
    ]);
    expect(paintRequests(ticked, overviewPage(viewOf(lines), ticked), 'wij@voorbeeld.nl')).toEqual([]);
  });

  it('shows what she works with on a screen of 1366 pixels, without scrolling', () => {
    const page = overviewPage(viewOf(lines), null);
    const widthOf = (until: number): number => page.columnWidths.slice(0, until).reduce((sum, each) => sum + each, 0);
    // Without the row numbers and the scroll bar.
    expect(widthOf(columns.access)).toBeLessThanOrEqual(1366 - 46 - 16);
    const { answered: _, ...seen } = adoptionPlaces;
    for (const { row, column } of Object.values(seen)) {
      expect(row).toBeLessThan(rows.first);
      expect(column).toBeLessThan(columns.access);
    }
  });

  it('gives every word of Stand a colour, also in the quarters before', () => {
    const { conditionalFormats = [] } = overviewPage(viewOf(lines), null);
    const formulas = conditionalFormats.map(({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue);
    for (const words of stateLegend) {
      const [state = ''] = words.split(/ –(?= )| \(/u);
      for (const cell of ['B7', 'J7'])
        expect(
          formulas.some((formula) => {
            const [, of, beginning = '\0'] = /^=LEFT\((\w+);\d+\)="(.+)"$/u.exec(formula ?? '') ?? [];
            return of === cell && (state || words).startsWith(beginning);
          }),
          `${words} in ${cell}`,
        ).toBe(true);
    }
  });

  it('answers a tick of Publiceer nu at once, by formula', () => {
    const answer = (publishing: Partial<PublishingView>) =>
      shownIn(
        overviewPage(viewOf(lines, { publishing: { ...viewOf(lines).publishing, ...publishing } }), null),
        publishBox.row,
      )[publishBox.column + 1];
    expect(answer({})).toBe(
      '=IF(B4;"Wordt verwerkt…";"Met een vinkje toont IBL-statistiek ook het 1e kwartaal 2026 (nu 5 van 14 binnen). Vanzelf gebeurt dat bij 80 procent, of als het sluit, op 4 mei.")',
    );
    const doneAt = Date.UTC(2026, 3, 21, 12, 2);
    expect(answer({ state: 'published', ticked: { quarter: '2026-Q1', doneAt } })).toBe(
      '=IF(B4;"Gepubliceerd op 21 april, 14:02. Haalt u het vinkje weg voordat het kwartaal sluit, dan toont IBL-statistiek weer wat er eerder stond.";"Wordt verwerkt…")',
    );
  });

  it.each<[string, Partial<PublishingView>, string]>([
    ['a quarter that has closed, before a tick', { state: 'closed' }, 'Een vinkje doet hier nu niets.'],
    [
      'a tick that is left from another quarter',
      { ticked: { quarter: '2025-Q4', doneAt: 1 } },
      'Dit vinkje is nog van het 4e kwartaal 2025. Haal het weg; zet het daarna opnieuw',
    ],
    [
      'a tick of a quarter that has closed since',
      { state: 'closed', ticked: { quarter: '2026-Q1', doneAt: 1 } },
      'Het vinkje kan weg.',
    ],
    [
      'a quarter that was taken back',
      { state: 'withdrawn' },
      'Teruggenomen. IBL-statistiek toont het 4e kwartaal 2025',
    ],
    [
      'a quarter of which nothing is in',
      { handedIn: 0 },
      'Een vinkje doet hier nog niets: van het 1e kwartaal 2026 is nog niets binnen. Het kwartaal verschijnt vanzelf bij 80 procent, of als het sluit, op 4 mei.',
    ],
    [
      'a tick that found nothing in',
      { handedIn: 0, ticked: { quarter: '2026-Q1', doneAt: null, empty: true } },
      'Niets gepubliceerd: van het 1e kwartaal 2026 is nog niets binnen. Haal het vinkje weg.',
    ],
    [
      'a tick that found nothing in, while somebody has handed in since',
      { handedIn: 1, ticked: { quarter: '2026-Q1', doneAt: null, empty: true } },
      'Haal het weg en zet het opnieuw om het 1e kwartaal 2026 te publiceren (nu 1 van 14 binnen).',
    ],
    [
      'a tick that found nothing in, of a quarter that is shown by now',
      { state: 'response', handedIn: 12, ticked: { quarter: '2026-Q1', doneAt: null, empty: true } },
      'IBL-statistiek toont het 1e kwartaal 2026 al (12 van 14 binnen). Dit vinkje deed niets; haal het weg.',
    ],
    [
      'a quarter that closed without figures',
      { state: 'closed', handedIn: 0 },
      'Het 1e kwartaal 2026 is gesloten zonder cijfers. Een vinkje doet hier nu niets.',
    ],
  ])('says of %s what the box can do', (_, publishing, words) => {
    const view = viewOf(lines, { publishing: { ...viewOf(lines).publishing, ...publishing } });
    expect(shownIn(overviewPage(view, null), publishBox.row)[publishBox.column + 1]).toContain(words);
  });

  it('keeps the tick of Publiceer nu when the tab is built again', () => {
    const boxIn = (ticked: PublishingView['ticked']) =>
      overviewPage(viewOf(lines, { publishing: { ...viewOf(lines).publishing, ticked } }), null).rows.find(
        ({ at }) => at === publishBox.row,
      )?.cells[publishBox.column]?.value;
    expect([boxIn(null), boxIn({ quarter: '2026-Q1', doneAt: null })]).toEqual([false, true]);
  });
});
