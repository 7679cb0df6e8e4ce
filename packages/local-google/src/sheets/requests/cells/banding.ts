import { requireMask, updated } from '../../fields/update.ts';
import { widened, withColorPairs } from '../../model/format/format.ts';
import type { BandedRange } from '../../model/json.ts';
import { intersect } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import type { Edit, Handler } from '../edit.ts';
import { storedRange } from '../objects/named-ranges.ts';

const all = (edit: Edit): { sheet: Sheet; band: BandedRange }[] =>
  edit.workbook.state.sheets.flatMap((sheet) => sheet.bandedRanges.map((band) => ({ sheet, band })));

const find = (edit: Edit, id: number | undefined) =>
  all(edit).find(({ band }) => band.bandedRangeId === id) ?? refuse(`No banded range with id: ${id ?? 0}`);

const stored = (edit: Edit, band: BandedRange): BandedRange => {
  const { rowProperties, columnProperties } = band;
  if (!rowProperties && !columnProperties)
    refuse('At least one of rowProperties or columnProperties must be specified.');
  return withColorPairs({ ...band, range: storedRange(edit, band.range) }, edit.workbook.themeColors());
};

const place = (edit: Edit, band: BandedRange, self?: BandedRange): Sheet => {
  const sheet = edit.workbook.requireGrid(band.range?.sheetId);
  const area = sheet.area(band.range ?? {});
  const other = sheet.bandedRanges.find((each) => each !== self && intersect(sheet.area(each.range ?? {}), area));
  if (other)
    refuse('You cannot add alternating background colors to a range that already has alternating background colors.');
  return edit.workbook.edit(sheet);
};

export const addBanding: Handler<'addBanding'> = (edit, request) => {
  const wanted = request.bandedRange ?? refuse('No bandedRange specified.');
  const taken = (id: number) => all(edit).some(({ band }) => band.bandedRangeId === id);
  const id = wanted.bandedRangeId ?? edit.workbook.freshId(taken);
  if (taken(id)) refuse(`Cannot add banded range with ID ${id}, a banded range with that ID already exists.`);
  const bandedRange = stored(edit, { ...wanted, bandedRangeId: id });
  const sheet = place(edit, bandedRange);
  sheet.bandedRanges = [...sheet.bandedRanges, bandedRange];
  return { addBanding: { bandedRange } };
};

export const updateBanding: Handler<'updateBanding'> = (edit, request) => {
  const mask = widened(requireMask(request.fields, 'BandedRange'));
  const { sheet, band } = find(edit, request.bandedRange?.bandedRangeId);
  const colored = withColorPairs(request.bandedRange ?? {}, edit.workbook.themeColors());
  const next = stored(edit, { ...updated(band, colored, mask), bandedRangeId: band.bandedRangeId });
  const from = edit.workbook.edit(sheet);
  from.bandedRanges = from.bandedRanges.filter((other) => other !== band);
  const to = place(edit, next, band);
  to.bandedRanges = [...to.bandedRanges, next];
  return undefined;
};

export const deleteBanding: Handler<'deleteBanding'> = (edit, request) => {
  const { sheet, band } = find(edit, request.bandedRangeId);
  const own = edit.workbook.edit(sheet);
  own.bandedRanges = own.bandedRanges.filter((other) => other !== band);
  return undefined;
};
