import { randomInt } from 'node:crypto';
import { requireMask, updated } from '../../fields/update.ts';
import type { GridRange, NamedRange } from '../../model/json.ts';
import { refuse } from '../../refusal.ts';
import { renameInFormulas } from '../../structure/rename-name.ts';
import { type Edit, type Handler, placeOf } from '../edit.ts';

const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_RANGE = /^([A-Za-z]{1,3}\d+|R\d*C\d*|[Rr]|[Cc]|true|false)$/i;
const NAME_MAX = 250;

const checkName = (edit: Edit, name: string, self?: NamedRange): void => {
  if (name.length > NAME_MAX || !NAME.test(name) || LOOKS_LIKE_A_RANGE.test(name))
    refuse('The name given to this range is invalid.');
  const lower = name.toLowerCase();
  const other = edit.workbook.state.namedRanges.find((named) => named.name?.toLowerCase() === lower);
  if (other && other.namedRangeId !== self?.namedRangeId) {
    refuse(`Cannot add named range with name ${name}, a named range with that name already exists.`);
  }
};

/** Sheet 0 is left out of a range, as Google does. */
export const storedRange = (edit: Edit, range: GridRange | undefined): GridRange => {
  const { sheet } = placeOf(edit, range);
  const { sheetId: _, ...sides } = range ?? {};
  const cut = { ...sides };
  if (cut.endRowIndex !== undefined) cut.endRowIndex = Math.min(cut.endRowIndex, sheet.rowCount);
  if (cut.endColumnIndex !== undefined) cut.endColumnIndex = Math.min(cut.endColumnIndex, sheet.columnCount);
  return sheet.id === 0 ? cut : { sheetId: sheet.id, ...cut };
};

const find = (edit: Edit, id: string | undefined): NamedRange =>
  edit.workbook.state.namedRanges.find((named) => named.namedRangeId === id) ??
  refuse(`No named range with id: ${id ?? ''}`);

export const addNamedRange: Handler<'addNamedRange'> = (edit, request) => {
  const wanted = request.namedRange ?? refuse('No namedRange specified.');
  const { state } = edit.workbook;
  const name = wanted.name ?? '';
  checkName(edit, name);
  const id = wanted.namedRangeId ?? String(randomInt(100_000_000, 2_147_483_647));
  if (state.namedRanges.some((named) => named.namedRangeId === id)) {
    refuse(`Cannot add named range with ID ${id}, a named range with that ID already exists.`);
  }
  const namedRange: NamedRange = { namedRangeId: id, name, range: storedRange(edit, wanted.range) };
  state.namedRanges = [...state.namedRanges, namedRange];
  edit.workbook.restructured();
  return { addNamedRange: { namedRange } };
};

export const updateNamedRange: Handler<'updateNamedRange'> = (edit, request) => {
  const mask = requireMask(request.fields, 'NamedRange');
  const wanted = request.namedRange ?? refuse('No namedRange specified.');
  const before = find(edit, wanted.namedRangeId);
  const next: NamedRange = { ...updated(before, wanted, mask), namedRangeId: before.namedRangeId };
  const name = next.name ?? '';
  checkName(edit, name, before);
  const range = next.range === before.range ? next.range : storedRange(edit, next.range);
  const { state } = edit.workbook;
  state.namedRanges = state.namedRanges.map((named) => (named === before ? { ...next, range } : named));
  if (before.name && before.name !== name) {
    renameInFormulas(edit.workbook, before.name, name);
  }
  edit.workbook.restructured();
  return undefined;
};

export const deleteNamedRange: Handler<'deleteNamedRange'> = (edit, request) => {
  const before = find(edit, request.namedRangeId);
  const { state } = edit.workbook;
  state.namedRanges = state.namedRanges.filter((named) => named !== before);
  edit.workbook.restructured();
  return undefined;
};
