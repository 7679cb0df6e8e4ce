import type { Comparison, FigureTotal } from '../../../domain/statistics/statistic.ts';
import type { countStatistics } from '../../../domain/statistics/table/count.ts';
import { weaknessOf } from '../../../domain/statistics/threshold.ts';

type Row = Readonly<Record<string, unknown>>;

const totalOf = (scope: string, figure: string, { reported, n, partial, expected }: FigureTotal): string =>
  [scope, figure, reported ?? 0, n, partial, expected].join(' ');

/** Of a total with too few answers the product withholds the sums; the panel's size it shows. */
const panelOf = ({ panel, now, before }: Comparison): string => ` | ${panel} ${now ?? '-'} ${before ?? '-'}`;

const linesOf = ({ counts, provinces }: ReturnType<typeof countStatistics>): readonly string[] => [
  ...counts.map((count) => totalOf('whole', count.figure, count) + count.comparisons.map(panelOf).join('')),
  ...provinces.flatMap(({ name, totals }) => [...totals].map(([figure, total]) => totalOf(name, figure, total))),
];

const peerLine = (row: Row, withheld: ReadonlySet<unknown>): string => {
  const total = [row.province ?? 'whole', row.figure, row.reported ?? 0, row.n, row.partial, row.expected].join(' ');
  const panels = row.province === null ? [0, 1].filter((index) => `panel${index}` in row) : [];
  const sums = (index: number) =>
    withheld.has(row.figure) ? '- -' : `${row[`now${index}`] ?? '-'} ${row[`before${index}`] ?? '-'}`;
  return total + panels.map((index) => ` | ${row[`panel${index}`]} ${sums(index)}`).join('');
};

/** Every total, n of N, partial and matched panel, of the whole and of every province: equal, or it throws the first difference. */
export const assertEqual = (
  ours: ReturnType<typeof countStatistics>,
  theirs: readonly Row[],
  question: string,
): void => {
  const weak = ours.counts.filter((count) => weaknessOf(count) !== null).map(({ figure }) => figure);
  if (weak.length > ours.counts.length / 2) throw new Error(`Too few answers to compare with (${question})`);
  const [own, peer] = [[...linesOf(ours)].sort(), theirs.map((row) => peerLine(row, new Set(weak))).sort()];
  const at = own.findIndex((line, index) => line !== peer[index]);
  if (at >= 0 || own.length !== peer.length) {
    throw new Error(`Not the same answer (${question}): ours '${own[at]}', DuckDB's '${peer[at]}'`);
  }
};
