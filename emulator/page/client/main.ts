import { Account } from './account.ts';
import { Api } from './api.ts';
import type { Desk, World } from './book/desk.ts';
import { openBook } from './book/open.ts';
import { el } from './dom.ts';
import { showList } from './list/list.ts';
import { Live } from './live.ts';
import { Notices } from './notices.ts';
import { listenToRegions } from './regions.ts';
import { parseRoute, type Route, routePath } from './route.ts';
import { texts } from './texts.ts';

interface Shown {
  element: HTMLElement;
  desk?: Desk;
  close(): void;
}

const notices = new Notices();
const account = new Account(() => show(true));
const world: World = { api: new Api(() => account.token), account, notices, live: new Live(), go };
const stage = el('div', { class: 'stage' });
let shown: Shown | undefined;

function routeNow(): Route {
  return parseRoute(location.pathname, location.hash, location.search);
}

function go(route: Route): void {
  history.pushState(null, '', routePath(route));
  show(false);
}

/** Shows what the address asks for. Another tab of the workbook that is open needs no new desk. */
function show(isAnew: boolean): void {
  const route = routeNow();
  const desk = shown?.desk;
  if (route.kind === 'workbook' && desk?.fileId === route.fileId && !isAnew) {
    void desk.open(route);
    return;
  }
  shown?.close();
  shown = route.kind === 'workbook' ? showBook(route) : showList(world);
  document.title = texts.pageTitle;
  stage.replaceChildren(shown.element);
}

function showBook(route: Extract<Route, { kind: 'workbook' }>): Shown {
  const { desk, element, close } = openBook(world, route.fileId);
  void desk.open(route);
  return { element, desk, close };
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
window.addEventListener('beforeunload', (event) => {
  if (shown?.desk && !shown.desk.outbox.isEmpty) event.preventDefault();
});
show(false);
