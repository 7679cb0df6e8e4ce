import { stringify } from 'csv-stringify/sync';
import type { StatisticDocument } from '../../domain/statistics/editions/document.ts';
import type { FigureCell } from '../../domain/statistics/statistic.ts';
import { writeNote } from './note.ts';

type Row = Readonly<Record<string, string | number | null>>;

const columns = [
  'period',
  'scope',
  'name',
  'measure',
  'value',
  'reported',
  'n',
  'partial',
  'expected',
  'estimated',
  'responseRate',
  'coverageRate',
];

/** The import's words for what is no number; '' = not handed in, or not all quarters. */
const words = { unknown: 'onbekend', 'not-applicable': 'n.v.t.', blank: '', missing: '', partial: '' } as const;

const shownValue = (cell: FigureCell): string | number => (cell.kind === 'number' ? cell.value : words[cell.kind]);

const totalRows = (scope: string, name: string, totals: StatisticDocument['totals']): readonly Row[] =>
  Object.entries(totals).map(([measure, total]) => ({ scope, name, measure, ...total }));

const rowsOf = ({ totals, groups, libraries, indicators }: StatisticDocument): readonly Row[] => [
  ...totalRows('total', '', totals),
  ...Object.entries(groups.province).flatMap(([name, group]) => totalRows('province', writeNote(name), group.totals)),
  ...Object.entries(libraries).flatMap(([name, { values }]) =>
    Object.entries(values)
      .filter(([, cell]) => cell.kind !== 'missing' && cell.kind !== 'blank')
      .map(([measure, cell]) => ({ scope: 'library', name, measure, value: shownValue(cell) })),
  ),
  ...Object.entries(indicators).map(([measure, { value, n, partial, expected, responseRate }]) => ({
    scope: 'indicator',
    name: '',
    measure,
    value,
    n,
    partial,
    expected,
    responseRate,
  })),
];

/** A row per figure, for the group, each province and each library (by code), and per indicator. Not rounded. */
export const statisticCsv = (statistic: StatisticDocument): string =>
  stringify(
    rowsOf(statistic).map((row) => ({ period: statistic.period, ...row })),
    { header: true, columns, escape_formulas: false },
  );
