import { header, label, overflowing, section, subtitle, text, title, word } from '../../grid/cells.ts';
import type { Page, PageCell, PageRow } from '../../grid/page.ts';
import type { Tab } from '../../grid/tab.ts';
import { wordsInput } from '../inputs.ts';
import type { OverviewLine } from '../overview/line.ts';
import { inserted, placesIn } from '../places.ts';
import { secretariatTabs } from '../tabs.ts';
import { groupColumns as columns, groupPlaces, groupRows as rows } from './group.ts';
import { addressesIn, type Mail, mailFormula } from './mail.ts';
import { reportMissing, groupTexts as t, mailWords as words } from './mail-texts.ts';
import type { MailView } from './mail-view.ts';
import {
  isToRemind,
  publishedFor,
  publishedForAll,
  reminderFor,
  reminderForAll,
  startFor,
  startForAll,
} from './mails.ts';

/** In pixels; together the width of a small screen. */
const widths = [164, 240, 240, 190, 96, 118, 262, 20];

/**
 * One line, so that all libraries fit on the screen. A longer text can be read by opening its cell.
 */
const rowHeight = 21;
/** A question about a mailbox must be readable without opening the cell. */
const askedHeight = 72;
/** The names of the mails to all libraries are in a narrow column. */
const allHeight = 38;

const answerTo = ({ group }: MailView, library: string): string => {
  const [own, deputy] = group.mailboxes.get(library) ?? [];
  const wrong = [own, deputy].find((one) => one && one.typed !== '' && one.mailbox === null);
  if (wrong) return t.notOne(wrong.typed);
  return own?.mailbox || deputy?.mailbox ? t.fine : t.empty;
};

const noAddress: PageCell = { ...word(words.noMailbox), style: { ...word('').style, horizontalAlignment: 'LEFT' } };

/** A link that opens the mail, or why there is none. */
export const mailCell = (mail: Mail, phrase: string): PageCell =>
  mail.to.length + mail.bcc.length === 0
    ? noAddress
    : { ...label(''), formula: mailFormula(mail, phrase, words.withoutPeople) };

/** Shows the first line. The whole text can be read and copied by opening the cell. */
const folded = (body: string): PageCell => text(body, { wrapStrategy: 'CLIP', verticalAlignment: 'TOP' });

/**
 * A library's mail: a reminder, or the announcement of a report that includes its figures; null =
 * none.
 */
const ownMail = (view: MailView, line: OverviewLine): { readonly mail: Mail; readonly phrase: string } | null => {
  if (isToRemind(view, line)) return { mail: reminderFor(view, line), phrase: words.one };
  const isPublished = view.report === 'there' && line.submission?.published;
  return isPublished ? { mail: publishedFor(view, line), phrase: words.onePublished } : null;
};

/** An address stays on one line; Google's formula bar shows all of it. */
const mailboxInput: PageCell = {
  ...wordsInput,
  style: { ...wordsInput.style, wrapStrategy: 'CLIP', verticalAlignment: 'MIDDLE' },
};

const libraryRow = (view: MailView, line: OverviewLine, at: number): PageRow => {
  const own = ownMail(view, line);
  const answer = answerTo(view, line.library.id);
  return {
    at,
    height: answer === t.fine || answer === t.empty ? rowHeight : askedHeight,
    cells: [
      label(line.library.city),
      mailboxInput,
      mailboxInput,
      text(answer),
      mailCell(startFor(view, line), words.one),
      own ? mailCell(own.mail, own.phrase) : label(''),
      folded(own?.mail.body ?? ''),
      { value: line.library.id },
    ],
  };
};

/**
 * Uses only columns without inputs, because a new library's row may move to where one of these was.
 */
const across = (first: PageCell, to: PageCell, body: PageCell, between: PageCell = {}): readonly PageCell[] => [
  first,
  between,
  between,
  to,
  between,
  between,
  body,
];

const addressesOf = ({ bcc }: Mail): string => {
  const { shown, left } = addressesIn(bcc);
  return left === 0 ? shown : `${shown}${words.moreAddresses(left)}`;
};

const allRow = (mail: Mail, phrase: string, at: number): PageRow => ({
  at,
  height: allHeight,
  cells: across(mailCell(mail, phrase), folded(addressesOf(mail)), folded(`${mail.subject}\n\n${mail.body}`)),
});

/** Without a report, the row says what is missing instead of offering a mail. */
const reportRow = (view: MailView, at: number): PageRow =>
  view.report === 'there'
    ? allRow(publishedForAll(view), words.published, at)
    : { at, height: rowHeight, cells: [overflowing(subtitle(reportMissing(view.quarter, view.report === 'coming')))] };

/** The heads' background, without a value. */
const headFill: PageCell = { style: header('').style ?? {} };

const allRows = (view: MailView, from: number): readonly PageRow[] => {
  const [first, to, body] = t.mailsHeads;
  return [
    { at: from, cells: [section(t.mailsHeading)] },
    { at: from + 1, cells: across(header(first, 'LEFT'), header(to, 'LEFT'), header(body, 'LEFT'), headFill) },
    allRow(startForAll(view), words.start, from + 2),
    allRow(reminderForAll(view), words.remind, from + 3),
    reportRow(view, from + 4),
  ];
};

const byCity = (one: OverviewLine, other: OverviewLine): number =>
  one.library.city.localeCompare(other.library.city, 'nl') || (one.library.id < other.library.id ? -1 : 1);

const empty = (length: number): readonly PageCell[] => Array.from({ length }, () => ({}));

/**
 * *Werkgroep*. `tab` is the present tab, so that every library keeps its row; null = not built yet.
 */
export const groupPage = (view: MailView, tab: Tab | null): Page => {
  const lines = [...view.lines].sort(byCity);
  const present = tab ? placesIn(tab, groupPlaces) : new Map<string, number>();
  const { places, insertions } = inserted(
    lines.map(({ library }) => library.id),
    present,
    groupPlaces,
  );
  const at = ({ library }: OverviewLine): number => places.get(library.id) ?? rows.first;
  return {
    ...secretariatTabs.group,
    index: 3,
    rows: [
      { at: rows.title, cells: [title(t.title), ...empty(columns.code)] },
      { at: rows.hint, cells: [overflowing(subtitle(t.hint))] },
      { at: rows.sender, cells: [label(t.senderLabel), wordsInput] },
      { at: rows.header, cells: t.heads.map((each) => header(each, 'LEFT')) },
      ...lines.map((line) => libraryRow(view, line, at(line))).sort((one, other) => one.at - other.at),
      ...allRows(view, Math.max(rows.header, ...places.values()) + 2),
    ],
    columnWidths: widths,
    hiddenColumns: { from: columns.code, to: columns.code },
    frozenRows: rows.first,
    insertions,
    signatureAt: { row: rows.title, column: columns.code },
    whole: true,
  };
};
