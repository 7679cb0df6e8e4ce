import { describe, expect, it } from 'vitest';
import { noTariffs, tariffYears } from '../../../../../domain/statistics/tariffs.ts';
import { noContact } from '../../../../../sheets/questionnaire/guide/contact.ts';
import { settingsFirstRow, settingsPage } from '../../../../../sheets/secretariat/settings/page.ts';
import { tariffAnswer } from '../../../../../sheets/secretariat/settings/tariffs/cells.ts';
import { parseTariffs, tariffAfter } from '../../../../../sheets/secretariat/settings/tariffs/parse.ts';
import { typedIn, writtenTab } from '../../../written-tab.ts';

/** The tariffs in *Instellingen*. */

const quarters = ['2025-Q4', '2026-Q1'] as const;
const settings = writtenTab(
  settingsPage({
    quarters,
    dates: new Map(),
    tariffs: new Map(),
    typedTariffs: [],
    contact: noContact,
    typedContact: null,
    findings: [],
  }),
);
// The years from 2021 on stand on row 6 (counted from 0) and further.
const [row2021, row2026] = [6, 11];
const [b2b, transport] = [8, 9];
const read = (typed: Parameters<typeof typedIn>[1], year: string) => {
  const line = parseTariffs(typedIn(settings, typed), settingsFirstRow).find((one) => one.year === year);
  if (!line) throw new Error(`no ${year}`);
  return line;
};

describe('the tariffs in Instellingen', () => {
  it('have a row for every year from 2021 on, beside the quarters', () => {
    expect(tariffYears(quarters)).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
    expect(tariffYears(['2019-Q4', '2020-Q1'])).toEqual(['2019', '2020']);
    expect(tariffYears([])).toEqual([]);
  });

  it.each([
    ['2021', 6.75, 4],
    ['2022', 6.75, 4],
    ['2023', null, null],
    ['2026', null, null],
  ])('begin in %s with what is known of that year', (year, first, second) => {
    const line = read([], year);
    expect([tariffAfter(line.b2b, null), tariffAfter(line.transport, null)]).toEqual([first, second]);
  });

  it.each([
    ['a number', 7.25, 7.25, '✓ Wij rekenen met € 7,25 en € 4,00.'],
    ['a text with one reading', '€ 7,25', 7.25, '✓ Wij rekenen met € 7,25 en € 4,00.'],
    ['nothing', undefined, null, 'Vul ook het andere in; tot dan n.v.t.'],
    ['onbekend', 'onbekend', null, 'Vul ook het andere in; tot dan n.v.t.'],
    [
      'a point for a comma',
      '7.25',
      6.75,
      'Aanpassen: hier staat 7.25. Bedoelt u 7,25? Typ dan 7,25, met een komma. Zolang blijft het zoals het was.',
    ],
    [
      'more than a hundred euros',
      675,
      6.75,
      'Aanpassen: € 675,00 is wel erg veel voor één aanvraag. Bedoelt u € 6,75? Typ dan 6,75. Zolang blijft het zoals het was.',
    ],
  ])('are read by the grammar of prices: %s', (_, typed, after, sentence) => {
    const line = read([[row2021, b2b, typed]], '2021');
    const held = { b2b: tariffAfter(line.b2b, 6.75), transport: tariffAfter(line.transport, 4) };
    expect(held).toEqual({ b2b: after, transport: 4 });
    expect(tariffAnswer(line, held)).toBe(sentence);
  });

  it('that nobody knows are said to be unknown', () => {
    expect(tariffAnswer(read([], '2026'), noTariffs)).toBe('Nog niet bekend: verrekening n.v.t.');
    expect(tariffAnswer(read([[row2026, transport, 4]], '2026'), { b2b: null, transport: 4 })).toMatch(/^Vul ook/u);
  });
});
