import { Temporal } from 'temporal-polyfill';
import { localDate, timeZone } from '../../../domain/calendar/quarter.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { count, listed, moment } from '../../dutch.ts';
import { statisticTitle } from '../../texts.ts';

/**
 * The facts for the health line of *Overzicht*, which says whether everything works and what the
 * secretary must do.
 */
export interface Health {
  /**
   * When Google last notified us of a change, when we last found one, when a workbook was last
   * checked, and when the sweep last ran.
   */
  readonly pushedAt: number | null;
  readonly changeSeenAt: number | null;
  readonly checkedAt: number | null;
  readonly sweptAt: number | null;
  /** When a publication last completed everything that was due. */
  readonly publishedAt: number | null;
  /** Since when the longest waiting workbook has been due. */
  readonly oldestDueAt: number | null;
  /** Libraries with a workbook that cannot be opened. */
  readonly troubled: readonly string[];
  /** IBL-statistiek cannot be opened. */
  readonly statisticLocked: boolean;
  /** Libraries with a workbook that is not checked because of an internal error. */
  readonly failing: readonly string[];
  /** Libraries with a workbook on which every check crashes. */
  readonly stuck: readonly string[];
  /** Titles of workbooks that are shared with us but not in the register. */
  readonly unregisteredFiles: readonly string[];
  /** There are more of them than listed. */
  readonly unregisteredUncounted: boolean;
  /** The address to share a workbook with. */
  readonly account: string;
  /** The person to call; null = not configured. */
  readonly contact: string | null;
}

type HealthKind =
  | 'standstill'
  | 'unpublished'
  | 'failing'
  | 'stuck'
  | 'locked'
  | 'statistic-locked'
  | 'unregistered'
  | 'silence'
  | 'well';

const minute = 60_000;
/** The sweep runs every minute, so after this delay it needs attention. */
const standstillAfter = 15 * minute;
/** A workbook that waits longer will not be checked without help. */
const overdueAfter = 60 * minute;
/**
 * A publication runs every minute, but may wait for API calls for some minutes around a deadline.
 */
const unpublishedAfter = 30 * minute;
/** Google notifies us within minutes, and sometimes not at all. */
const silentAfter = 15 * minute;

/** An instant as `14:32` today, `gisteren, 16:40` or `9 april, 08:05`. */
const at = (instant: number, now: number): string => {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const date = local.toPlainDate();
  if (date.toString() === localDate(now)) return time;
  return date.add({ days: 1 }).toString() === localDate(now) ? `gisteren, ${time}` : moment(instant);
};

/** The instant after a verb: `om 14:32`, `gisteren, 16:40`, `op 9 april, 08:05`. */
const when = (instant: number, now: number): string => {
  const text = at(instant, now);
  if (text.startsWith('gisteren')) return text;
  return text.includes(',') ? `op ${text}` : `om ${text}`;
};

const since = (instant: number | null, limit: number, now: number): number | null =>
  instant !== null && now - instant > limit ? instant : null;

const helpWords = (contact: string | null): string =>
  `Alles wat is ingevuld blijft bewaard. Bel of mail ${contact ?? 'wie dit systeem voor u beheert'}.`;

const standstill = ({ sweptAt, oldestDueAt, contact }: Health, now: number): string | null => {
  const from = since(sweptAt, standstillAfter, now) ?? since(oldestDueAt, overdueAfter, now);
  if (from === null) return null;
  return `De controle staat stil sinds ${at(from, now)}. ${helpWords(contact)}`;
};

/** While IBL-statistiek cannot be opened, that is reported instead. */
const unpublished = ({ publishedAt, statisticLocked: isLocked, contact }: Health, now: number): string | null => {
  const from = since(publishedAt, unpublishedAfter, now);
  if (from === null || isLocked) return null;
  return `Het lukt sinds ${at(from, now)} niet om ${statisticTitle} bij te werken; wat daar staat, is van voor die tijd. ${helpWords(contact)}`;
};

const namedMax = 5;

/**
 * A list of at most a few names, to keep the cell readable.
 * @param other the word for one more name, in the singular.
 */
const someOf = (names: readonly string[], other: 'ander' | 'andere', isUncounted = false): string => {
  const more = names.length - namedMax;
  if (more <= 0) return listed(names);
  const others = `${isUncounted ? 'meer dan ' : ''}${count(more)} ${more === 1 ? other : 'andere'}`;
  return listed([...names.slice(0, namedMax), others]);
};

const failing = ({ failing: names, contact }: Health): string | null => {
  if (names.length === 0) return null;
  const subject =
    names.length === 1 ? `Het blad van ${names[0]} kan` : `De bladen van ${someOf(names, 'andere')} kunnen`;
  return `${subject} nu niet worden nagekeken. ${helpWords(contact)}`;
};

const stuck = ({ stuck: names, contact }: Health): string | null => {
  if (names.length === 0) return null;
  const [subject, them] =
    names.length === 1
      ? [`het blad van ${names[0]} loopt`, 'die bibliotheek']
      : [`de bladen van ${someOf(names, 'andere')} loopt`, 'die bibliotheken'];
  return `Het nakijken van ${subject} steeds vast; de andere gaan door. Vraag ${them} weg te halen wat er het laatst in is geplakt. Helpt dat niet? Bel of mail ${contact ?? 'wie dit systeem voor u beheert'}.`;
};

const locked = ({ troubled, account }: Health): string | null => {
  if (troubled.length === 0) return null;
  const [subject, object] =
    troubled.length === 1
      ? [`Het blad van ${troubled[0]} is`, 'Deel het']
      : [`De bladen van ${someOf(troubled, 'andere')} zijn`, 'Deel ze'];
  return `${subject} niet te openen. ${object} opnieuw met ${account} als bewerker; daarna gaat het vanzelf verder.`;
};

const statisticLocked = ({ statisticLocked: isLocked, account }: Health): string | null =>
  isLocked
    ? `Het bestand ${statisticTitle} is niet te openen. Deel het opnieuw met ${account} als bewerker; daarna gaat het vanzelf verder.`
    : null;

const unregistered = ({ unregisteredFiles, unregisteredUncounted }: Health): string | null => {
  if (unregisteredFiles.length === 0) return null;
  const quoted = unregisteredFiles.map((title) => `‘${clipped(title)}’`);
  const titles = someOf(quoted, 'ander', unregisteredUncounted);
  const [subject, verb] = unregisteredFiles.length === 1 ? ['Het bestand', 'is'] : ['De bestanden', 'zijn'];
  return `${subject} ${titles} ${verb} met ons gedeeld maar ${unregisteredFiles.length === 1 ? 'staat' : 'staan'} niet in het tabblad Register; wij lezen dat niet. Hoort het erbij? Plak het adres in Register. Zo niet, trek dan het delen in.`;
};

const silence = ({ changeSeenAt, pushedAt }: Health, now: number): string | null => {
  if (changeSeenAt === null || pushedAt === null || changeSeenAt - pushedAt <= silentAfter) return null;
  return `Google heeft sinds ${at(pushedAt, now)} niets gemeld. Dat geeft niet: wij kijken elke minuut zelf. U hoeft niets te doen.`;
};

const allWell = ({ changeSeenAt, checkedAt }: Health, now: number): string =>
  changeSeenAt === null || checkedAt === null
    ? 'Alles werkt. U hoeft niets te doen.'
    : `Alles werkt. Laatste wijziging gezien ${when(changeSeenAt, now)}, nagekeken ${when(checkedAt, now)}.`;

/** The most serious first; only one sentence is shown. */
const sentences: readonly { readonly kind: HealthKind; readonly of: (health: Health, now: number) => string | null }[] =
  [
    { kind: 'standstill', of: standstill },
    { kind: 'unpublished', of: unpublished },
    { kind: 'failing', of: failing },
    { kind: 'stuck', of: stuck },
    { kind: 'locked', of: locked },
    { kind: 'statistic-locked', of: statisticLocked },
    { kind: 'unregistered', of: unregistered },
    { kind: 'silence', of: silence },
  ];

const firstSentence = (health: Health, now: number) => {
  for (const { kind, of } of sentences) {
    const text = of(health, now);
    if (text !== null) return { kind, text };
  }
  return { kind: 'well' as const, text: allWell(health, now) };
};

export const healthLine = (health: Health, now: number): string => firstSentence(health, now).text;

/**
 * The kind of sentence. *Overzicht* is rewritten when the kind changes, not when only a time in it
 * does.
 */
export const healthKind = (health: Health, now: number): HealthKind => firstSentence(health, now).kind;
