import { listFiles } from '../book/read.ts';
import type { World } from '../book/world.ts';
import { el } from '../dom.ts';
import { faultLine } from '../fault.ts';
import { texts } from '../texts.ts';
import { FileTable } from './table.ts';
import { showWelcome } from './welcome.ts';

const QUIET_MS = 300;

/** The workbooks that this account sees, and what happens to them while the list is open. */
export function showList(world: World): { element: HTMLElement; close(): void } {
  const body = el('div', { class: 'files' }, el('p', { class: 'standstill', role: 'status' }, texts.loading));
  const welcome = showWelcome(world);
  const element = el(
    'main',
    { class: 'list' },
    welcome.element,
    el('h1', { class: 'list-heading' }, texts.listHeading),
    body,
  );
  const table = new FileTable();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const read = async () => {
    try {
      const files = await listFiles(world.api);
      if (isClosed) return;
      world.account.offer(files);
      table.show(files, world.account.token);
      const shown = files.length > 0 ? table.element : el('p', { class: 'standstill' }, texts.listEmpty);
      if (body.firstChild !== shown) body.replaceChildren(shown);
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
      welcome.close();
    },
  };
}
