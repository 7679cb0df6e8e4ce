import { Account } from './account.ts';
import { Api } from './api.ts';
import type { Desk } from './book/desk.ts';
import { openBook } from './book/open.ts';
import type { World } from './book/world.ts';
import { el } from './dom.ts';
import type { Outbox } from './editing/outbox.ts';
import { showList } from './list/list.ts';
import { Live } from './live.ts';
import { Notices } from './notices.ts';
import { listenToRegions } from './regions.ts';
import { parseRoute, type Route, routePath } from './route.ts';
import { texts } from './texts.ts';

interface Shown {
  element: HTMLElement;
  desk?: Desk;
  /** Ends the edit that is open and keeps what was typed. */
  finish?(): void;
  close(): void;
}

const notices = new Notices();
const account = new Account(() => show(true));
const world: World = { api: new Api(() => account.token), account, notices, live: new Live(), go };
const stage = el('div', { class: 'stage' });
let shown: Shown | undefined;
/** Unsent edits by workbook: they stay queued after the workbook was left. */
const outboxes = new Set<Outbox>();

/** The account that a door names is taken over at once, and kept out of the address. */
function routeNow(): { route: Route; isOther: boolean } {
  const route = parseRoute(location.pathname, location.hash, location.search);
  if (route.kind === 'list' || route.account === undefined) return { route, isOther: false };
  const { account: who, ...rest } = route;
  const isOther = who !== account.token;
  account.use(who);
  history.replaceState(null, '', routePath(rest));
  return { route: rest, isOther };
}

function go(route: Route): void {
  history.pushState(null, '', routePath(route));
  show(false);
}

/** Shows what the address asks for. Another tab of the workbook that is open needs no new desk. */
function show(isAnew: boolean): void {
  const { route, isOther } = routeNow();
  const desk = shown?.desk;
  if (route.kind === 'workbook' && desk?.fileId === route.fileId && !isAnew && !isOther) {
    void desk.open(route);
    return;
  }
  shown?.close();
  shown = route.kind === 'workbook' ? showBook(route) : showList(world);
  document.title = texts.pageTitle;
  stage.replaceChildren(shown.element);
}

function showBook(route: Extract<Route, { kind: 'workbook' }>): Shown {
  const book = openBook(world, route.fileId);
  outboxes.add(book.desk.outbox);
  void book.desk.open(route);
  return book;
}

function sayThatItIsSaved(event: KeyboardEvent): void {
  if (!shown?.desk || event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  notices.say(texts.savedByItself);
}

const home = el('a', { class: 'home', href: '/#/', title: texts.back, 'aria-label': texts.back });
home.addEventListener('click', (event) => {
  event.preventDefault();
  go({ kind: 'list' });
});
document.body.append(
  el('header', { class: 'top' }, home, el('p', { class: 'local' }, texts.localNotice), account.element),
  stage,
  notices.element,
);
listenToRegions();
window.addEventListener('popstate', () => show(false));
// Before the open edit sees the key, which keeps its keys to itself.
window.addEventListener('keydown', sayThatItIsSaved, { capture: true });
window.addEventListener('beforeunload', (event) => {
  shown?.finish?.();
  if ([...outboxes].some((outbox) => !outbox.isEmpty)) event.preventDefault();
});
show(false);
