import { requireMask, updated } from '../../fields/update.ts';
import type { DataFilter, DeveloperMetadata } from '../../model/json.ts';
import { resolveRange } from '../../model/range/resolve.ts';
import { findMetadata, storedLocation } from '../../model/stored/metadata.ts';
import { refuse } from '../../refusal.ts';
import type { Edit, Handler } from '../edit.ts';

const found = (edit: Edit, filters: readonly DataFilter[] | undefined): DeveloperMetadata[] =>
  findMetadata(edit.workbook, filters ?? [], (a1) => resolveRange(edit.workbook, a1).range);

const checked = (edit: Edit, item: DeveloperMetadata): DeveloperMetadata => {
  if (!item.metadataKey) refuse('DeveloperMetadata.metadataKey must be specified.');
  if (!item.visibility || item.visibility === 'DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED') {
    refuse('DeveloperMetadata.visibility must be specified.');
  }
  const location = storedLocation(
    edit.workbook,
    item.location ?? refuse('DeveloperMetadata.location must be specified.'),
  );
  const { metadataId, metadataKey, metadataValue, visibility } = item;
  return { metadataId, metadataKey, ...(metadataValue ? { metadataValue } : {}), location, visibility };
};

export const createDeveloperMetadata: Handler<'createDeveloperMetadata'> = (edit, request) => {
  const wanted = request.developerMetadata ?? refuse('No developerMetadata specified.');
  const { state } = edit.workbook;
  const taken = (id: number) => state.metadata.some((item) => item.metadataId === id);
  const metadataId = wanted.metadataId ?? edit.workbook.freshId(taken);
  if (taken(metadataId)) {
    refuse(
      `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ID already exists.`,
    );
  }
  const developerMetadata = checked(edit, { ...wanted, metadataId });
  state.metadata = [...state.metadata, developerMetadata];
  return { createDeveloperMetadata: { developerMetadata } };
};

export const updateDeveloperMetadata: Handler<'updateDeveloperMetadata'> = (edit, request) => {
  const mask = requireMask(request.fields, 'DeveloperMetadata');
  const chosen = new Set(found(edit, request.dataFilters));
  const { state } = edit.workbook;
  const changed: DeveloperMetadata[] = [];
  state.metadata = state.metadata.map((item) => {
    if (!chosen.has(item)) return item;
    const next = checked(edit, { ...updated(item, request.developerMetadata, mask), metadataId: item.metadataId });
    changed.push(next);
    return next;
  });
  return { updateDeveloperMetadata: { developerMetadata: changed } };
};

export const deleteDeveloperMetadata: Handler<'deleteDeveloperMetadata'> = (edit, request) => {
  const gone = found(edit, request.dataFilter ? [request.dataFilter] : []);
  const { state } = edit.workbook;
  state.metadata = state.metadata.filter((item) => !gone.includes(item));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: gone } };
};
