import { meaningOf, type PastedFigure, subjectOf } from './figure.ts';
import type { PastedRow } from './pasted-row.ts';
import { faults, rowAnswers } from './texts.ts';

const grouped = (figures: readonly PastedFigure[]): readonly (readonly PastedFigure[])[] => {
  const groups = new Map<string, PastedFigure[]>();
  for (const figure of figures) {
    const group = groups.get(subjectOf(figure));
    if (group) group.push(figure);
    else groups.set(subjectOf(figure), [figure]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

/** A repeated figure counts once if both values agree, and not at all if they differ. */
export const oncePerSubject = (rows: readonly PastedRow[]): readonly PastedRow[] => {
  const differing = new Map<number, number>();
  const again = new Map<PastedFigure, number>();
  for (const group of grouped(rows.flatMap(({ figures }) => figures))) {
    const [first, ...others] = group as [PastedFigure, ...PastedFigure[]];
    const other = others.find((each) => meaningOf(each) !== meaningOf(first));
    for (const each of others) {
      if (other) differing.set(each.row, first.row);
      else again.set(each, first.row);
    }
    if (other) differing.set(first.row, other.row);
  }
  return rows.map((row) => {
    const other = differing.get(row.row);
    if (other !== undefined) return { row: row.row, figures: [], faults: [...row.faults, faults.twice(other + 1)] };
    const figures = row.figures.filter((figure) => !again.has(figure));
    const [gone] = row.figures.filter((figure) => again.has(figure));
    const remark = gone && figures.length === 0 ? rowAnswers.again((again.get(gone) ?? 0) + 1) : row.remark;
    return { ...row, figures, remark };
  });
};
