import { Temporal } from 'temporal-polyfill';
import { localDate, timeZone } from '../../../domain/calendar/quarter.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { count, listed, moment } from '../../dutch.ts';
import { statisticTitle } from '../../texts.ts';

/** The health line of *Overzicht*: whether all works, and what the secretary must do, mostly nothing. */
export interface Health {
  /** The last time that Google told us of a change, that we found one, that a workbook was looked at, that we woke up by ourselves. */
  readonly pushedAt: number | null;
  readonly changeSeenAt: number | null;
  readonly checkedAt: number | null;
  readonly sweptAt: number | null;
  /** The last time that everything that was due was published. */
  readonly publishedAt: number | null;
  /** Since when the workbook that waits longest has been due. */
  readonly oldestDueAt: number | null;
  /** Whose workbooks cannot be opened. */
  readonly troubled: readonly string[];
  /** IBL-statistiek cannot be opened. */
  readonly statisticLocked: boolean;
  /** Whose workbooks are not checked through a fault of ours. */
  readonly failing: readonly string[];
  /** Whose workbooks make every check crash. */
  readonly stuck: readonly string[];
  /** The titles of workbooks that are shared with us and stand in no register. */
  readonly strangers: readonly string[];
  /** There are more of them than stand there. */
  readonly strangersUncounted: boolean;
  /** With whom a workbook is to be shared. */
  readonly account: string;
  /** Whom to call; null = nobody is named. */
  readonly contact: string | null;
}

export type HealthKind =
  | 'standstill'
  | 'unpublished'
  | 'failing'
  | 'stuck'
  | 'locked'
  | 'statistic-locked'
  | 'stranger'
  | 'silence'
  | 'well';

const minute = 60_000;
/** We wake up every minute; after so long without, somebody must look. */
const standstillAfter = 15 * minute;
/** A workbook that waits so long is waiting for something that does not come. */
const overdueAfter = 60 * minute;
/** A publication is made every minute; in a deadline's rush it waits for calls, for minutes. */
const unpublishedAfter = 30 * minute;
/** Google tells within minutes, and sometimes never. */
const silentAfter = 15 * minute;

/** `14:32` today, `gisteren, 16:40`, `9 april, 08:05`. */
const at = (instant: number, now: number): string => {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const date = local.toPlainDate();
  if (date.toString() === localDate(now)) return time;
  return date.add({ days: 1 }).toString() === localDate(now) ? `gisteren, ${time}` : moment(instant);
};

/** The same behind a verb: `om 14:32`, `gisteren, 16:40`, `op 9 april, 08:05`. */
const when = (instant: number, now: number): string => {
  const text = at(instant, now);
  if (text.startsWith('gisteren')) return text;
  return text.includes(',') ? `op ${text}` : `om ${text}`;
};

const since = (instant: number | null, limit: number, now: number): number | null =>
  instant !== null && now - instant > limit ? instant : null;

const keptAndWhom = (contact: string | null): string =>
  `Alles wat is ingevuld blijft bewaard. Bel of mail ${contact ?? 'wie dit systeem voor u beheert'}.`;

const standstill = ({ sweptAt, oldestDueAt, contact }: Health, now: number): string | null => {
  const from = since(sweptAt, standstillAfter, now) ?? since(oldestDueAt, overdueAfter, now);
  if (from === null) return null;
  return `De controle staat stil sinds ${at(from, now)}. ${keptAndWhom(contact)}`;
};

/** While IBL-statistiek cannot be opened, that is what is told. */
const unpublished = ({ publishedAt, statisticLocked: isLocked, contact }: Health, now: number): string | null => {
  const from = since(publishedAt, unpublishedAfter, now);
  if (from === null || isLocked) return null;
  return `Het lukt sinds ${at(from, now)} niet om ${statisticTitle} bij te werken; wat daar staat, is van voor die tijd. ${keptAndWhom(contact)}`;
};

const namedMax = 5;

/** A cell and a patient reader hold no more than a few names. @param other one more of them, in the singular. */
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
  return `${subject} nu niet worden nagekeken. ${keptAndWhom(contact)}`;
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

const stranger = ({ strangers, strangersUncounted }: Health): string | null => {
  if (strangers.length === 0) return null;
  const quoted = strangers.map((title) => `‘${clipped(title)}’`);
  const titles = someOf(quoted, 'ander', strangersUncounted);
  const [subject, verb] = strangers.length === 1 ? ['Het bestand', 'is'] : ['De bestanden', 'zijn'];
  return `${subject} ${titles} ${verb} met ons gedeeld maar ${strangers.length === 1 ? 'staat' : 'staan'} niet in het tabblad Register; wij lezen dat niet. Hoort het erbij? Plak het adres in Register. Zo niet, trek dan het delen in.`;
};

const silence = ({ changeSeenAt, pushedAt }: Health, now: number): string | null => {
  if (changeSeenAt === null || pushedAt === null || changeSeenAt - pushedAt <= silentAfter) return null;
  return `Google heeft sinds ${at(pushedAt, now)} niets gemeld. Dat geeft niet: wij kijken elke minuut zelf. U hoeft niets te doen.`;
};

const allWell = ({ changeSeenAt, checkedAt }: Health, now: number): string =>
  changeSeenAt === null || checkedAt === null
    ? 'Alles werkt. U hoeft niets te doen.'
    : `Alles werkt. Laatste wijziging gezien ${when(changeSeenAt, now)}, nagekeken ${when(checkedAt, now)}.`;

/** The worst first: one sentence says one thing. */
const sentences: readonly { readonly kind: HealthKind; readonly of: (health: Health, now: number) => string | null }[] =
  [
    { kind: 'standstill', of: standstill },
    { kind: 'unpublished', of: unpublished },
    { kind: 'failing', of: failing },
    { kind: 'stuck', of: stuck },
    { kind: 'locked', of: locked },
    { kind: 'statistic-locked', of: statisticLocked },
    { kind: 'stranger', of: stranger },
    { kind: 'silence', of: silence },
  ];

const told = (health: Health, now: number) => {
  for (const { kind, of } of sentences) {
    const text = of(health, now);
    if (text !== null) return { kind, text };
  }
  return { kind: 'well' as const, text: allWell(health, now) };
};

export const healthLine = (health: Health, now: number): string => told(health, now).text;

/** Another kind of sentence is a reason to write *Overzicht* again; another time in it is not. */
export const healthKind = (health: Health, now: number): HealthKind => told(health, now).kind;
