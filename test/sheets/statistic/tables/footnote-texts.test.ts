import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../../domain/calendar/quarter.ts';
import { summariseQuarter, summariseYear } from '../../../../domain/statistics/summarise.ts';
import { footnoteSentences } from '../../../../sheets/statistic/tables/footnote-lines.ts';
import { estimateSentence, footnoteSentence } from '../../../../sheets/statistic/tables/footnote-texts.ts';
import { counted, library } from '../../../domain/statistics/statistics-fixture.ts';

/** The texts of footnotes. */

it.each([
  [
    { kind: 'began', quarter: '2024-Q3' },
    'De cijfers van de groep beginnen in het 3e kwartaal 2024; van 2024 is er dus geen heel jaar.',
  ],
  [
    { kind: 'joined', quarter: '2026-Q2', name: 'Almere' },
    'Vanaf het 2e kwartaal 2026 doet Almere mee; eerdere cijfers zijn er niet.',
  ],
  [{ kind: 'left', quarter: '2025-Q4', name: 'Enschede' }, 'Enschede doet vanaf het 1e kwartaal 2026 niet meer mee.'],
  [
    { kind: 'closed', quarter: '2026-Q2', to: '2026-Q2', name: 'Utrecht' },
    'Utrecht was in het 2e kwartaal 2026 tijdelijk gesloten.',
  ],
  [
    { kind: 'closed', quarter: '2026-Q2', to: '2026-Q3', name: 'Utrecht' },
    'Utrecht was van het 2e kwartaal 2026 tot en met het 3e kwartaal 2026 tijdelijk gesloten.',
  ],
  [
    { kind: 'closed', quarter: '2026-Q2', to: null, name: 'Utrecht' },
    'Utrecht is vanaf het 2e kwartaal 2026 tijdelijk gesloten.',
  ],
  [
    { kind: 'absorbed', quarter: '2026-Q3', before: ['Rozet'], after: ['De Nieuwe'] },
    'Vanaf het 3e kwartaal 2026 is De Nieuwe inclusief Rozet. Leveringen tussen deze bibliotheken tellen sindsdien niet meer mee.',
  ],
  [
    { kind: 'merged', quarter: '2026-Q3', before: ['A', 'B'], after: ['C'] },
    'Vanaf het 3e kwartaal 2026 zijn A en B samen C. Leveringen tussen deze bibliotheken tellen sindsdien niet meer mee.',
  ],
  [
    { kind: 'renamed', quarter: '2026-Q3', name: 'Rozet', formerName: 'Arnhem' },
    'Vanaf het 3e kwartaal 2026 heet Arnhem voortaan Rozet.',
  ],
] as const)('%o reads', (footnote, sentence) => {
  expect(footnoteSentence(footnote)).toBe(sentence);
});

describe('A note about an estimate', () => {
  it.each([
    [
      { name: 'Eindhoven', quarters: ['2025-Q3'], figures: null },
      'year',
      'Eindhoven, 3e kwartaal 2025: niets ingediend; alle cijfers geschat door de werkgroep, alleen in de totalen incl. schatting, Kernzinnen en Grafieken.',
    ],
    [
      { name: 'Utrecht', quarters: ['2025-Q1', '2025-Q2'], figures: ['lending_unfilled', 'lending_filled_abroad'] },
      'year',
      'Utrecht, 1e kwartaal 2025 en 2e kwartaal 2025: ‘Niet geleverd’ en ‘Geleverd naar het buitenland’ geschat door de werkgroep, alleen in de totalen incl. schatting, Kernzinnen en Grafieken.',
    ],
    [
      { name: 'Utrecht', quarters: ['2026-Q1'], figures: ['lending_filled'] },
      'quarter',
      'Utrecht, 1e kwartaal 2026: ‘Samen geleverd’ geschat door de werkgroep, alleen in Kernzinnen, Reeks en Grafieken.',
    ],
  ] as const)('names the library, the quarter and the figure: %j', (estimated, where, sentence) => {
    expect(estimateSentence(estimated, where)).toBe(sentence);
  });

  const libraries = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id, { city: `Plaats ${id}` }));
  const figures = {
    lending_filled_loans: 100,
    lending_filled_copies: 0,
    lending_filled_abroad: 10,
    lending_unfilled: 20,
  };
  /** In 2025 C handed nothing in for the third quarter, and D did not know two figures in the first and the second. */
  const given = libraries.flatMap(({ id }) =>
    quartersBetween('2024-Q1', '2025-Q4').flatMap((quarter) => {
      if (id === 'C' && quarter === '2025-Q3') return [];
      const unknown = id === 'D' && (quarter === '2025-Q1' || quarter === '2025-Q2');
      const nothing = { lending_filled_abroad: 'onbekend', lending_unfilled: 'onbekend' } as const;
      return [counted(id, quarter, { ...figures, ...(unknown ? nothing : {}) })];
    }),
  );
  const input = { libraries, counted: given };

  it('stands beside the year, once for the quarters in which the same figures were missing', () => {
    expect(footnoteSentences(summariseYear('2025', input))).toEqual([
      'Plaats D, 1e kwartaal 2025 en 2e kwartaal 2025: ‘Geleverd naar het buitenland’ en ‘Niet geleverd’ geschat door de werkgroep, alleen in de totalen incl. schatting, Kernzinnen en Grafieken.',
      'Plaats C, 3e kwartaal 2025: niets ingediend; alle cijfers geschat door de werkgroep, alleen in de totalen incl. schatting, Kernzinnen en Grafieken.',
    ]);
  });

  it('stands beside a quarter for what its sentences and charts show with an estimate, and for nothing else', () => {
    expect(footnoteSentences(summariseQuarter('2025-Q1', input))).toEqual([
      'Plaats D, 1e kwartaal 2025: ‘Geleverd naar het buitenland’ geschat door de werkgroep, alleen in Kernzinnen, Reeks en Grafieken.',
    ]);
  });

  it('does not stand beside a quarter that too few have answered: no estimate of it is shown', () => {
    const few = { libraries, counted: given.filter((each) => each.quarter < '2025-Q4' || each.library < 'D') };
    expect(footnoteSentences(summariseQuarter('2025-Q4', few))).toEqual([]);
  });
});
