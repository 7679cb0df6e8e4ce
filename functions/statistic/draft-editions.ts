import { isDeepStrictEqual } from 'node:util';
import { defaultDates, endOfDay, isQuarter, type Quarter, quartersOf, yearOf } from '../../domain/calendar/quarter.ts';
import { withoutPersonal } from '../../domain/rules/personal/privacy.ts';
import { ruleVersion } from '../../domain/rules/version.ts';
import type { Correction } from '../../domain/statistics/correction.ts';
import type { Announced } from '../../domain/statistics/editions/announced.ts';
import { developmentsOf } from '../../domain/statistics/editions/developments.ts';
import { type Beside, digestOf, type Edition, writeEdition } from '../../domain/statistics/editions/edition.ts';
import {
  announcedIn,
  type NextEdition,
  nextEdition,
  ownQuarters,
  ownRevisions,
  type Revisions,
  standingIn,
} from '../../domain/statistics/editions/series-of-editions.ts';
import type { StatisticInput } from '../../domain/statistics/input.ts';
import type { Period, PeriodStanding } from '../../domain/statistics/statistic.ts';
import { seriesFrom, summariseQuarter, summariseSeries, summariseYear } from '../../domain/statistics/summarise.ts';
import type { Counted } from '../../domain/statistics/table/table.ts';
import { submissionKey } from '../store/database.ts';
import { type EditionToSave, type Publication, partsOf } from '../store/publications/publications.ts';
import type { GroupSnapshot } from './group-snapshot.ts';

/** What a publication shows: a quarter, and its year. */
export interface Shown {
  readonly quarter: Quarter;
  readonly year: Period;
}

/** What counts in the quarters that are shown as a whole. */
export const countedOf = ({ submissions, open }: Pick<GroupSnapshot, 'submissions' | 'open'>): readonly Counted[] => {
  const hidden = new Set(open.map(({ quarter }) => quarter));
  return submissions.flatMap(({ library, quarter, counted }) =>
    counted && !hidden.has(quarter) ? [{ ...counted, library, quarter }] : [],
  );
};

const revisionsOf = (counted: readonly Counted[]): Revisions =>
  Object.fromEntries(counted.map(({ library, quarter, revision }) => [submissionKey(library, quarter), revision]));

/** A period of which an edition is due, and the one that it comes after. */
export interface EditionDraft {
  readonly period: Period;
  readonly next: NextEdition;
  readonly basis: Publication | null;
}

/** The shown year, its quarters with submissions, and every other published period that can be made again. */
const periodsOf = (counted: readonly Counted[], publications: readonly Publication[], shown: Shown, from: Quarter) => {
  const known = new Set(counted.map(({ quarter }) => quarter));
  const own = quartersOf(yearOf(shown.quarter)).filter((quarter) => quarter <= shown.quarter && known.has(quarter));
  const others = publications
    .map(({ period }) => period)
    .filter((period) => ownQuarters(period).every((quarter) => quarter >= from) && lastOf(period) <= shown.quarter);
  return [...new Set<Period>([shown.year, shown.quarter, ...own, ...others])].sort();
};

const lastOf = (period: Period): Quarter => (isQuarter(period) ? period : `${Number(period)}-Q4`);

/** Which editions are due, of what is shown and of whatever was corrected. `from`: the first quarter that the snapshot has. */
export const draftsOf = (
  counted: readonly Counted[],
  publications: readonly Publication[],
  shown: Shown,
  from: Quarter,
): readonly EditionDraft[] => {
  const known = new Map(publications.map((each) => [each.period, each]));
  const now = revisionsOf(counted);
  return periodsOf(counted, publications, shown, from).flatMap((period) => {
    const basis = known.get(period) ?? null;
    const next = nextEdition(period, basis?.newest ?? null, now, period === shown.quarter || period === shown.year);
    return next ? [{ period, next, basis }] : [];
  });
};

/** How every published period stands, the drafts as they will be; what is not in it is provisional. */
export const standingsOf = (
  publications: readonly Publication[],
  drafts: readonly EditionDraft[],
): ReadonlyMap<Period, PeriodStanding> => {
  const statuses = new Map(drafts.map(({ period, next }) => [period, next.status]));
  const standings = publications.map(
    ({ period, newest }) => [period, standingIn(statuses.get(period) ?? newest.status, newest.adopted)] as const,
  );
  return new Map(standings.filter(([, { kind }]) => kind !== 'provisional'));
};

/** All that goes into the editions of one publication. */
export interface Material {
  readonly group: string;
  readonly quarters: GroupSnapshot['quarters'];
  readonly input: StatisticInput & { readonly counted: readonly Counted[] };
  readonly corrections: readonly Correction[];
  readonly now: number;
}

/** The newest quarter of a period with submissions. */
export const untilOf = (period: Period, counted: readonly Counted[]): Quarter => {
  const own = ownQuarters(period);
  return own.findLast((each) => counted.some(({ quarter }) => quarter === each)) ?? (own[0] as Quarter);
};

export const isClosed = (period: Period, quarters: GroupSnapshot['quarters'], now: number): boolean =>
  ownQuarters(period).every((each) => {
    const { closesOn } = quarters.find(({ quarter }) => quarter === each) ?? defaultDates(each);
    return now >= endOfDay(closesOn);
  });

/** What the libraries wrote in a year up to a quarter. Personal data stay out of whatever is published. */
export const developmentsUntil = (quarter: Quarter, { libraries, counted, events }: Material['input']) =>
  developmentsOf(
    libraries,
    counted,
    quartersOf(yearOf(quarter)).filter((one) => one <= quarter),
    events,
  ).map((development) => ({ ...development, text: withoutPersonal(development.text) }));

const summarised = (period: Period, input: StatisticInput) =>
  isQuarter(period) ? summariseQuarter(period, input) : summariseYear(period, input);

/** What a period held when it was first published as closed: from then on a change is a correction. */
const firstOf = ({ period, basis }: EditionDraft, { input, quarters, now }: Material, announced: Announced) => {
  if (basis?.first) return basis.first;
  const revisions = ownRevisions(period, revisionsOf(input.counted));
  return isClosed(period, quarters, now) ? { ...announced, revisions } : null;
};

/** What was said before: in the edition before it; or, of what was never adopted, when it was first published as closed. */
const formerlyOf = ({ next, basis }: EditionDraft, first: EditionToSave['first']): Announced | null => {
  if (basis && next.edition > basis.newest.edition) return basis.newest.announced;
  if (next.edition > 1) return basis?.newest.formerly ?? null;
  return first && { at: first.at, delivered: first.delivered, change: first.change };
};

const besideOf = (
  { period }: EditionDraft,
  { group, input, corrections }: Material,
  formerly: Announced | null,
): Beside => {
  const until = untilOf(period, input.counted);
  return {
    group,
    series: summariseSeries(until, input),
    developments: developmentsUntil(until, input),
    corrections: corrections.filter(({ quarter }) => ownQuarters(period).includes(quarter)),
    formerly,
  };
};

export interface MadeEdition extends EditionToSave {
  readonly edition: Edition;
  readonly period: Period;
}

const usedIn = ({ period }: EditionDraft, { input: { counted } }: Material): Revisions => {
  const from = seriesFrom(untilOf(period, counted));
  return revisionsOf(counted.filter(({ quarter }) => quarter >= from && quarter <= lastOf(period)));
};

/** An edition with all that it names: every revision that went into it, whatever it was compared with included. */
export const editionOf = (draft: EditionDraft, material: Material): MadeEdition => {
  const { period, next, basis } = draft;
  const { input, now } = material;
  const { counted: _, ...circumstances } = input;
  const statistic = summarised(period, input);
  const announced = announcedIn(statistic, now);
  const first = firstOf(draft, material, announced);
  const formerly = formerlyOf(draft, first);
  const edition = { circumstances, statistic, beside: besideOf(draft, material, formerly) };
  const text = writeEdition(edition);
  return {
    period,
    edition,
    text,
    basis,
    first,
    document: {
      version: 1,
      period,
      ...next,
      adopted: basis?.newest.adopted ?? null,
      asOf: statistic.asOf,
      publishedAt: now,
      revisions: usedIn(draft, material),
      ruleVersion,
      announced,
      attendance: { handedIn: statistic.handedIn, expected: statistic.members },
      formerly,
      digest: digestOf(text),
      parts: partsOf(text).length,
    },
  };
};

/** Its period was closed since, or anything in it has changed. */
export const isNews = ({ basis, document, first }: EditionToSave): boolean =>
  basis === null || basis.newest.digest !== document.digest || !isDeepStrictEqual(basis.first, first);
