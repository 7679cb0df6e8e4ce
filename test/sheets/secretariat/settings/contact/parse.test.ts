import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../../../domain/calendar/quarter.ts';
import { noContact } from '../../../../../sheets/questionnaire/guide/contact.ts';
import { noAdoption } from '../../../../../sheets/secretariat/overview/adoption-cells.ts';
import { overviewColumns, overviewPlaces, publishBox } from '../../../../../sheets/secretariat/overview/layout.ts';
import { overviewPage } from '../../../../../sheets/secretariat/overview/page.ts';
import { noShown } from '../../../../../sheets/secretariat/overview/shown-quarter.ts';
import { parseSecretariat } from '../../../../../sheets/secretariat/parse.ts';
import { settingsPage } from '../../../../../sheets/secretariat/settings/page.ts';
import { sentenceOf } from '../../../../../sheets/secretariat/texts.ts';
import { typedIn, workbookOf, writtenTab } from '../../../written-tab.ts';
import { lineOf, viewOf } from '../../group/overview-fixture.ts';

/** Reading the contact details in *Instellingen*. */

/** As Google stores a date: days since 30 December 1899. */
const serialOf = (date: string): number => (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000;

const now = Date.UTC(2026, 3, 14, 12, 33);
const settings = writtenTab(
  settingsPage({
    quarters: quartersBetween('2025-Q4', '2026-Q4'),
    dates: new Map(),
    tariffs: new Map(),
    typedTariffs: [],
    contact: noContact,
    typedContact: null,
    findings: [],
  }),
);
// 2026-Q1 is the second of the quarters, which start on row 6 (counted from 0).
const firstQuarterRow = 7;
const [opensOn, dueOn, closesOn] = [1, 2, 3];
const usual = { opensOn: '2026-04-01', dueOn: '2026-04-20', closesOn: '2026-05-04' };

const parsedSettings = (typed: Parameters<typeof typedIn>[1]) => {
  const { dates, findings } = parseSecretariat(workbookOf(typedIn(settings, typed)), now);
  return { dates: dates.get('2026-Q1'), sentences: findings.map(sentenceOf) };
};

describe('the dates in Instellingen', () => {
  it('are the usual ones in a fresh tab', () => {
    expect(parsedSettings([])).toEqual({ dates: usual, sentences: [] });
  });

  it.each([
    ['a date, which Google stores as a number', dueOn, serialOf('2026-04-24'), { ...usual, dueOn: '2026-04-24' }],
    ['a date in digits', dueOn, '24-4-2026', { ...usual, dueOn: '2026-04-24' }],
    ['a date in words', closesOn, ' 8  Mei 2026 ', { ...usual, closesOn: '2026-05-08' }],
    ['nothing', opensOn, undefined, usual],
    ['only spaces', opensOn, '  ', usual],
  ] as const)('may be overtyped with %s', (_, column, typed, dates) => {
    expect(parsedSettings([[firstQuarterRow, column, typed]])).toEqual({ dates, sentences: [] });
  });

  it.each([
    [
      'a word',
      'volgt',
      'Aanpassen: hier staat ‘volgt’. Typ een datum, bijvoorbeeld 20 april. Zolang blijft het zoals het was.',
    ],
    [
      'a day that does not exist',
      '31-4-2026',
      'Aanpassen: hier staat ‘31-4-2026’. Typ een datum, bijvoorbeeld 20 april. Zolang blijft het zoals het was.',
    ],
    [
      'a number that is no date',
      20,
      'Aanpassen: hier staat ‘20’. Typ een datum, bijvoorbeeld 20 april. Zolang blijft het zoals het was.',
    ],
    [
      'another year',
      '20-4-2062',
      'Aanpassen: 20-4-2062 ligt meer dan een jaar van dit kwartaal af. Klopt het jaartal? Zolang blijft het zoals het was.',
    ],
    [
      'a date after closing',
      '5-5-2026',
      'Aanpassen: een kwartaal opent eerst, dan komt ‘graag uiterlijk’, dan sluit het. Zolang blijven de data zoals ze waren.',
    ],
  ] as const)('ask back about %s, and are none meanwhile: they stay as they were', (_, typed, sentence) => {
    expect(parsedSettings([[firstQuarterRow, dueOn, typed]])).toEqual({ dates: undefined, sentences: [sentence] });
  });

  it('may fall on one day', () => {
    const typed = '20-4-2026';
    const parsed = parsedSettings(
      [opensOn, dueOn, closesOn].map((column) => [firstQuarterRow, column, typed] as const),
    );
    expect(parsed).toEqual({
      dates: { opensOn: '2026-04-20', dueOn: '2026-04-20', closesOn: '2026-04-20' },
      sentences: [],
    });
  });
});

describe('the boxes in Overzicht', () => {
  const overview = writtenTab(overviewPage(viewOf([lineOf('PB-ARN', 'Arnhem'), lineOf('PB-TLB', 'Tilburg')]), null));
  const { reopen, until } = overviewColumns;
  const { first } = overviewPlaces;
  const parsed = (typed: Parameters<typeof typedIn>[1]) => parseSecretariat(workbookOf(typedIn(overview, typed)), now);

  it('are not ticked in a fresh tab', () => {
    expect(parsed([])).toMatchObject({ reopen: [], publishNow: false, findings: [] });
  });

  it('publish', () => {
    expect(parsed([[publishBox.row, publishBox.column, true]]).publishNow).toBe(true);
    // Something else than a box stands there: nothing is known of it.
    expect(parsed([[publishBox.row, publishBox.column, 'x']]).publishNow).toBe(null);
  });

  it('reopen a library’s quarter until a date, or for the usual time', () => {
    const typed = [
      [first, reopen, true],
      [first + 1, reopen, true],
      [first + 1, until, '20-5-2026'],
    ] as const;
    expect(parsed(typed).reopen).toEqual([
      { library: 'PB-ARN', typed: null, doubtful: false },
      { library: 'PB-TLB', typed: '2026-05-20', doubtful: false },
    ]);
  });

  it.each([
    ['today', '14-4-2026', { typed: '2026-04-14', doubtful: false }, []],
    [
      'yesterday',
      '13-4-2026',
      { typed: null, doubtful: true },
      ['Ter info: 13-4-2026 is voorbij, dus dit vinkje doet niets (meer). Haal het weg, of typ een latere datum.'],
    ],
    [
      'no date',
      'gauw',
      { typed: null, doubtful: true },
      ['Aanpassen: hier staat ‘gauw’. Typ een datum, bijvoorbeeld 28 april. Zolang blijft het zoals het was.'],
    ],
  ] as const)('reopen until %s', (_, typed, reopened, sentences) => {
    const { reopen: reopenings, findings } = parsed([
      [first, reopen, true],
      [first, until, typed],
    ]);
    expect(reopenings).toEqual([{ library: 'PB-ARN', ...reopened }]);
    expect(findings.map(sentenceOf)).toEqual(sentences);
  });

  it('mean nothing but a tick', () => {
    expect(parsed([[first, reopen, 'ja']]).reopen).toEqual([]);
  });
});

it('A workbook without our tabs has no inputs', () => {
  expect(parseSecretariat(workbookOf(), now)).toEqual({
    dates: new Map(),
    adoption: noAdoption,
    reopen: [],
    shown: noShown,
    publishNow: null,
    worklist: [],
    register: [],
    profiles: [],
    changes: [],
    papers: [],
    tariffs: [],
    contact: null,
    findings: [],
  });
});

describe('Whatever is typed', () => {
  it('gives dates in their order, or a sentence and none', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean());
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell), (typed) => {
        const { dates, sentences } = parsedSettings(
          typed.map((value, index) => [firstQuarterRow, opensOn + index, value] as const),
        );
        if (dates) expect(dates.opensOn <= dates.dueOn && dates.dueOn <= dates.closesOn).toBe(true);
        expect(sentences.length > 0).toBe(dates === undefined);
        expect(sentences.every((sentence) => sentence.startsWith('Aanpassen: '))).toBe(true);
      }),
    );
  });
});
