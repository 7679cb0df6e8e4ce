import { totals } from '../../domain/measures/relations.ts';
import type { CountStatistic, FigureId, QuarterStatistic, YearStatistic } from '../../domain/statistics/statistic.ts';
import * as t from './texts.ts';

const gap = 2;

/** Aligns words left and figures right, in columns as wide as their contents. */
const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        if (column === 0) return cell.padEnd(width);
        return cell.padStart(width + gap);
      })
      .join('')
      .trimEnd(),
  );
};

/** The total of each side; where it is unknown, its first known part. */
const sides = (counts: readonly CountStatistic[]): readonly FigureId[] => {
  const given = new Set(counts.filter(({ n, partial }) => n + partial > 0).map(({ figure }) => figure));
  return totals.map(({ id, addends }) => (given.has(id) ? id : (addends.find((addend) => given.has(addend)) ?? id)));
};

const provinceLines = ({ counts, provinces }: QuarterStatistic | YearStatistic): readonly string[] => {
  const figures = sides(counts);
  const rows = provinces.map(({ name, libraries, totals: own }) => [
    name,
    t.showCount(libraries),
    ...figures.flatMap((figure) => t.provinceCells(own.get(figure))),
  ]);
  return [t.provinceHeader(provinces.length), ...aligned([t.provinceColumns(figures), ...rows])];
};

/** The statistic for people, with its response. Rounds here, once. */
export const statisticText = (statistic: QuarterStatistic | YearStatistic): string => {
  const given = statistic.counts.filter(({ n, partial }) => n + partial > 0);
  if (given.length === 0)
    return [...t.heading(statistic), ...(statistic.members === 0 ? [t.noMembers] : []), ''].join('\n');
  const absent = statistic.counts.filter(({ n, partial, expected }) => n + partial === 0 && expected > 0);
  const indicators = statistic.indicators.filter(({ n, partial }) => n + partial > 0);
  return [
    ...t.heading(statistic),
    '',
    ...aligned([
      t.totalHeader(statistic.counts[0]?.comparisons ?? []),
      ...given.map(t.totalRow),
      ...(indicators.length === 0 ? [] : [t.indicatorHeader, ...indicators.map(t.indicatorRow)]),
    ]),
    '',
    t.comparedNote,
    ...(absent.length === 0 ? [] : ['', t.withoutFigures(absent.map(({ figure }) => figure))]),
    '',
    ...provinceLines(statistic),
    '',
  ].join('\n');
};
