import type { Quarter } from '../../calendar/quarter.ts';
import { breakdowns } from '../../measures/relations.ts';
import type { BreakdownStatistic } from '../statistic.ts';
import { cellKind, type FigureTable } from '../table/table.ts';

type Breakdown = (typeof breakdowns)[number];

const breakdownOf = (
  table: FigureTable,
  { whole, parts }: Breakdown,
  quarters: readonly Quarter[],
): BreakdownStatistic => {
  const values = parts.map(() => 0);
  let [n, partial, expected] = [0, 0, 0];
  const columns = quarters.map((quarter) => ({
    whole: table.column(quarter, whole),
    parts: parts.map((part) => table.column(quarter, part)),
  }));
  for (let library = 0; library < table.libraries.length; library++) {
    const asked = columns.filter(({ whole: { kinds } }) => kinds[library] !== cellKind.notExpected);
    const applicable = asked.filter(({ whole: { kinds } }) => kinds[library] !== cellKind.notApplicable);
    const complete = applicable.filter((column) =>
      column.parts.every(({ kinds }) => kinds[library] === cellKind.number),
    );
    for (const column of complete) {
      for (const [index, part] of column.parts.entries())
        values[index] = (values[index] ?? 0) + (part.values[library] ?? 0);
    }
    if (applicable.length > 0) expected++;
    if (complete.length > 0 && complete.length === asked.length) n++;
    else if (complete.length > 0) partial++;
  }
  return {
    whole,
    parts: parts.map((figure, index) => ({ figure, value: values[index] ?? 0 })),
    n,
    partial,
    expected,
  };
};

/**
 * Why requests were not filled (`reason_share_r` in docs/domain.md, 4), over the libraries that
 * gave every reason, with n.
 */
export const reasonsOf = (table: FigureTable, quarters: readonly Quarter[]): readonly BreakdownStatistic[] =>
  breakdowns.map((breakdown) => breakdownOf(table, breakdown, quarters));
