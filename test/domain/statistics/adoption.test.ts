import { describe, expect, it } from 'vitest';
import { type AdoptionFacts, adoptable, judgeAdoption } from '../../../domain/statistics/adoption.ts';
import type { AdoptionInputs } from '../../../domain/statistics/adoption-verdict.ts';
import { verdictSentence } from '../../../sheets/secretariat/overview/adoption-texts.ts';

/** When a period may be adopted. */

/** 4 March 2026, noon. 2025-Q4 closed on 4 February; 2026-Q1 is not asked yet; 2024 is final since last year. */
const facts: AdoptionFacts = {
  published: [
    { period: '2024', status: 'final', adoptedOn: '2025-03-05' },
    { period: '2024-Q4', status: 'revised', adoptedOn: '2025-03-05' },
    { period: '2025', status: 'provisional', adoptedOn: null },
    { period: '2025-Q3', status: 'provisional', adoptedOn: null },
    { period: '2025-Q4', status: 'provisional', adoptedOn: null },
    { period: '2026', status: 'provisional', adoptedOn: null },
  ],
  counted: new Set(['2025-Q3', '2025-Q4']),
  closesOn: new Map([
    ['2025-Q3', '2025-11-04'],
    ['2025-Q4', '2026-02-04'],
  ]),
  now: Date.parse('2026-03-04T11:00:00Z'),
};

const inputs = (more: Partial<AdoptionInputs>): AdoptionInputs => ({
  ticked: true,
  on: '2026-03-03',
  period: '2025',
  typed: { on: '3 maart 2026', period: 'jaar 2025' },
  answered: null,
  ...more,
});

describe('what may be adopted', () => {
  it('is closed, published, and not adopted as it stands; the latest first, a year before its quarters', () => {
    expect(adoptable(facts)).toEqual(['2025', '2025-Q4', '2025-Q3', '2024-Q4']);
  });

  it('is also what was imported and never published: quarters, and the year with any of them', () => {
    const counted = new Set([...facts.counted, '2022-Q4', '2023-Q1', '2024-Q1'] as const);
    expect(adoptable({ ...facts, counted })).toEqual([
      ...['2025', '2025-Q4', '2025-Q3', '2024-Q4', '2024-Q1'],
      ...['2023', '2023-Q1', '2022', '2022-Q4'],
    ]);
  });

  it('leaves out a quarter with figures that is still open', () => {
    expect(adoptable({ ...facts, counted: new Set(['2026-Q1'] as const) })).not.toContain('2026-Q1');
  });

  it.each([
    ['2026-02-04T22:59:00Z', ['2025-Q3', '2024-Q4']],
    ['2026-02-04T23:01:00Z', ['2025', '2025-Q4', '2025-Q3', '2024-Q4']],
  ])('begins with the end of the last day: %s', (now, periods) => {
    expect(adoptable({ ...facts, now: Date.parse(now) })).toEqual(periods);
  });
});

describe('a request to adopt', () => {
  it.each<[string, Partial<AdoptionInputs>, string]>([
    [
      'no period, since a tick that is set again must not adopt the next one',
      { period: undefined },
      'Kies hiernaast de periode, bijvoorbeeld jaar 2025, en typ de datum van de vergadering.',
    ],
    [
      'a year of choice',
      {},
      'Met een vinkje is jaar 2025 voorgoed vastgesteld, op 3 maart 2026. Dat is niet ongedaan te maken.',
    ],
    [
      'a quarter of choice',
      { period: '2025-Q3' },
      'Met een vinkje is 3e kwartaal 2025 voorgoed vastgesteld, op 3 maart 2026. Dat is niet ongedaan te maken.',
    ],
    [
      'what was revised, again',
      { period: '2024-Q4' },
      'Met een vinkje is 4e kwartaal 2024 voorgoed vastgesteld, op 3 maart 2026. Dat is niet ongedaan te maken.',
    ],
    [
      'a meeting of today',
      { on: '2026-03-04' },
      'Met een vinkje is jaar 2025 voorgoed vastgesteld, op 4 maart 2026. Dat is niet ongedaan te maken.',
    ],
    [
      'a meeting of tomorrow',
      { on: '2026-03-05' },
      'De vergadering van 5 maart 2026 is nog niet geweest. Kijk de datum nog eens na.',
    ],
    [
      'the day after it closed',
      { on: '2026-02-05' },
      'Met een vinkje is jaar 2025 voorgoed vastgesteld, op 5 februari 2026. Dat is niet ongedaan te maken.',
    ],
    [
      'the last day that it was open',
      { on: '2026-02-04' },
      'Op 4 februari 2026 was jaar 2025 nog open (tot en met 4 februari). Kijk de datum nog eens na.',
    ],
    ['no date', { on: undefined }, 'Typ hiernaast de datum van de vergadering waarin jaar 2025 is vastgesteld.'],
    [
      'something that is no date',
      { on: null, typed: { on: 'vorige week', period: '' } },
      '‘vorige week’ is geen datum. Typ de datum van de vergadering, bijvoorbeeld 3-3-2026.',
    ],
    [
      'a period that is none',
      { period: null, typed: { on: '', period: 'K5 2025' } },
      '‘K5 2025’ is geen periode die wij kennen. Kies er een uit de lijst.',
    ],
    ['what was adopted', { period: '2024' }, 'Jaar 2024 is al vastgesteld, op 5 maart 2025.'],
    ['a year that is not over', { period: '2026' }, 'Jaar 2026 is nog open. Vaststellen kan vanaf 5 februari 2027.'],
    [
      'a quarter that was not asked yet',
      { period: '2026-Q1' },
      '1e kwartaal 2026 is nog open. Vaststellen kan vanaf 5 mei 2026.',
    ],
    [
      'a period without figures',
      { period: '2025-Q2' },
      'Van 2e kwartaal 2025 zijn geen cijfers. Kies een andere periode.',
    ],
  ])('for %s is answered', (_, more, sentence) => {
    expect(verdictSentence(judgeAdoption(inputs(more), facts))).toBe(sentence);
  });

  it('says so when nothing may be adopted', () => {
    const verdict = judgeAdoption(inputs({ period: undefined }), { ...facts, published: [], counted: new Set() });
    expect(verdictSentence(verdict)).toBe(
      'Er is nu niets om vast te stellen. Dat kan als een kwartaal of jaar met cijfers gesloten is.',
    );
  });

  it('waits for the dates that the secretary has set', () => {
    const closesOn = new Map([...facts.closesOn, ['2025-Q4', '2026-03-04'] as const]);
    const verdict = judgeAdoption(inputs({ period: '2025' }), { ...facts, closesOn });
    expect(verdict).toEqual({ kind: 'open', period: '2025', closesOn: '2026-03-04' });
  });
});
