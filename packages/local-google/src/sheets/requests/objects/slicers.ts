import { requireMask, updated } from '../../fields/update.ts';
import { widened, withColorPairs } from '../../model/format/format.ts';
import type { Slicer } from '../../model/json.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import type { Edit, Handler } from '../edit.ts';
import { storedPosition } from './charts.ts';
import { storedRange } from './named-ranges.ts';

const all = (edit: Edit): { sheet: Sheet; slicer: Slicer }[] =>
  edit.workbook.state.sheets.flatMap((sheet) => sheet.slicers.map((slicer) => ({ sheet, slicer })));

const storedSpec = (edit: Edit, spec: Slicer['spec']): NonNullable<Slicer['spec']> => {
  const given = withColorPairs(spec ?? refuse('No slicer spec specified.'), edit.workbook.themeColors());
  return { ...given, dataRange: storedRange(edit, given.dataRange) };
};

export const addSlicer: Handler<'addSlicer'> = (edit, request) => {
  const wanted = request.slicer ?? refuse('No slicer specified.');
  const taken = (id: number) => all(edit).some(({ slicer }) => slicer.slicerId === id);
  const slicerId = wanted.slicerId ?? edit.workbook.freshId(taken);
  if (taken(slicerId)) refuse(`Cannot add slicer with ID ${slicerId}, a slicer with that ID already exists.`);
  const { sheet, position } = storedPosition(edit, wanted.position);
  const slicer: Slicer = { slicerId, spec: storedSpec(edit, wanted.spec), position };
  const own = edit.workbook.edit(sheet);
  own.slicers = [...own.slicers, slicer];
  return { addSlicer: { slicer } };
};

export const updateSlicerSpec: Handler<'updateSlicerSpec'> = (edit, request) => {
  const mask = widened(requireMask(request.fields, 'SlicerSpec'));
  const id = request.slicerId;
  const found = all(edit).find(({ slicer }) => slicer.slicerId === id) ?? refuse(`No slicer with id: ${id ?? 0}`);
  const colored = withColorPairs(request.spec ?? {}, edit.workbook.themeColors());
  const spec = storedSpec(edit, updated(found.slicer.spec, colored, mask));
  const own = edit.workbook.edit(found.sheet);
  own.slicers = own.slicers.map((other) => (other === found.slicer ? { ...other, spec } : other));
  return undefined;
};
