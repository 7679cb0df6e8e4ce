import { describe, expect, it } from 'vitest';
import type { Reopened } from '../../../../domain/submissions/reopening.ts';
import { overviewColumns, overviewRows } from '../../../../sheets/secretariat/overview/layout.ts';
import { overviewPage } from '../../../../sheets/secretariat/overview/page.ts';
import { reopenedWords } from '../../../../sheets/secretariat/overview/reopening-texts.ts';
import { parseShown, quarterChosen, shownPlaces } from '../../../../sheets/secretariat/overview/shown-quarter.ts';
import { typedIn, writtenTab } from '../../written-tab.ts';
import { lineOf, viewOf } from '../group/overview-fixture.ts';

/** The texts around *Heropenen*. */

const shown = {
  quarter: '2026-Q1',
  dates: { opensOn: '2026-04-01', dueOn: '2026-04-20', closesOn: '2026-05-04' },
  now: Date.parse('2026-05-20T12:00:00Z'),
} as const;
const opened: Reopened = { quarter: '2026-Q1', typed: null, until: '2026-06-03', refused: null };
const whileOpen = Date.parse('2026-04-20T12:00:00Z');

describe('beside a ticked box stands', () => {
  it.each<[string, Reopened | null, number, string, string?]>([
    ['that it is being done', null, shown.now, 'Wordt verwerkt…'],
    ['until when it is open', opened, shown.now, 'heropend tot 3 juni; niets'],
    ['the date once', { ...opened, until: '2026-06-05' }, shown.now, 'wachten (tot 5 juni)', 'wachten (tot 5 juni)'],
    [
      'that this is over',
      opened,
      Date.parse('2026-06-04T12:00:00Z'),
      'Was heropend tot 3 juni. Nog eens? Haal het vinkje weg en zet het opnieuw, of typ een latere datum.',
    ],
    [
      'that the quarter is open anyhow',
      { ...opened, until: null, refused: 'open' },
      whileOpen,
      'Niets gedaan: dit kwartaal is nog open tot en met 4 mei. Haal het vinkje weg.',
    ],
    [
      'that it was open then',
      { ...opened, until: null, refused: 'open' },
      shown.now,
      'Niets gedaan: dit kwartaal was nog open. Nu wel heropenen? Haal het vinkje weg en zet het opnieuw.',
    ],
    [
      'that nothing was asked',
      { ...opened, until: null, refused: 'not-asked' },
      shown.now,
      'Niets gedaan: over dit kwartaal vragen wij deze bibliotheek geen cijfers. Haal het vinkje weg.',
    ],
    [
      'that there is no workbook',
      { ...opened, until: null, refused: 'no-workbook' },
      shown.now,
      'Niets gedaan: deze bibliotheek heeft nog geen blad. Haal het vinkje weg.',
    ],
    [
      'that another quarter was chosen with it',
      { ...opened, quarter: '2025-Q1', until: null, refused: 'chosen-anew' },
      shown.now,
      'Niets gedaan: u koos net een ander kwartaal. Haal het vinkje weg en zet het opnieuw.',
    ],
    [
      'that it is of another quarter',
      { ...opened, quarter: '2025-Q4' },
      shown.now,
      'Dit vinkje hoort bij 4e kwartaal 2025 (heropend). Ook dit kwartaal? Haal het vinkje weg en zet het opnieuw.',
    ],
    [
      'that it is of another quarter, and can do nothing in one that is open',
      { ...opened, quarter: '2025-Q4' },
      whileOpen,
      'Dit vinkje hoort bij 4e kwartaal 2025 (heropend). Hier doet het niets: dit kwartaal is nog open tot en met 4 mei.',
    ],
    [
      'what there is to do in the shown quarter, before that it is of another',
      { ...opened, quarter: '2025-Q4' },
      whileOpen,
      '1 cijfer beoordelen (tab Vragen). Dit vinkje hoort bij 4e kwartaal 2025 (heropend). Hier doet het niets: dit kwartaal is nog open tot en met 4 mei.',
      '1 cijfer beoordelen (tab Vragen)',
    ],
    [
      'that it did nothing in another quarter',
      { ...opened, quarter: '2025-Q4', until: null, refused: 'open' },
      shown.now,
      'Dit vinkje hoort bij 4e kwartaal 2025. Ook dit kwartaal? Haal het vinkje weg en zet het opnieuw.',
    ],
  ])('%s', (_, reopened, now, words, todo = 'niets') => {
    expect(reopenedWords(reopened, { ...shown, now }, todo)).toBe(words);
  });
});

describe('the quarter that the table shows', () => {
  const opened = ['2025-Q3', '2025-Q4', '2026-Q1'] as const;
  it.each([
    ['', '2026-Q1', 'current'],
    ['1e kwartaal 2026', '2026-Q1', 'current'],
    ['3e kwartaal 2025', '2025-Q3', 'earlier'],
    ['K4 2025', '2025-Q4', 'earlier'],
    ['2e kwartaal 2025', '2026-Q1', 'no-tab'],
    ['vorig jaar', '2026-Q1', 'not-a-quarter'],
  ] as const)('when ‘%s’ is chosen is %s', (typed, quarter, kind) => {
    const tab = writtenTab(overviewPage(viewOf([]), null));
    const { row, column } = shownPlaces.box;
    const inputs = parseShown(typedIn(tab, typed === '' ? [] : [[row, column, typed]]));
    expect(inputs).toMatchObject({ typed, shown: '2026-Q1' });
    expect(quarterChosen(inputs, opened, '2026-Q1')).toEqual({ quarter, kind });
  });
});

describe('the row in which it is chosen', () => {
  const closed = { opensOn: '2026-01-01', dueOn: '2026-01-20', closesOn: '2026-02-04' };
  const sentence = (more: Parameters<typeof viewOf>[1]): string => {
    const page = overviewPage(viewOf([lineOf('PB-ARN', 'Arnhem')], more), null);
    const { row, column } = shownPlaces.sentence;
    return page.rows.find(({ at }) => at === row)?.cells[column]?.formula ?? '';
  };
  const choice = viewOf([]).choice;

  it.each([
    [
      {},
      '=IF(B3&""="";"De tabel toont 1e kwartaal 2026, het kwartaal van nu. ‘Heropenen’ doet nog niets: dit kwartaal is open tot en met 4 mei.";"… even geduld. Tot het gekozen kwartaal er staat, toont de tabel 1e kwartaal 2026; zet nog geen vinkjes.")',
    ],
    [
      {
        quarter: '2025-Q4',
        dates: closed,
        choice: { ...choice, quarter: '2025-Q4', kind: 'earlier', typed: 'K4 2025', chosen: '2025-Q4' },
      },
      '=IF(B3&""="K4 2025";"De tabel toont 4e kwartaal 2025. Met ‘Heropenen’ kan een bibliotheek er weer in. Maak het vak leeg voor het kwartaal van nu.";',
    ],
    [
      { choice: { ...choice, kind: 'no-tab', typed: 'K2 2022', chosen: '2022-Q2' } },
      '=IF(B3&""="K2 2022";"2e kwartaal 2022 heeft geen tabblad om te heropenen: dat is geïmporteerd of nog niet begonnen. De tabel toont 1e kwartaal 2026.";',
    ],
    [
      { choice: { ...choice, kind: 'not-a-quarter', typed: 'ooit', chosen: null } },
      '=IF(B3&""="ooit";"‘ooit’ is geen kwartaal dat wij kennen. Kies er een uit de lijst. De tabel toont 1e kwartaal 2026.";',
    ],
  ] as const)('says which it is, and what can be done: %o', (more, words) => {
    expect(sentence(more)).toContain(words);
  });

  it('has the newest first in its list, and says above the boxes that they do nothing yet', () => {
    const page = overviewPage(viewOf([lineOf('PB-ARN', 'Arnhem')]), null);
    const rowAt = (row: number) => page.rows.find(({ at }) => at === row)?.cells;
    const list = rowAt(shownPlaces.box.row)?.[shownPlaces.box.column]?.validation?.condition?.values;
    expect(list?.map(({ userEnteredValue }) => userEnteredValue)).toEqual(['1e kwartaal 2026', '4e kwartaal 2025']);
    expect(rowAt(overviewRows.header)?.[overviewColumns.reopen]?.value).toBe('Heropenen (nog open)');
  });
});
