import { describe, expect, test } from 'vitest';
import {
  everyMeasure,
  type Measure,
  measureOf,
  measures,
  measuresIn,
  unaskedMeasures,
} from '../../../domain/measures/measures.ts';
import {
  breakdowns,
  figuresInOrder,
  flows,
  headlines,
  isTotalId,
  subsets,
  totals,
} from '../../../domain/measures/relations.ts';
import { layoutRows } from '../../../sheets/questionnaire/layout.ts';
import { wordsFor } from '../../../sheets/questionnaire/measure-words.ts';

/** The catalogue of measures, the layout and the relations agree. */

const inQuarter = (quarter: '2026-Q1' | '2026-Q2') => ({
  all: measuresIn(quarter),
  open: measuresIn(quarter).filter(({ folded }) => !folded),
});

describe('The catalogue', () => {
  test('asks 26 inputs that are not folded: 17 numbers, 4 choices, 5 texts', () => {
    const { open } = inQuarter('2026-Q1');
    const count = (...kinds: readonly Measure['kind'][]): number =>
      open.filter(({ kind }) => kinds.includes(kind)).length;
    expect([open.length, count('count', 'fee'), count('choice'), count('text')]).toEqual([26, 17, 4, 5]);
  });

  test('requires 21 of them, of which 17 numbers', () => {
    const required = inQuarter('2026-Q1').all.filter((measure) => measure.required);
    expect([required.length, required.filter(({ kind }) => kind === 'count' || kind === 'fee').length]).toEqual([
      21, 17,
    ]);
    expect(required.every(({ folded }) => !folded)).toBe(true);
  });

  test('asks the two other prices in the first quarter only', () => {
    const extra = inQuarter('2026-Q1').all.filter((measure) => !inQuarter('2026-Q2').all.includes(measure));
    expect(extra.map(({ id }) => id)).toEqual(['b2c_fee_provincial_eur', 'b2c_fee_academic_eur']);
  });

  test.each(['ill_staff_hours_year', 'members_year_end', 'loans_total_year', 'shipments_sent', 'lending_days_0_2'])(
    'has dropped %s',
    (code) => {
      expect(measures.some(({ id }) => id === code)).toBe(false);
    },
  );

  test('knows fourteen figures that no form asks, none of them in any quarter’s form', () => {
    expect(unaskedMeasures).toHaveLength(14);
    for (const quarter of ['2026-Q1', '2026-Q4'] as const) {
      expect(measuresIn(quarter).filter((measure) => unaskedMeasures.includes(measure))).toEqual([]);
    }
  });

  test('names every measure once, with words, a definition and its source', () => {
    expect(new Set(everyMeasure.map(({ id }) => id)).size).toBe(everyMeasure.length);
    for (const { id, definition, source } of everyMeasure) {
      const { label, name, explanation } = wordsFor(id);
      for (const words of [label, name, explanation, definition, source]) expect(words).not.toBe('');
    }
  });

  test('has explanations that end as sentences do, and names that stand alone', () => {
    for (const { explanation, name } of everyMeasure.map(({ id }) => wordsFor(id))) {
      expect(explanation).toMatch(/[.?]$/u);
      expect(name).toMatch(/^\p{Ll}/u);
    }
    expect(new Set(everyMeasure.map(({ id }) => wordsFor(id).name)).size).toBe(everyMeasure.length);
  });

  test('adds a measure from a quarter on, and retires one, without touching earlier quarters', () => {
    const one = measureOf('remarks');
    const later: Measure = { ...one, from: '2027-Q1' };
    const retired: Measure = { ...one, to: '2026-Q4' };
    expect(measuresIn('2026-Q4', [later, retired])).toEqual([retired]);
    expect(measuresIn('2027-Q1', [later, retired])).toEqual([later]);
  });
});

describe('The layout', () => {
  test('gives every measure of a quarter one row, and no row to any other', () => {
    for (const quarter of ['2026-Q1', '2026-Q2'] as const) {
      const ids = layoutRows(quarter).flatMap((row) =>
        row.kind === 'figure' || row.kind === 'text' ? [row.code] : [],
      );
      expect([...ids].sort()).toEqual(
        measuresIn(quarter)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  test('leaves out the row of other prices when none are asked', () => {
    expect(layoutRows('2026-Q1').some(({ code }) => code === 'more_price')).toBe(true);
    expect(layoutRows('2026-Q2').some(({ code }) => code === 'more_price')).toBe(false);
  });
});

describe('The relations', () => {
  test('speak of counts only', () => {
    const ids = [
      ...totals.flatMap(({ addends, parts }) => [...addends, ...parts]),
      ...breakdowns.flatMap(({ whole, parts }) => [whole, ...parts]),
      ...subsets.flatMap(({ subset, whole }) => [subset, whole]),
      ...flows.flatMap((flow) => Object.values(flow)),
      ...headlines,
    ];
    for (const id of ids) if (!isTotalId(id)) expect(measureOf(id).kind).toBe('count');
  });

  test('know the seven reasons and the six headlines', () => {
    expect(breakdowns.map(({ parts }) => parts.length)).toEqual([7]);
    expect(headlines).toHaveLength(6);
  });

  test('stand in the order of the form, a total behind its addends', () => {
    const figures = new Set<string>(figuresInOrder);
    const form = layoutRows('2026-Q1').flatMap(({ code }) => (figures.has(code) ? [code] : []));
    expect(form).toEqual(figuresInOrder);
  });
});
