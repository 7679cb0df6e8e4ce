import type { AddressAnswer } from '../../../domain/libraries/address.ts';
import type { LibraryEvent } from '../../../domain/libraries/event.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import { header, label, overflowing, subtitle, title } from '../../grid/cells.ts';
import type { Page, PageCell, PageRow } from '../../grid/page.ts';
import type { Tab } from '../../grid/tab.ts';
import { wordsInput } from '../inputs.ts';
import { secretariatTabs } from '../tabs.ts';
import { linkFormula } from '../texts.ts';
import { type EventsView, eventRows } from './event-lines.ts';
import { registerLayout } from './layout.ts';
import { profileSentence } from './profile/texts.ts';
import { registerColumns as columns, registerRows as rows } from './register.ts';
import {
  addressSentence,
  anotherSentence,
  answerWords,
  formerNameWords,
  linkedSentence,
  membershipWords,
  noWorkbookSentence,
  registerHeaders,
  registerNotes,
  registerTitle,
} from './texts.ts';

/** In pixels; together the width of a small screen. */
const widths = [164, 110, 110, 72, 146, 60, 314, 124, 110, 100, 20, 20];

interface RegisterView {
  readonly libraries: readonly Library[];
  readonly workbookAddress: string;
  /** The answer to the address pasted beside a library. */
  readonly addresses: ReadonlyMap<string, AddressAnswer>;
  /** The dated facts in force. */
  readonly facts: readonly LibraryEvent[];
  readonly events: EventsView;
}

const linkCell = (library: Library, workbookAddress: string): PageCell =>
  library.workbookId === null
    ? label('–')
    : { ...label(''), formula: linkFormula(`${workbookAddress}${library.workbookId}/edit`) };

/** The start of a closure that has no end yet; null = not closed. */
const closedFrom = ({ facts }: RegisterView, { id }: Library) =>
  facts.find((one) => one.kind === 'closed' && one.library === id && one.to === null)?.quarter ?? null;

const formerNames = ({ facts }: RegisterView, { id }: Library): string =>
  facts
    .flatMap((one) =>
      one.kind === 'renamed' && one.library === id ? [formerNameWords(one.formerName, one.quarter)] : [],
    )
    .join('; ');

const answerOf = (view: RegisterView, library: Library): string => {
  const address = view.addresses.get(library.id) ?? { kind: 'nothing' };
  const { account } = view.events;
  const wanting = address.kind === 'nothing' && library.workbookId === null && library.to === null;
  const asks = address.kind !== 'nothing' && address.kind !== 'own';
  return answerWords([
    addressSentence(address, account),
    address.kind === 'fine' && library.workbookId !== null ? anotherSentence(library.city) : '',
    wanting ? noWorkbookSentence(account) : '',
    wanting || asks ? '' : profileSentence(library.profile),
    address.kind === 'own' ? linkedSentence : '',
  ]);
};

/** A library that has left is shown in grey. */
const words = (library: Library, value: string): PageCell => {
  const cell = label(value);
  return library.to === null
    ? cell
    : { ...cell, style: { ...cell.style, textFormat: subtitle('').style?.textFormat ?? {} } };
};

const libraryRow = (view: RegisterView, library: Library, at: number, fresh: boolean): PageRow => ({
  at,
  ...(fresh && { fresh }),
  cells: [
    words(library, library.name),
    words(library, library.city),
    words(library, library.province),
    words(library, library.id),
    words(library, membershipWords(library.from, library.to, closedFrom(view, library))),
    linkCell(library, view.workbookAddress),
    label(answerOf(view, library)),
    { ...wordsInput, style: { ...wordsInput.style, wrapStrategy: 'CLIP', verticalAlignment: 'MIDDLE' } },
    label(formerNames(view, library)),
    label(''),
  ],
});

const byCode = (one: Library, other: Library): number => (one.id < other.id ? -1 : 1);
const empty = (length: number): readonly PageCell[] => Array.from({ length }, () => ({}));

/**
 * *Register*: the members with their dates and workbooks, and below them the changes. A row keeps
 * its order, because its inputs belong to the secretary.
 */
export const registerPage = (view: RegisterView, tab: Tab | null): Page => {
  const libraries = [...view.libraries].sort(byCode);
  const recorded = view.events.lines.flatMap(({ id, recorded: typed }) => (typed ? [id] : []));
  const layout = registerLayout(
    tab,
    libraries.map(({ id }) => id),
    recorded,
  );
  return {
    ...secretariatTabs.register,
    index: 2,
    rows: [
      { at: rows.title, cells: [title(registerTitle), ...empty(columns.shown)] },
      ...registerNotes(view.events.account).map((note, index) => ({
        at: rows.note + index,
        cells: [overflowing(subtitle(note))],
      })),
      { at: rows.header, cells: registerHeaders.map((each) => header(each, 'LEFT')) },
      ...libraries.map((library) =>
        libraryRow(view, library, layout.libraries.get(library.id) ?? rows.first, layout.fresh.has(library.id)),
      ),
      ...eventRows(view.events, layout.events, layout.fresh, layout.heading),
    ].sort((one, other) => one.at - other.at),
    columnWidths: widths,
    hiddenColumns: { from: columns.hidden, to: columns.shown },
    // Otherwise the libraries' heads would stay above the changes.
    frozenRows: rows.note,
    signatureAt: { row: rows.title, column: columns.hidden },
    whole: true,
    insertions: layout.insertions,
  };
};
