import type { Request } from '../../model/json.ts';
import { autoFill } from '../cells/auto-fill.ts';
import { addBanding, deleteBanding, updateBanding } from '../cells/banding.ts';
import { updateBorders } from '../cells/borders.ts';
import { appendCells, repeatCell, updateCells } from '../cells/cells.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from '../cells/conditional-formats.ts';
import { copyPaste } from '../cells/copy-paste.ts';
import { cutPaste } from '../cells/cut-paste.ts';
import { setDataValidation } from '../cells/data-validation.ts';
import { findReplace } from '../cells/find-replace.ts';
import { mergeCells, unmergeCells } from '../cells/merges.ts';
import { deleteDuplicates, pasteData, textToColumns, trimWhitespace } from '../cells/text.ts';
import type { Handler } from '../edit.ts';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from '../structure/dimension-groups.ts';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from '../structure/dimensions.ts';
import {
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from '../structure/sheets.ts';
import { deleteRange, insertRange } from '../structure/shift-range.ts';
import { randomizeRange, sortRange } from '../structure/sorting.ts';
import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
} from './charts.ts';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './developer-metadata.ts';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from './filters.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-ranges.ts';
import { addSlicer, updateSlicerSpec } from './slicers.ts';
import { addTable, deleteTable, updateTable } from './tables.ts';

/** Every request kind that is supported; the others answer 501 with their name. */
export const HANDLERS: { readonly [K in keyof Request]?: Handler<K> } = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  addSlicer,
  addTable,
  appendCells,
  appendDimension,
  autoFill,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteDuplicates,
  deleteEmbeddedObject,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  deleteTable,
  duplicateFilterView,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  pasteData,
  randomizeRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  textToColumns,
  trimWhitespace,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSlicerSpec,
  updateSpreadsheetProperties,
  updateTable,
};
