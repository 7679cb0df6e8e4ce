import { expect, it } from 'vitest';
import { estimateSentences, footnoteSentence } from '../../../sheets/statistic/footnote-texts.ts';

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
    'Vanaf het 3e kwartaal 2026 heet Arnhem: Rozet.',
  ],
] as const)('%o reads', (footnote, sentence) => {
  expect(footnoteSentence(footnote)).toBe(sentence);
});

it('A library of which something was estimated is named once, with its quarters', () => {
  const estimate = { library: 'PB-EHV', figure: 'lending_unfilled', value: 1, method: 'growth' } as const;
  const estimates = [
    { ...estimate, quarter: '2026-Q2' },
    { ...estimate, quarter: '2026-Q1' },
    { ...estimate, quarter: '2026-Q2', figure: 'lending_filled' },
  ] as const;
  expect(estimateSentences(estimates, () => 'Eindhoven')).toEqual([
    'Eindhoven: in het totaal incl. schatting geschat door de werkgroep (1e kwartaal 2026 en 2e kwartaal 2026).',
  ]);
});
