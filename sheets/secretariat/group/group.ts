import { type Tab, textAt } from '../../grid/tab.ts';
import { placesIn } from '../places.ts';
import { mailboxOf } from './mail.ts';

/** The positions in *Werkgroep*. The hidden column holds the library's id. */
export const groupRows = { title: 0, hint: 1, sender: 2, header: 3, first: 4 } as const;
export const groupColumns = {
  library: 0,
  mailbox: 1,
  deputy: 2,
  answer: 3,
  start: 4,
  remind: 5,
  text: 6,
  code: 7,
} as const;
export const groupPlaces = { first: groupRows.first, code: groupColumns.code } as const;

interface Typed {
  readonly typed: string;
  /** Null = empty, or not an address. */
  readonly mailbox: string | null;
}

/**
 * The addresses stay in the secretary's workbook. They are read when needed and stored nowhere
 * else.
 */
export interface WorkingGroup {
  readonly sender: string;
  readonly mailboxes: ReadonlyMap<string, readonly [own: Typed, deputy: Typed]>;
}

const senderLengthMax = 80;

const typedAt = (tab: Tab, row: number, column: number): Typed => {
  const typed = textAt(tab, row, column).trim();
  return { typed, mailbox: mailboxOf(typed) };
};

export const noGroup: WorkingGroup = { sender: '', mailboxes: new Map() };

/** Reads the sender's name and each library's two mailboxes, valid or not. */
export const parseGroup = (tab: Tab): WorkingGroup => ({
  sender: textAt(tab, groupRows.sender, groupColumns.mailbox).trim().slice(0, senderLengthMax),
  mailboxes: new Map(
    [...placesIn(tab, groupPlaces)].map(([library, row]) => [
      library,
      [typedAt(tab, row, groupColumns.mailbox), typedAt(tab, row, groupColumns.deputy)],
    ]),
  ),
});

/** The mailboxes for a library's mail: both, if both are known. */
export const mailboxesOf = ({ mailboxes }: WorkingGroup, library: string): readonly string[] =>
  (mailboxes.get(library) ?? []).flatMap(({ mailbox }) => mailbox ?? []);
