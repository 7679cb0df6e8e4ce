import { expect, it } from 'vitest';
import { quartersOf } from '../../../../domain/calendar/quarter.ts';
import { statisticDocument } from '../../../../domain/statistics/editions/document.ts';
import { summariseYear } from '../../../../domain/statistics/summarise.ts';
import { countedOver, library } from '../statistics-fixture.ts';

/** The edition as a document for other programs. */

const libraries = [library('A', { province: 'Zeeland' }), library('B', { province: 'Drenthe' })];
const given = [
  ...countedOver('A', 'lending_filled_loans', quartersOf('2024'), [10, 10, 10, 10]),
  ...countedOver('A', 'lending_filled_loans', quartersOf('2025'), [11, 11, 11, 11]),
  ...countedOver('B', 'lending_filled_loans', quartersOf('2025'), [1, 'onbekend', 3, 'n.v.t.']),
];
const document = statisticDocument(summariseYear('2025', { libraries, counted: given }));

it('A year for machines says what was reported, by how many, and what was estimated', () => {
  expect(document.period).toBe('2025');
  expect(document.totals.lending_filled_loans).toEqual({
    reported: 48,
    n: 1,
    partial: 1,
    expected: 2,
    estimated: 2,
    responseRate: 50,
    coverageRate: 96,
  });
  expect(document.totals.lending_unfilled).toEqual({
    reported: null,
    n: 0,
    partial: 0,
    expected: 2,
    estimated: 0,
    responseRate: 0,
    coverageRate: null,
  });
});

it('It gives the provinces by name, the libraries by id, and survives JSON', () => {
  expect(Object.keys(document.groups.province)).toEqual(['Drenthe', 'Zeeland']);
  expect(document.groups.province.Zeeland?.totals.lending_filled_loans).toMatchObject({
    reported: 44,
    n: 1,
    expected: 1,
  });
  expect(document.libraries.A?.values.lending_filled_loans).toEqual({ kind: 'number', value: 44 });
  expect(document.libraries.B?.values.lending_filled_loans).toEqual({ kind: 'partial', quarters: 2, soFar: 4 });
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});
