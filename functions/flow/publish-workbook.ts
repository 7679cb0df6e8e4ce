import { buildRequests, dropFirstTab } from '../../sheets/grid/build.ts';
import type { Page } from '../../sheets/grid/page.ts';
import { paintRequests } from '../../sheets/grid/paint.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import type { Result } from '../google/trouble.ts';
import type { World } from './ports.ts';

/** A tab of ours is known by its id, whatever it is called now. */
export const pageRequests = (workbook: Workbook, pages: readonly Page[], serviceAccount: string) => [
  ...pages.flatMap((page) => {
    const tab = workbook.tabs.find(({ sheetId }) => sheetId === page.sheetId);
    return tab ? paintRequests(tab, page, serviceAccount) : buildRequests(page, serviceAccount);
  }),
  ...(pages.length > 0 ? dropFirstTab(workbook) : []),
];

const required = <Value>(result: Result<Value>, workbook: string): Value => {
  if (!result.ok) throw new Error(`Cannot write workbook ${workbook}: ${result.reason}`);
  return result.value;
};

/** One read and at most one write; only what differs. `pagesOf` may look at what stands there, for inputs. */
export const publishWorkbook = async (
  { sheets, serviceAccount }: World,
  workbookId: string,
  pagesOf: (workbook: Workbook) => readonly Page[],
): Promise<number> => {
  const workbook = required(await sheets.read(workbookId), workbookId);
  const requests = pageRequests(workbook, pagesOf(workbook), serviceAccount);
  required(await sheets.apply(workbookId, requests), workbookId);
  return requests.length;
};
