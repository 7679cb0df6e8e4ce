import { describe, expect, it } from 'vitest';
import { type AdoptionView, parsePeriod } from '../../../../sheets/secretariat/overview/adoption.ts';
import { adoptionPlaces, noAdoption, parseAdoption } from '../../../../sheets/secretariat/overview/adoption-cells.ts';
import { adoptFormula } from '../../../../sheets/secretariat/overview/adoption-texts.ts';
import { overviewPage } from '../../../../sheets/secretariat/overview/page.ts';
import { typedIn, writtenTab } from '../../written-tab.ts';
import { viewOf } from '../group/overview-fixture.ts';

/** Adopting a period in *Overzicht*. */

describe('a period', () => {
  it.each([
    ['jaar 2025', '2025'],
    [' Jaar  2025 ', '2025'],
    ['2025', '2025'],
    ['4e kwartaal 2025', '2025-Q4'],
    ['1e kw. 2026', '2026-Q1'],
    ['K3 2025', '2025-Q3'],
    ['2025-K3', '2025-Q3'],
    ['2025-Q3', '2025-Q3'],
    ['5e kwartaal 2025', null],
    ['vorig jaar', null],
    ['', undefined],
  ])('typed as ‘%s’ is %s', (typed, period) => {
    expect(parsePeriod({ shown: typed, ...(typed && { effective: { stringValue: typed } }) })).toBe(period);
  });

  it('may arrive as a number', () => {
    expect(parsePeriod({ shown: '2.025', effective: { numberValue: 2025 } })).toBe('2025');
  });
});

const cells = { box: 'B5', on: 'F5', period: 'J5' };
const view = (more: Partial<AdoptionView>): AdoptionView => ({
  choices: ['2025', '2025-Q4'],
  verdict: { kind: 'no-date', period: '2025' },
  typed: '',
  unwritten: [],
  ticked: null,
  ...more,
});
const done = { period: '2025', on: '2026-03-03' } as const;

describe('the sentence beside the box', () => {
  it('says before the tick what will happen; of another period than was answered, that it is being looked at', () => {
    expect(adoptFormula(view({}), cells)).toBe(
      '=IF(B5;"Wordt verwerkt…";IF(J5&""="";IF(F5="";' +
        '"Typ hiernaast de datum van de vergadering waarin jaar 2025 is vastgesteld.";' +
        '"Zet een vinkje: jaar 2025 is dan voorgoed vastgesteld, op de datum hiernaast. Dat is niet ongedaan te maken.");' +
        '"… wordt nagekeken. Zet het vinkje pas als hier staat om welke periode het gaat; dat duurt meestal minder dan vijf minuten."))',
    );
  });

  it.each([
    [[], 'ongedaan te maken.")'],
    [
      ['advice'],
      'ongedaan te maken. Let op: in het tabblad Teksten is ‘Advies’ nog leeg; het stuk verschijnt dan zonder.")',
    ],
    [
      ['summary', 'analysis'],
      'Let op: in het tabblad Teksten zijn ‘Samenvatting’ en ‘Analyse van de werkgroep’ nog leeg; het stuk verschijnt dan zonder.")',
    ],
    [null, 'ongedaan te maken. Het stuk verschijnt zonder teksten van de werkgroep.")'],
  ] as const)('warns before the tick of texts that are not written: %o', (unwritten, words) => {
    expect(adoptFormula(view({ unwritten }), cells)).toContain(words);
    expect(adoptFormula(view({ unwritten, verdict: { kind: 'ready', ...done } }), cells)).toContain(words);
  });

  it.each([
    [{ kind: 'already', ...done }, 'Jaar 2025 is al vastgesteld, op 3 maart 2026.'],
    [
      { kind: 'open', period: '2026', closesOn: '2027-02-04' },
      'Jaar 2026 is nog open. Vaststellen kan vanaf 5 februari 2027.',
    ],
    [{ kind: 'no-figures', period: '2019' }, 'Van jaar 2019 zijn geen cijfers. Kies een andere periode.'],
  ] as const)('says before the tick that it can do nothing: %o', (verdict, words) => {
    expect(adoptFormula(view({ verdict, typed: 'x', unwritten: null }), cells)).toContain(`IF(J5&""="x";"${words}";`);
  });

  it.each<[string, Partial<AdoptionView>, string]>([
    [
      'what was done',
      { ticked: { done } },
      '=IF(B5;"Jaar 2025 is vastgesteld op 3 maart 2026, met de kwartalen ervan; de cijfers van deze uitgave veranderen niet meer. Een latere correctie komt in een nieuwe uitgave, met ‘herzien’ erbij.";',
    ],
    [
      'what was done to a quarter',
      { ticked: { done: { period: '2025-Q4', on: '2026-03-03' } } },
      '=IF(B5;"4e kwartaal 2025 is vastgesteld op 3 maart 2026; de cijfers van deze uitgave veranderen niet meer.',
    ],
    [
      'what was done, and that the quarter chosen since was done with it',
      { ticked: { done }, verdict: { kind: 'already', period: '2025-Q4', on: '2026-03-03' } },
      '=IF(B5;"Jaar 2025 is vastgesteld op 3 maart 2026, met de kwartalen ervan; de cijfers van deze uitgave veranderen niet meer. Een latere correctie komt in een nieuwe uitgave, met ‘herzien’ erbij. 4e kwartaal 2025 is al vastgesteld, op 3 maart 2026.";',
    ],
    [
      'that no period was chosen',
      { ticked: { done: null }, verdict: { kind: 'choose', latest: '2025' } },
      '=IF(B5;"Nog niet vastgesteld. Kies hiernaast de periode, bijvoorbeeld jaar 2025, en typ de datum van de vergadering. Haal het vinkje weg en zet het dan opnieuw.";',
    ],
    [
      'that nothing was',
      { ticked: { done: null } },
      '=IF(B5;"Nog niet vastgesteld. Typ hiernaast de datum van de vergadering waarin jaar 2025 is vastgesteld. Haal het vinkje weg en zet het dan opnieuw.";',
    ],
    [
      'that it was all there already',
      { ticked: { done: null }, verdict: { kind: 'ready', ...done } },
      '=IF(B5;"Nog niet vastgesteld. Met een vinkje is jaar 2025 voorgoed vastgesteld, op 3 maart 2026. Dat is niet ongedaan te maken. Haal het vinkje weg en zet het dan opnieuw.";',
    ],
    [
      'that there is nothing to do',
      { ticked: { done: null }, verdict: { kind: 'already', ...done } },
      '=IF(B5;"Niets veranderd. Jaar 2025 is al vastgesteld, op 3 maart 2026.";IF(J5&""="";"Jaar 2025 is al vastgesteld, op 3 maart 2026.";',
    ],
  ])('says after the tick %s', (_, more, begin) => {
    expect(adoptFormula(view(more), cells).slice(0, begin.length)).toBe(begin);
  });
});

describe('the inputs', () => {
  const page = overviewPage(viewOf([], { adoption: view({}) }), null);

  it('are built empty, with a list of what may be adopted', () => {
    const tab = writtenTab(page);
    expect(parseAdoption(tab)).toEqual({ ...noAdoption, answered: '2025' });
    const { row, column } = adoptionPlaces.period;
    const list = page.rows.find(({ at }) => at === row)?.cells[column]?.validation?.condition?.values;
    expect(list?.map(({ userEnteredValue }) => userEnteredValue)).toEqual(['jaar 2025', '4e kwartaal 2025']);
  });

  it('keep a period in the list that was adopted just now, so that Google does not mark it as a mistake', () => {
    const verdict = { kind: 'already', ...done, period: '2024' } as const;
    const { row, column } = adoptionPlaces.period;
    const cell = overviewPage(viewOf([], { adoption: view({ verdict }) }), null).rows.find(({ at }) => at === row);
    const list = cell?.cells[column]?.validation?.condition?.values?.map(({ userEnteredValue }) => userEnteredValue);
    expect(list).toEqual(['jaar 2025', '4e kwartaal 2025', 'jaar 2024']);
  });

  it('are read where they stand', () => {
    const tab = typedIn(writtenTab(page), [
      [adoptionPlaces.box.row, adoptionPlaces.box.column, true],
      [adoptionPlaces.on.row, adoptionPlaces.on.column, '3-3-2026'],
      [adoptionPlaces.period.row, adoptionPlaces.period.column, '4e kwartaal 2025'],
    ]);
    expect(parseAdoption(tab)).toMatchObject({ ticked: true, on: '2026-03-03', period: '2025-Q4' });
  });
});
