import type { Cell } from '../google.ts';
import { parseRoute, type Route } from '../route.ts';

/** Where a link in a cell leads: to a workbook here, or out of this page. */
export type Target = { kind: 'here'; route: Route } | { kind: 'away'; href: string };

const LITERAL = /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i;

/** Google gives the address of a cell's link in `hyperlink`; the formula itself is the second source. */
export function linkOf(cell: Cell | undefined): string | undefined {
  const literal = LITERAL.exec(cell?.userEnteredValue?.formulaValue ?? '')?.[1]?.replaceAll('""', '"');
  return cell?.hyperlink ?? literal ?? cell?.effectiveFormat?.textFormat?.link?.uri ?? undefined;
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:']);
const GOOGLE_HOSTS = new Set(['docs.google.com', 'sheets.google.com', 'spreadsheets.google.com']);

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** This machine by whichever of its names, at the same port. */
const isSameServer = (url: URL, origin: string): boolean => {
  const own = new URL(origin);
  return (
    url.origin === own.origin || (LOOPBACK.has(url.hostname) && LOOPBACK.has(own.hostname) && url.port === own.port)
  );
};

/** Links between workbooks carry Google's address or this server's; on this page they open here. A scheme that could run code leads nowhere. */
export function targetOf(link: string, here: { origin: string; fileId: string }): Target | undefined {
  if (link.startsWith('#')) {
    const route = parseRoute(`/spreadsheets/d/${here.fileId}/edit`, link);
    return route.kind === 'workbook' ? { kind: 'here', route } : undefined;
  }
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`);
  if (!url || !SCHEMES.has(url.protocol)) return undefined;
  if (isSameServer(url, here.origin) || GOOGLE_HOSTS.has(url.hostname)) {
    const route = parseRoute(url.pathname, url.hash, url.search);
    if (route.kind === 'workbook') return { kind: 'here', route };
  }
  return { kind: 'away', href: url.href };
}
