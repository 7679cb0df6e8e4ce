import { el } from '../dom.ts';
import type { DriveFile } from '../google.ts';
import { routePath } from '../route.ts';
import { texts } from '../texts.ts';

interface Row {
  element: HTMLTableRowElement;
  name: HTMLAnchorElement;
  description: HTMLElement;
  owner: HTMLElement;
  changed: HTMLElement;
}

/**
 * The table of workbooks, in order of their last change when it was opened. Later changes keep the
 * order and the rows, because a link must not move or be replaced while somebody clicks it.
 */
export class FileTable {
  readonly #body = el('tbody');
  readonly element = el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...HEADS.map((head) => el('th', { scope: 'col' }, head)))),
    this.#body,
  );
  readonly #rows = new Map<string, Row>();

  show(files: readonly DriveFile[], account: string): void {
    const ids = new Set(files.map((file) => file.id ?? ''));
    for (const [id, row] of this.#rows) {
      if (ids.has(id)) continue;
      row.element.remove();
      this.#rows.delete(id);
    }
    const newestLast = [...files].sort((a, b) => (a.modifiedTime ?? '').localeCompare(b.modifiedTime ?? ''));
    for (const file of newestLast) fill(this.#rows.get(file.id ?? '') ?? this.#add(file.id ?? ''), file, account);
  }

  #add(id: string): Row {
    const name = el('a', { href: routePath({ kind: 'workbook', fileId: id }) });
    const description = el('p', { class: 'description' });
    const owner = el('td');
    const changed = el('td');
    const element = el('tr', {}, el('td', { class: 'file' }, name, description), owner, changed);
    const row = { element, name, description, owner, changed };
    this.#rows.set(id, row);
    this.#body.prepend(element);
    return row;
  }
}

const HEADS = [texts.listName, texts.listOwner, texts.listChanged];

const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short' });

function fill({ name, description, owner, changed }: Row, file: DriveFile, account: string): void {
  const address = file.owners?.[0]?.emailAddress ?? '';
  name.textContent = file.name ?? '';
  description.textContent = file.description ?? '';
  owner.textContent = address === account ? texts.ownerIsYou : address;
  changed.textContent = file.modifiedTime ? moment.format(new Date(file.modifiedTime)) : '';
}
