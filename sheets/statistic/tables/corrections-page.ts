import type { CorrectedCell, Correction } from '../../../domain/statistics/correction.ts';
import { period } from '../../dutch.ts';
import {
  blankLine,
  count,
  difference,
  euro,
  euroDifference,
  header,
  headerLine,
  label,
  line,
  paragraph,
  subtitle,
  title,
  wholePage,
  word,
} from '../../grid/cells.ts';
import type { Page, PageCell } from '../../grid/page.ts';
import { fitting } from '../fitting.ts';
import { showDate } from '../show.ts';
import { cellWord, figureLabel, libraryLabel } from '../texts.ts';
import * as t from './correction-texts.ts';

/** In pixels; together the width of a small screen. */
const widths = [122, 210, 230, 100, 90, 76, 130, 352];

const isFee = ({ figure }: Correction): boolean => figure.startsWith('b2c_fee');

const valueCell = (cell: CorrectedCell, correction: Correction): PageCell => {
  if (cell.kind !== 'number') return word(cellWord(cell));
  return isFee(correction) ? euro(cell.value) : count(cell.value);
};

/** Only between two numbers: a missing figure is not zero. */
const differenceCell = (correction: Correction): PageCell => {
  const { before, after } = correction;
  if (before.kind !== 'number' || after.kind !== 'number') return word('');
  return (isFee(correction) ? euroDifference : difference)(after.value - before.value);
};

/** *Correcties*: every figure that changed since it was published, with the reason. */
export const correctionsPage = (corrections: readonly Correction[], sheetId: number, index: number): Page => {
  const top = [line(title(t.title)), ...paragraph(t.note, subtitle), ...paragraph(t.level, subtitle)];
  return wholePage({ sheetId, title: 'Correcties', index, frozenRows: top.length + 1 }, widths, [
    ...top,
    headerLine(
      t.headers.map((each, column) => header(each, column >= 3 && column <= 5 ? 'RIGHT' : 'LEFT')),
      40,
    ),
    ...(corrections.length === 0 ? [blankLine, ...paragraph(t.none, label)] : []),
    ...corrections.map((each) =>
      line(
        label(period(each.quarter)),
        label(libraryLabel({ ...each, includes: [] })),
        label(figureLabel(each.figure)),
        valueCell(each.before, each),
        valueCell(each.after, each),
        differenceCell(each),
        label(showDate(each.changedAt)),
        label(fitting(each.reason) || t.noReason),
      ),
    ),
  ]);
};
