import { checkCondition } from '../../conditions/check.ts';
import { hideFiltered, showFiltered } from '../../conditions/filter.ts';
import { requireMask, updated } from '../../fields/update.ts';
import { withColorPairs } from '../../model/format/format.ts';
import type { BasicFilter, FilterCriteria, FilterView } from '../../model/json.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import { type Edit, type Handler, placeOf } from '../edit.ts';
import { sortArea } from '../structure/sorting.ts';
import { storedRange } from './named-ranges.ts';

/** Criteria came as a map by column and come as a list of specs now: both are kept, as Google shows both. */
const withBoth = <T extends BasicFilter | FilterView>(filter: T): T => {
  const fromSpecs = (filter.filterSpecs ?? []).map(
    (spec) => [String(spec.columnIndex ?? 0), spec.filterCriteria ?? {}] as const,
  );
  const criteria = { ...filter.criteria, ...Object.fromEntries(fromSpecs) };
  if (Object.keys(criteria).length === 0) return filter;
  for (const { condition } of Object.values(criteria) as FilterCriteria[])
    if (condition?.type) checkCondition(condition, 'FILTER');
  const filterSpecs = Object.entries(criteria).map(([column, filterCriteria]) => ({
    filterCriteria,
    columnIndex: Number(column),
  }));
  return { ...filter, criteria, filterSpecs };
};

export const setBasicFilter: Handler<'setBasicFilter'> = (edit, request) => {
  const filter = request.filter ?? refuse('No filter specified.');
  const { sheet, area } = placeOf(edit, filter.range);
  const own = edit.workbook.edit(sheet);
  const stored = withBoth(
    withColorPairs({ ...filter, range: storedRange(edit, filter.range) }, edit.workbook.themeColors()),
  );
  showFiltered(own);
  own.basicFilter = stored;
  if (stored.sortSpecs?.length) sortArea(edit, own, { ...area, top: area.top + 1 }, stored.sortSpecs);
  hideFiltered(edit.workbook, own);
  edit.workbook.restructured();
  return undefined;
};

export const clearBasicFilter: Handler<'clearBasicFilter'> = (edit, request) => {
  const own = edit.workbook.edit(edit.workbook.requireSheet(request.sheetId));
  showFiltered(own);
  own.basicFilter = undefined;
  edit.workbook.restructured();
  return undefined;
};

const allViews = (edit: Edit): { sheet: Sheet; view: FilterView }[] =>
  edit.workbook.state.sheets.flatMap((sheet) => sheet.filterViews.map((view) => ({ sheet, view })));

const findView = (edit: Edit, id: number | undefined) =>
  allViews(edit).find(({ view }) => view.filterViewId === id) ?? refuse(`No filter view with id: ${id ?? 0}`);

const takenView = (edit: Edit) => (id: number) => allViews(edit).some(({ view }) => view.filterViewId === id);

const storedView = (edit: Edit, view: FilterView): FilterView => {
  const colored = withColorPairs(view, edit.workbook.themeColors());
  const range = view.namedRangeId
    ? edit.workbook.state.namedRanges.find((named) => named.namedRangeId === view.namedRangeId)?.range
    : storedRange(edit, view.range);
  return withBoth({ ...colored, range });
};

export const addFilterView: Handler<'addFilterView'> = (edit, request) => {
  const wanted = request.filter ?? refuse('No filter specified.');
  const id = wanted.filterViewId ?? edit.workbook.freshId(takenView(edit));
  if (takenView(edit)(id)) refuse(`Cannot add filter view with ID ${id}, a filter view with that ID already exists.`);
  const filter = storedView(edit, { filterViewId: id, title: `Filter ${allViews(edit).length + 1}`, ...wanted });
  const own = edit.workbook.edit(edit.workbook.requireGrid(filter.range?.sheetId));
  own.filterViews = [...own.filterViews, filter];
  return { addFilterView: { filter } };
};

export const duplicateFilterView: Handler<'duplicateFilterView'> = (edit, request) => {
  const { sheet, view } = findView(edit, request.filterId);
  const filter = {
    ...view,
    filterViewId: edit.workbook.freshId(takenView(edit)),
    title: `Copy of ${view.title ?? ''}`,
  };
  const own = edit.workbook.edit(sheet);
  own.filterViews = [...own.filterViews, filter];
  return { duplicateFilterView: { filter } };
};

export const updateFilterView: Handler<'updateFilterView'> = (edit, request) => {
  const mask = requireMask(request.fields, 'FilterView');
  const { sheet, view } = findView(edit, request.filter?.filterViewId);
  const next = storedView(edit, { ...updated(view, request.filter, mask), filterViewId: view.filterViewId });
  const own = edit.workbook.edit(sheet);
  own.filterViews = own.filterViews.map((other) => (other === view ? next : other));
  return undefined;
};

export const deleteFilterView: Handler<'deleteFilterView'> = (edit, request) => {
  const { sheet, view } = findView(edit, request.filterId);
  const own = edit.workbook.edit(sheet);
  own.filterViews = own.filterViews.filter((other) => other !== view);
  return undefined;
};
