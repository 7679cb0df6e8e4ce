/** What the address bar asks for. `sheetId` and `range` are there only when the address names them. */
export type Route = { kind: 'list' } | { kind: 'workbook'; fileId: string; sheetId?: number; range?: string };

const FILE_ID = '([A-Za-z0-9_-]+)';
const OURS = new RegExp(`^#/d/${FILE_ID}(?:/(\\d+))?(?:\\?(.*))?$`);
const GOOGLES = new RegExp(`^/spreadsheets(?:/u/\\d+)?/d/${FILE_ID}(?:/.*)?$`);

const workbook = (fileId: string, gid: string | undefined | null, range: string | undefined | null): Route => ({
  kind: 'workbook',
  fileId,
  ...(gid ? { sheetId: Number(gid) } : {}),
  ...(range ? { range } : {}),
});

/** Reads the page's own form (`/#/d/ID/SHEET`) and Google's (`/spreadsheets/d/ID/edit?gid=0#gid=0&range=B2`). */
export function parseRoute(pathname: string, hash: string, search = ''): Route {
  const ours = OURS.exec(hash);
  if (ours?.[1]) return workbook(ours[1], ours[2], new URLSearchParams(ours[3] ?? '').get('range'));
  const googles = GOOGLES.exec(pathname);
  if (!googles?.[1]) return { kind: 'list' };
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const query = new URLSearchParams(search);
  return workbook(googles[1], fragment.get('gid') ?? query.get('gid'), fragment.get('range') ?? query.get('range'));
}

export function routePath(route: Route): string {
  if (route.kind === 'list') return '/#/';
  const sheet = route.sheetId === undefined ? '' : `/${route.sheetId}`;
  const range = route.range === undefined ? '' : `?range=${encodeURIComponent(route.range)}`;
  return `/#/d/${route.fileId}${sheet}${range}`;
}
