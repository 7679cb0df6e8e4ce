import type { World } from '../book/desk.ts';
import { listFiles } from '../book/read.ts';
import { el } from '../dom.ts';
import { faultLine } from '../fault.ts';
import type { DriveFile } from '../google.ts';
import { routePath } from '../route.ts';
import { texts } from '../texts.ts';

const QUIET_MS = 300;

/** The workbooks that this account sees, newest change first; the list follows what happens to them. */
export function showList(world: World): { element: HTMLElement; close(): void } {
  const body = el('div', { class: 'files' }, el('p', { class: 'standstill', role: 'status' }, texts.loading));
  const element = el('main', { class: 'list' }, el('h1', {}, texts.listHeading), body);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const read = async () => {
    try {
      const files = await listFiles(world.api);
      if (isClosed) return;
      world.account.offer(files);
      body.replaceChildren(table(files, world.account.token));
    } catch (fault) {
      body.replaceChildren(
        el('p', { class: 'standstill', role: 'alert' }, faultLine(fault, world.account.token, false)),
      );
      timer = setTimeout(read, QUIET_MS * 10);
    }
  };
  const stop = world.live.listen(() => {
    clearTimeout(timer);
    timer = setTimeout(read, QUIET_MS);
  });
  void read();
  return {
    element,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      stop();
    },
  };
}

function table(files: readonly DriveFile[], account: string): HTMLElement {
  if (files.length === 0) return el('p', { class: 'standstill' }, texts.listEmpty);
  const byChange = [...files].sort((a, b) => (b.modifiedTime ?? '').localeCompare(a.modifiedTime ?? ''));
  return el(
    'table',
    {},
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ...[texts.listName, texts.listOwner, texts.listChanged].map((head) => el('th', { scope: 'col' }, head)),
      ),
    ),
    el('tbody', {}, ...byChange.map((file) => row(file, account))),
  );
}

function row(file: DriveFile, account: string): HTMLElement {
  const owner = file.owners?.[0]?.emailAddress ?? '';
  return el(
    'tr',
    {},
    el(
      'td',
      { class: 'file' },
      el('a', { href: routePath({ kind: 'workbook', fileId: file.id ?? '' }) }, file.name ?? ''),
      ...(file.description ? [el('p', { class: 'description' }, file.description)] : []),
    ),
    el('td', {}, owner === account ? texts.ownerIsYou : owner),
    el('td', {}, file.modifiedTime ? moment.format(new Date(file.modifiedTime)) : ''),
  );
}

const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short' });
