import type { Dimension } from '../../model/json.ts';
import { refuse } from '../../refusal.ts';
import { shiftCells } from '../../structure/shift-cells.ts';
import { type Handler, writablePlaceOf } from '../edit.ts';

const dimensionOf = (given: string | undefined): Dimension =>
  given === 'ROWS' || given === 'COLUMNS' ? given : refuse('shiftDimension must be specified.');

export const insertRange: Handler<'insertRange'> = (edit, request) => {
  const dimension = dimensionOf(request.shiftDimension);
  const { sheet, area } = writablePlaceOf(edit, request.range);
  shiftCells(edit.workbook, sheet, area, dimension, 'insert');
  return undefined;
};

export const deleteRange: Handler<'deleteRange'> = (edit, request) => {
  const dimension = dimensionOf(request.shiftDimension);
  const { sheet, area } = writablePlaceOf(edit, request.range);
  shiftCells(edit.workbook, sheet, area, dimension, 'delete');
  return undefined;
};
