import type { Quarter } from '../../calendar/quarter.ts';
import { type LibraryEvent, nameIn, successionOf } from '../../libraries/event.ts';
import type { Library } from '../../libraries/library.ts';
import type { Footnote } from '../statistic.ts';
import type { FigureTable } from '../table/table.ts';
import { placeNames } from './place-name.ts';

type NameOf = (id: string) => string;

const closure = (event: LibraryEvent, after: Quarter, until: Quarter, nameOf: NameOf): Footnote[] => {
  if (event.kind !== 'closed' || event.quarter > until || (event.to !== null && event.to < after)) return [];
  return [{ kind: 'closed', quarter: event.quarter, to: event.to, name: nameOf(event.library) }];
};

const succession = (event: LibraryEvent, nameOf: NameOf): Footnote[] => {
  const found = successionOf(event);
  if (!found || (event.kind !== 'merged' && event.kind !== 'absorbed' && event.kind !== 'split')) return [];
  // An absorbed library is named alone, because the other one continues.
  const before = event.kind === 'absorbed' ? [event.library] : found.before;
  return [{ kind: event.kind, quarter: event.quarter, before: before.map(nameOf), after: found.after.map(nameOf) }];
};

const eventNotes = (
  event: LibraryEvent,
  after: Quarter,
  until: Quarter,
  nameOf: NameOf,
  placeOf: NameOf,
): Footnote[] => {
  if (event.kind === 'closed') return closure(event, after, until, placeOf);
  if (event.quarter <= after || event.quarter > until) return [];
  if (event.kind === 'grew' || event.kind === 'shrank') {
    return [{ kind: event.kind, quarter: event.quarter, name: placeOf(event.library) }];
  }
  if (event.kind === 'renamed') {
    const { quarter, formerName } = event;
    return [{ kind: 'renamed', quarter, name: nameOf(event.library), formerName }];
  }
  return succession(event, nameOf);
};

/** Notes about joining and leaving, by the register's dates, unless an event gives the reason. */
const membershipNotes = (
  library: Library,
  after: Quarter,
  until: Quarter,
  start: Quarter,
  name: string,
): Footnote[] => [
  ...(library.from > after && library.from <= until && library.from > start
    ? [{ kind: 'joined' as const, quarter: library.from, name }]
    : []),
  ...(library.to !== null && library.to >= after && library.to < until
    ? [{ kind: 'left' as const, quarter: library.to, name }]
    : []),
];

/**
 * A note for the year in which the group began after January: that year is not whole, however
 * complete its answers.
 */
const beginning = (start: Quarter, after: Quarter, until: Quarter): Footnote[] =>
  start > after && start <= until && !start.endsWith('Q1') ? [{ kind: 'began', quarter: start }] : [];

/** What happened to the libraries after one quarter, up to and including another, oldest first. */
export const footnotesOf = (table: FigureTable, after: Quarter, until: Quarter): readonly Footnote[] => {
  const { libraries, events } = table;
  const names = new Map(libraries.map((library) => [library.id, nameIn(library, until, events)]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const places = placeNames(table, until);
  const placeOf = (id: string): string => places.get(id) ?? id;
  const start = libraries.map(({ from }) => from).sort()[0] ?? until;
  const explained = new Set(
    events.flatMap((event) => {
      const found = successionOf(event);
      return found ? [...found.before, ...found.after] : [];
    }),
  );
  const footnotes = [
    ...beginning(start, after, until),
    ...events.flatMap((event) => eventNotes(event, after, until, nameOf, placeOf)),
    ...libraries.flatMap((library) =>
      explained.has(library.id) ? [] : membershipNotes(library, after, until, start, placeOf(library.id)),
    ),
  ];
  return footnotes.sort((one, other) => (one.quarter < other.quarter ? -1 : one.quarter > other.quarter ? 1 : 0));
};
