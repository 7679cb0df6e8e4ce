/**
 * What the address bar asks for. `sheetId`, `range` and `account` (who looks) are there only when
 * the address names them.
 */
export type Route =
  | { kind: 'list' }
  | { kind: 'workbook'; fileId: string; sheetId?: number; range?: string; account?: string };

const FILE_ID = '([A-Za-z0-9_-]+)';
const OURS = new RegExp(`^#/d/${FILE_ID}(?:/(\\d+))?(?:\\?(.*))?$`);
const GOOGLES = new RegExp(`^/spreadsheets(?:/u/\\d+)?/d/${FILE_ID}(?:/.*)?$`);

type Part = string | undefined | null;

const workbook = (fileId: string, gid: Part, range: Part, account?: Part): Route => ({
  kind: 'workbook',
  fileId,
  ...(gid ? { sheetId: Number(gid) } : {}),
  ...(range ? { range } : {}),
  ...(account ? { account } : {}),
});

/** Reads the page's own form (`/#/d/ID/SHEET?range=B2&as=ACCOUNT`) and Google's (`/spreadsheets/d/ID/edit?gid=0#gid=0&range=B2`). */
export function parseRoute(pathname: string, hash: string, search = ''): Route {
  const ours = OURS.exec(hash);
  if (ours?.[1]) {
    const words = new URLSearchParams(ours[3] ?? '');
    return workbook(ours[1], ours[2], words.get('range'), words.get('as'));
  }
  const googles = GOOGLES.exec(pathname);
  if (!googles?.[1]) return { kind: 'list' };
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const query = new URLSearchParams(search);
  return workbook(googles[1], fragment.get('gid') ?? query.get('gid'), fragment.get('range') ?? query.get('range'));
}

export function routePath(route: Route): string {
  if (route.kind === 'list') return '/#/';
  const sheet = route.sheetId === undefined ? '' : `/${route.sheetId}`;
  const words = new URLSearchParams({
    ...(route.range === undefined ? {} : { range: route.range }),
    ...(route.account === undefined ? {} : { as: route.account }),
  }).toString();
  return `/#/d/${route.fileId}${sheet}${words && `?${words}`}`;
}
