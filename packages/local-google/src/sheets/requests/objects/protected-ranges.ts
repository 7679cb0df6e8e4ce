import { requireMask, updated } from '../../fields/update.ts';
import type { ProtectedRange } from '../../model/json.ts';
import { isWhole, shownProtectedRange } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import type { Edit, Handler } from '../edit.ts';
import { storedRange } from './named-ranges.ts';

const all = (edit: Edit): { sheet: Sheet; range: ProtectedRange }[] =>
  edit.workbook.state.sheets.flatMap((sheet) => sheet.protectedRanges.map((range) => ({ sheet, range })));

const find = (edit: Edit, id: number | undefined) =>
  all(edit).find(({ range }) => range.protectedRangeId === id) ?? refuse(`No protected range with id: ${id ?? 0}`);

const requireMine = (edit: Edit, range: ProtectedRange): void => {
  if (!range.warningOnly && !edit.host.mayEditProtected(edit.workbook, range)) {
    refuse(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
};

/** A protection without editors gets its creator as editor. */
const stored = (edit: Edit, range: ProtectedRange): { sheet: Sheet; range: ProtectedRange } => {
  const { requestingUserCanEdit: _, warningOnly, editors, unprotectedRanges, ...rest } = range;
  if (rest.range && rest.namedRangeId) refuse('Exactly one of range and namedRangeId must be set.');
  const place = rest.namedRangeId
    ? (edit.workbook.state.namedRanges.find((named) => named.namedRangeId === rest.namedRangeId)?.range ??
      refuse(`No named range with id: ${rest.namedRangeId}`))
    : storedRange(edit, rest.range);
  if (warningOnly && editors) refuse('ProtectedRange is warningOnly. Editors cannot be set on it.');
  const users = [...new Set([...(editors?.users ?? []), edit.host.account])];
  return {
    sheet: edit.workbook.requireGrid(place.sheetId),
    range: {
      ...rest,
      range: place,
      ...(unprotectedRanges?.length
        ? { unprotectedRanges: unprotectedRanges.map((part) => storedRange(edit, part)) }
        : {}),
      ...(warningOnly ? { warningOnly: true } : { editors: { ...editors, users } }),
    },
  };
};

export const addProtectedRange: Handler<'addProtectedRange'> = (edit, request) => {
  const wanted = request.protectedRange ?? refuse('No protectedRange specified.');
  const taken = (id: number) => all(edit).some(({ range }) => range.protectedRangeId === id);
  const id = wanted.protectedRangeId ?? edit.workbook.freshId(taken);
  if (taken(id)) refuse(`Cannot add protected range with ID ${id}, a protected range with that ID already exists.`);
  const { sheet, range } = stored(edit, { protectedRangeId: id, ...wanted });
  if (isWhole(range.range ?? {}) && sheet.protectedRanges.some((other) => isWhole(other.range ?? {}))) {
    refuse(`Sheet "${sheet.title}" already has sheet protection.`);
  }
  const own = edit.workbook.edit(sheet);
  own.protectedRanges = [...own.protectedRanges, range];
  return { addProtectedRange: { protectedRange: shownProtectedRange(edit.workbook, range, edit.host) } };
};

export const updateProtectedRange: Handler<'updateProtectedRange'> = (edit, request) => {
  const mask = requireMask(request.fields, 'ProtectedRange');
  const wanted = request.protectedRange ?? refuse('No protectedRange specified.');
  const before = find(edit, wanted.protectedRangeId);
  requireMine(edit, before.range);
  const next: ProtectedRange = {
    ...updated(before.range, wanted, mask),
    protectedRangeId: before.range.protectedRangeId,
  };
  const { sheet, range } = stored(
    edit,
    next.warningOnly && next.editors === before.range.editors ? { ...next, editors: undefined } : next,
  );
  const from = edit.workbook.edit(before.sheet);
  if (from.id === sheet.id) {
    from.protectedRanges = from.protectedRanges.map((other) => (other === before.range ? range : other));
    return undefined;
  }
  from.protectedRanges = from.protectedRanges.filter((other) => other !== before.range);
  const to = edit.workbook.edit(sheet);
  to.protectedRanges = [...to.protectedRanges, range];
  return undefined;
};

export const deleteProtectedRange: Handler<'deleteProtectedRange'> = (edit, request) => {
  const { sheet, range } = find(edit, request.protectedRangeId);
  requireMine(edit, range);
  const own = edit.workbook.edit(sheet);
  own.protectedRanges = own.protectedRanges.filter((other) => other !== range);
  return undefined;
};
