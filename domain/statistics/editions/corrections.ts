import { type LibraryEvent, nameIn } from '../../libraries/event.ts';
import type { Library } from '../../libraries/library.ts';
import { quotable } from '../../submissions/confirmed.ts';
import type { Observation } from '../../submissions/observation.ts';
import type { CorrectedCell, Correction } from '../correction.ts';
import { everyFigure } from '../table/figures.ts';
import type { Counted } from '../table/table.ts';

const kinds = {
  unknown: 'unknown',
  'not-applicable': 'not-applicable',
  blank: 'blank',
  text: 'blank',
  unreadable: 'blank',
} as const;

const wordsBeside = (observation: Observation | undefined): string => (observation ? quotable(observation) : '');

const cellOf = (observation: Observation | undefined): CorrectedCell => {
  if (observation?.kind === 'number') return { kind: 'number', value: observation.value as number };
  return { kind: observation ? kinds[observation.kind] : 'blank' };
};

const same = (one: CorrectedCell, other: CorrectedCell): boolean =>
  one.kind === other.kind && (one.kind !== 'number' || (other.kind === 'number' && one.value === other.value));

const keyOf = ({ library, quarter }: Pick<Counted, 'library' | 'quarter'>): string => `${library} ${quarter}`;

const measured: ReadonlySet<string> = new Set(everyFigure);

/**
 * The changes in published figures: for every library and quarter in the edition, each figure that
 * differs in its counted revision. A submission that came after the edition is a change too.
 */
export const correctionsBetween = (
  published: readonly Counted[],
  current: readonly Counted[],
  libraries: readonly Library[],
  events: readonly LibraryEvent[] = [],
): readonly Correction[] => {
  const earlier = new Map(published.map((each) => [keyOf(each), each]));
  const quarters = new Set(published.map(({ quarter }) => quarter));
  const byId = new Map(libraries.map((library) => [library.id, library]));
  const corrections = current.flatMap((now): Correction[] => {
    const before = earlier.get(keyOf(now));
    const library = byId.get(now.library);
    if (!library || !quarters.has(now.quarter) || before?.revision === now.revision) return [];
    const was = new Map(before?.observations.map((observation) => [observation.measure, observation]));
    const is = new Map(now.observations.map((observation) => [observation.measure, observation]));
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((measure): Correction[] => {
      const [old, fresh] = [
        before ? cellOf(was.get(measure)) : ({ kind: 'missing' } as const),
        cellOf(is.get(measure)),
      ];
      if (!measured.has(measure) || same(old, fresh) || (old.kind === 'missing' && fresh.kind === 'blank')) return [];
      return [
        {
          quarter: now.quarter,
          library: now.library,
          city: library.city,
          name: nameIn(library, now.quarter, events),
          figure: measure,
          before: old,
          after: fresh,
          changedAt: now.handedInAt,
          reason: now.reason?.trim() || wordsBeside(is.get(measure)),
        },
      ];
    });
  });
  return corrections.sort(newestFirst);
};

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const order = [...measured];

const newestFirst = (one: Correction, other: Correction): number =>
  other.changedAt - one.changedAt ||
  compared(one.quarter, other.quarter) ||
  compared(one.library, other.library) ||
  order.indexOf(one.figure) - order.indexOf(other.figure);

/**
 * All changes since a publication, revision by revision. `later` holds the revisions that came to
 * count since, in any order.
 */
export const correctionsSince = (
  published: readonly Counted[],
  later: readonly Counted[],
  libraries: readonly Library[],
  events: readonly LibraryEvent[] = [],
): readonly Correction[] => {
  const standing = new Map(published.map((each) => [keyOf(each), each]));
  return [...later]
    .sort((one, other) => one.revision - other.revision)
    .flatMap((each) => {
      const corrections = correctionsBetween([...standing.values()], [each], libraries, events);
      standing.set(keyOf(each), each);
      return corrections;
    })
    .sort(newestFirst);
};
