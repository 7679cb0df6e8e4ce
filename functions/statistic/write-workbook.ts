import { buildRequests, dropFirstTab } from '../../sheets/grid/build.ts';
import type { Page } from '../../sheets/grid/page.ts';
import { paintRequests } from '../../sheets/grid/paint.ts';
import { freeTitle } from '../../sheets/grid/restore.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import type { Result } from '../google/trouble.ts';
import type { World } from '../ports.ts';
import { recoverPastes } from '../secretariat/history/recover-pastes.ts';

/** A tab of ours is known by its id, whatever it is called now. */
export const pageRequests = (workbook: Workbook, pages: readonly Page[], serviceAccount: string) => [
  ...pages.flatMap((page) => {
    const tab = workbook.tabs.find(({ sheetId }) => sheetId === page.sheetId);
    if (tab) return paintRequests(tab, page, serviceAccount);
    return buildRequests({ ...page, title: freeTitle(workbook, page.title) }, serviceAccount);
  }),
  ...(pages.length > 0 ? dropFirstTab(workbook) : []),
];

/** A workbook as it was read, what it should hold, and how many requests that took. */
export interface PublishedWorkbook {
  readonly workbook: Workbook;
  readonly pages: readonly Page[];
  readonly requests: number;
}

type BeforeWriting = (workbook: Workbook, pages: readonly Page[]) => Promise<void>;

const publishOnce = async (
  world: World,
  workbookId: string,
  pagesOf: (workbook: Workbook) => readonly Page[],
  beforeWriting: BeforeWriting | undefined,
): Promise<Result<PublishedWorkbook>> => {
  const { sheets, serviceAccount } = world;
  const read = await sheets.read(workbookId);
  if (!read.ok) return read;
  const workbook = read.value;
  const pages = pagesOf(workbook);
  const requests = [...recoverPastes(world, workbook), ...pageRequests(workbook, pages, serviceAccount)];
  await beforeWriting?.(workbook, pages);
  const applied = await sheets.apply(workbook, requests);
  return applied.ok ? { ok: true, value: { workbook, pages, requests: requests.length } } : applied;
};

/** How often to read and write again when a person writes at the same moment. */
const attemptsMax = 3;

/**
 * One read and at most one write; only what differs. `pagesOf` may look at what stands there,
 * for inputs; `beforeWriting` runs between the read and the write.
 */
export const publishWorkbook = async (
  world: World,
  workbookId: string,
  pagesOf: (workbook: Workbook) => readonly Page[],
  beforeWriting?: BeforeWriting,
): Promise<Result<PublishedWorkbook>> => {
  let result = await publishOnce(world, workbookId, pagesOf, beforeWriting);
  for (let attempts = 1; attempts < attemptsMax && !result.ok && result.reason === 'overtaken'; attempts++)
    result = await publishOnce(world, workbookId, pagesOf, beforeWriting);
  return result;
};
