import type { Request } from '../model/json.ts';
import { autoFill } from './autoFill.ts';
import { addBanding, deleteBanding, updateBanding } from './banding.ts';
import { updateBorders } from './borders.ts';
import { appendCells, repeatCell, updateCells } from './cells.ts';
import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
} from './charts.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditionalFormats.ts';
import { copyPaste } from './copyPaste.ts';
import { cutPaste } from './cutPaste.ts';
import { setDataValidation } from './dataValidation.ts';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './developerMetadata.ts';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './dimensionGroups.ts';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions.ts';
import type { Handler } from './edit.ts';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from './filters.ts';
import { findReplace } from './findReplace.ts';
import { mergeCells, unmergeCells } from './merges.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './namedRanges.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protectedRanges.ts';
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheets.ts';
import { deleteRange, insertRange } from './shiftRange.ts';
import { addSlicer, updateSlicerSpec } from './slicers.ts';
import { randomizeRange, sortRange } from './sorting.ts';
import { addTable, deleteTable, updateTable } from './tables.ts';
import { deleteDuplicates, pasteData, textToColumns, trimWhitespace } from './text.ts';

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
