import { notFound } from '../../http/error.ts';
import type { DataFilter } from '../model/json.ts';
import { resolveRange } from '../model/range/resolve.ts';
import { findMetadata } from '../model/stored/metadata.ts';
import { plain } from '../refusal.ts';
import { readBody } from '../schema/check.ts';
import { readInteger } from '../schema/query.ts';
import type { Method } from './call.ts';

export const metadataGet: Method = ({ host, id, argument }) => {
  const metadataId = readInteger('metadataId', argument);
  const workbook = host.read(id);
  const found = workbook.state.metadata.find((item) => item.metadataId === metadataId);
  if (!found) throw notFound();
  return found;
};

export const metadataSearch: Method = ({ host, id, body }) => {
  const { dataFilters = [] } = readBody<{ dataFilters?: DataFilter[] }>('SearchDeveloperMetadataRequest', body);
  const workbook = host.read(id);
  const rangeOf = (a1: string) => resolveRange(workbook, a1).range;
  const matched = plain(() =>
    findMetadata(workbook, dataFilters, rangeOf).map((developerMetadata) => ({
      developerMetadata,
      dataFilters: dataFilters.filter((filter) =>
        findMetadata(workbook, [filter], rangeOf).includes(developerMetadata),
      ),
    })),
  );
  return matched.length > 0 ? { matchedDeveloperMetadata: matched } : {};
};
