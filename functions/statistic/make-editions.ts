import { type Quarter, shiftQuarter } from '../../domain/calendar/quarter.ts';
import { type Beside, readEdition, type Standings, seriesWith } from '../../domain/statistics/editions/edition.ts';
import { ownRevisions } from '../../domain/statistics/editions/series-of-editions.ts';
import { tariffsOf } from '../../domain/statistics/editions/settlement.ts';
import {
  isUnderWay,
  isYear,
  type Period,
  type QuarterStatistic,
  type YearStatistic,
} from '../../domain/statistics/statistic.ts';
import { seriesFrom } from '../../domain/statistics/summarise.ts';
import type { Counted } from '../../domain/statistics/table/table.ts';
import type { StatisticView } from '../../sheets/statistic/pages.ts';
import type { World } from '../ports.ts';
import { loadText, type Publication, saveEditions } from '../store/publications/publications.ts';
import {
  countedOf,
  developmentsUntil,
  draftsOf,
  type EditionDraft,
  editionOf,
  isNews,
  type MadeEdition,
  type Material,
  type Shown,
  standingsOf,
  untilOf,
} from './draft-editions.ts';
import { type GroupSnapshot, quartersBack } from './group-snapshot.ts';
import { loadCorrections } from './load-corrections.ts';
import { waitingQuarters } from './note-open-quarters.ts';

/** An older period has a series that begins before what was loaded. */
const countedBefore = async (
  { submissionCache }: World,
  counted: readonly Counted[],
  drafts: readonly EditionDraft[],
  from: Quarter,
): Promise<readonly Counted[]> => {
  const oldest = drafts.map(({ period }) => seriesFrom(untilOf(period, counted))).sort()[0];
  if (oldest === undefined || oldest >= from) return [];
  const { submissions } = await submissionCache.load({ from: oldest, to: shiftQuarter(from, -1) });
  return submissions.flatMap(({ library, quarter, counted: one }) => (one ? [{ ...one, library, quarter }] : []));
};

type PeriodShown = Pick<MadeEdition['edition'], 'statistic'> & Pick<MadeEdition['document'], 'formerly'>;

/** What is shown of a period, the five years before it included: the edition just made, else the newest as it was stored. */
const shownOf = async (
  world: World,
  period: Period,
  made: readonly MadeEdition[],
  publications: readonly Publication[],
): Promise<PeriodShown & { readonly beside: Beside }> => {
  const fresh = made.find((each) => each.period === period);
  if (fresh) return { ...fresh.edition, formerly: fresh.document.formerly };
  const kept = publications.find((each) => each.period === period);
  const text = kept && (await loadText(world.database, kept.newest));
  if (!kept || !text) throw new Error(`Cannot show ${period}: its edition is not in the store`);
  return { ...readEdition(text), formerly: kept.newest.formerly };
};

/** What goes on being quoted while a year is under way; absent when the year before was not published as a whole. */
const lastYearOf = async (
  world: World,
  year: YearStatistic,
  made: readonly MadeEdition[],
  publications: readonly Publication[],
): Promise<StatisticView['lastYear']> => {
  const period: Period = `${Number(year.period) - 1}`;
  const isKept = publications.some((each) => each.period === period);
  if (!isUnderWay(year) || !isKept) return undefined;
  const { statistic, formerly } = await shownOf(world, period, made, publications);
  return isYear(statistic) && !isUnderWay(statistic) ? { statistic, formerly } : undefined;
};

/** A publication always has a quarter and its year. */
type ShownView = StatisticView & { readonly quarter: QuarterStatistic; readonly year: YearStatistic };

const adoptedIn = (standings: Standings): Standings =>
  new Map([...standings].filter(([, { kind }]) => kind === 'final'));

const viewOf = async (
  world: World,
  shown: Shown,
  material: Material,
  made: readonly MadeEdition[],
  publications: readonly Publication[],
): Promise<ShownView> => {
  const quarter = await shownOf(world, shown.quarter, made, publications);
  const year = await shownOf(world, shown.year, made, publications);
  return {
    group: material.group,
    quarter: quarter.statistic as QuarterStatistic,
    year: year.statistic as YearStatistic,
    // A final edition keeps its figures. A later adoption shows here, but never in its papers; a later
    // revision does not, since the figures here are those of before it.
    series: seriesWith(quarter.beside.series, adoptedIn(material.input.standings ?? new Map())),
    developments: developmentsUntil(shown.quarter, material.input),
    corrections: material.corrections,
    formerly: { quarter: quarter.formerly, year: year.formerly },
    lastYear: await lastYearOf(world, year.statistic as YearStatistic, made, publications),
  };
};

export interface Made {
  /** What the workbook is to show. */
  readonly view: ShownView;
  readonly input: Material['input'];
  /** How many editions were kept; null = one was kept or words were taken out meanwhile: all this is to be made again. */
  readonly editions: number | null;
}

/**
 * Makes and keeps every edition that is due: of what is shown, and of whatever was corrected. What was adopted stays as it
 * is; what came to count after it makes the next edition.
 */
export const makeEditions = async (
  world: World,
  snapshot: GroupSnapshot,
  until: Quarter,
  shown: Shown,
): Promise<Made> => {
  const from = shiftQuarter(until, -quartersBack);
  const known = countedOf(snapshot);
  const drafts = draftsOf(known, snapshot.publications, shown, from);
  const counted = [...(await countedBefore(world, known, drafts, from)), ...known];
  const { libraries, events, kb, publications } = snapshot;
  const tariffs = tariffsOf(snapshot.tariffs);
  const material: Material = {
    group: world.groupName,
    quarters: snapshot.quarters,
    input: { libraries, events, counted, kb, tariffs, standings: standingsOf(publications, drafts) },
    corrections: await loadCorrections(world, snapshot),
    now: world.clock.now(),
  };
  const made = drafts.map((draft) => editionOf(draft, material));
  const view = { ...(await viewOf(world, shown, material, made, publications)), open: waitingQuarters(snapshot) };
  // An edition without any figures is shown but not stored, because nothing was published.
  const news = made.filter(
    (one) => isNews(one) && Object.keys(ownRevisions(one.period, one.document.revisions)).length > 0,
  );
  const saved = await saveEditions(world.database, news, snapshot.redactions);
  return { view, input: material.input, editions: saved ? news.length : null };
};
