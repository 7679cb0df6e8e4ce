import type { Api } from '../api.ts';
import type { SheetRequest, ValueRange } from '../google.ts';

const path = (fileId: string, rest: string): string => `/v4/spreadsheets/${encodeURIComponent(fileId)}${rest}`;

/** Writes as a person types: USER_ENTERED. One cell by `values.update`, a block by `values.batchUpdate`. */
export async function typeValues(api: Api, fileId: string, block: ValueRange & { values: unknown[][] }): Promise<void> {
  if (block.values.length === 1 && block.values[0]?.length === 1) {
    const range = encodeURIComponent(block.range ?? '');
    await api.call('PUT', path(fileId, `/values/${range}`), { valueInputOption: 'USER_ENTERED' }, block);
    return;
  }
  await api.call('POST', path(fileId, '/values:batchUpdate'), {}, { valueInputOption: 'USER_ENTERED', data: [block] });
}

export async function clearValues(api: Api, fileId: string, ranges: readonly string[]): Promise<void> {
  await api.call('POST', path(fileId, '/values:batchClear'), {}, { ranges });
}

export async function change(api: Api, fileId: string, requests: readonly SheetRequest[]): Promise<void> {
  await api.call('POST', path(fileId, ':batchUpdate'), {}, { requests });
}
