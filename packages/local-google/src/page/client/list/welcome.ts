import type { Door, Welcome } from '../../../admin/welcome.ts';
import type { World } from '../book/world.ts';
import { el } from '../dom.ts';
import { routePath } from '../route.ts';

/**
 * What the program that started the local Google says above the list. It keeps its elements while
 * the progress moves, because a link must not be replaced while somebody clicks it.
 */
export function showWelcome(world: World): { element: HTMLElement; close(): void } {
  const element = el('section', { class: 'welcome', hidden: true });
  const bar = el('progress', { max: 1, 'aria-hidden': true });
  const sentence = el('p', { role: 'status' });
  const busy = el('div', { class: 'busy' }, sentence, bar);
  let drawn = '';
  const show = (welcome: Welcome): void => {
    const { progress, ...rest } = welcome;
    if (drawn !== JSON.stringify(rest)) {
      drawn = JSON.stringify(rest);
      element.replaceChildren(...draw(rest, busy));
      element.hidden = false;
    }
    busy.hidden = progress === null;
    sentence.textContent = progress?.text ?? '';
    bar.value = progress?.share ?? 1;
  };
  const read = async (): Promise<void> => {
    const answer = await fetch('/emulator/v1/welcome', { cache: 'no-store' }).catch(() => undefined);
    if (answer?.status === 200) show((await answer.json()) as Welcome);
  };
  void read();
  return { element, close: world.live.listenToWelcome(() => void read()) };
}

const draw = (welcome: Omit<Welcome, 'progress'>, busy: HTMLElement): HTMLElement[] => [
  el('h1', {}, welcome.heading),
  ...welcome.lines.map((line) => el('p', { class: 'line' }, line)),
  busy,
  el('h2', {}, welcome.choose),
  el('ul', { class: 'doors' }, ...welcome.doors.map((door) => el('li', {}, ...drawDoor(door)))),
];

const drawDoor = ({ title, text, button, account, fileId, sheetId, more }: Door): HTMLElement[] => [
  el('h3', {}, title),
  el('p', {}, text),
  fileId === null
    ? el('span', { class: 'door is-shut' }, button)
    : el(
        'a',
        {
          class: 'door',
          href: routePath({ kind: 'workbook', fileId, ...(sheetId !== undefined && { sheetId }), account }),
        },
        button,
      ),
  ...(more ? [el('a', { class: 'more', href: more.address, target: '_blank', rel: 'noopener' }, more.text)] : []),
];
