import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../sheets/grid/page.ts';
import { noContact } from '../../../../sheets/questionnaire/guide/contact.ts';
import { groupPage } from '../../../../sheets/secretariat/group/page.ts';
import { untouched } from '../../../../sheets/secretariat/history/act.ts';
import { pasteTabs } from '../../../../sheets/secretariat/history/layout.ts';
import { directoryOf } from '../../../../sheets/secretariat/history/names.ts';
import { pastePage } from '../../../../sheets/secretariat/history/page.ts';
import { papersPage } from '../../../../sheets/secretariat/papers/page.ts';
import { registerPage } from '../../../../sheets/secretariat/register/page.ts';
import { profilesPage } from '../../../../sheets/secretariat/register/profile/page.ts';
import { settingsPage } from '../../../../sheets/secretariat/settings/page.ts';
import { lineOf, viewOf } from '../group/overview-fixture.ts';

/** The secretary's tab fits a screen of 1366 by 768 without scrolling sideways. */
const screenWidth = 1366;
/** The numbers of the rows, and the bar to scroll with. */
const besideCells = 40 + 16;

const account = 'dienst@voorbeeld.nl';
const group = groupPage({ ...viewOf([lineOf('PB-ARN', 'Arnhem')]) }, null);
const pages: readonly Page[] = [
  group,
  registerPage(
    {
      libraries: [],
      workbookAddress: '',
      addresses: new Map(),
      facts: [],
      events: { lines: [], choices: [], next: '2026-Q2', account },
    },
    null,
  ),
  profilesPage({ libraries: [], findings: [] }, null),
  settingsPage({
    quarters: ['2026-Q1'],
    dates: new Map(),
    tariffs: new Map(),
    typedTariffs: [],
    contact: noContact,
    typedContact: null,
    findings: [],
  }),
  papersPage({ quarters: ['2026-Q1'], stored: new Map() }, null),
];

describe('The width of a small screen holds', () => {
  it.each(pages.map((page) => [page.title, page] as const))('%s', (_, { columnWidths, hiddenColumns }) => {
    const shown = columnWidths.filter(
      (__, column) => !hiddenColumns || column < hiddenColumns.from || column > hiddenColumns.to,
    );
    expect(shown.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(screenWidth - besideCells);
  });
});

describe('Werkgroep', () => {
  it('has one line for every library, whatever the mail is that stands in it', () => {
    expect(group.rows.find(({ cells }) => cells[0]?.value === 'Arnhem')?.height).toBe(21);
  });
});

describe.each(pasteTabs.map((paste) => [paste.title, paste] as const))('%s', (_, paste) => {
  const known = { directory: directoryOf([], []), until: '2026-Q1' as const };
  const page = pastePage({ paste, state: untouched, known, own: () => undefined, standing: null });
  const cellIn = (row: number) => page.rows.find(({ at }) => at === row)?.cells[0];

  it('opens with the cursor in a cell that is seen, right above the way to where one pastes', () => {
    expect(page.hiddenColumns).toBeUndefined();
    expect([cellIn(0)?.value, cellIn(1)?.formula]).toEqual([
      expect.stringMatching(/\w/u),
      `=HYPERLINK("#gid=${paste.sheetId}&range=B8";"Naar het vak waarin u plakt ↓")`,
    ]);
    expect(page.area).toMatchObject({ fromRow: 6, fromColumn: 1 });
  });

  it('has the columns of a list on a small screen, beside what is answered', () => {
    expect(page.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(screenWidth - besideCells);
  });
});
