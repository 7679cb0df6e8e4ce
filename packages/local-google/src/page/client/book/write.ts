import type { Api } from '../api.ts';
import type { SheetRequest, ValueRange } from '../google.ts';

const path = (fileId: string, rest: string): string => `/v4/spreadsheets/${encodeURIComponent(fileId)}${rest}`;

export type TypedBlock = ValueRange & { values: unknown[][] };

/** Writes as a person types: USER_ENTERED. One cell by `values.update`, more by `values.batchUpdate`. */
export async function typeValues(api: Api, fileId: string, blocks: readonly TypedBlock[]): Promise<void> {
  const [first] = blocks;
  if (first && blocks.length === 1 && first.values.length === 1 && first.values[0]?.length === 1) {
    const range = encodeURIComponent(first.range ?? '');
    await api.call('PUT', path(fileId, `/values/${range}`), { valueInputOption: 'USER_ENTERED' }, first);
    return;
  }
  await api.call('POST', path(fileId, '/values:batchUpdate'), {}, { valueInputOption: 'USER_ENTERED', data: blocks });
}

export async function clearValues(api: Api, fileId: string, ranges: readonly string[]): Promise<void> {
  await api.call('POST', path(fileId, '/values:batchClear'), {}, { ranges });
}

export async function change(api: Api, fileId: string, requests: readonly SheetRequest[]): Promise<void> {
  await api.call('POST', path(fileId, ':batchUpdate'), {}, { requests });
}
