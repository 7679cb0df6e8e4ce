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

/** The texts that a range shows, for a list of choices that stands in cells. */
export async function readShown(api: Api, fileId: string, range: string): Promise<string[]> {
  const answer = await api.call<ValueRange>('GET', path(fileId, `/values/${encodeURIComponent(range)}`), {});
  return ((answer.values ?? []) as unknown[][])
    .flat()
    .map(String)
    .filter((text) => text !== '');
}
