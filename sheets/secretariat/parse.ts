import {
  addDays,
  defaultDates,
  isQuarter,
  localDate,
  type Quarter,
  type QuarterDates,
} from '../../domain/calendar/quarter.ts';
import type { EventRow } from '../../domain/libraries/change-row.ts';
import type { AdoptionInputs } from '../../domain/statistics/adoption-verdict.ts';
import { day } from '../dutch.ts';
import { cellAt, plainValue, type Tab, textAt, type Workbook } from '../grid/tab.ts';
import type { Contact } from '../questionnaire/guide/contact.ts';
import { parseDay } from './day.ts';
import type { SecretariatFinding } from './finding.ts';
import { noAdoption, parseAdoption } from './overview/adoption-cells.ts';
import { overviewColumns, overviewPlaces, publishBox } from './overview/layout.ts';
import { noShown, parseShown, type ShownInputs } from './overview/shown-quarter.ts';
import { parsePapers, type TypedText } from './papers/parse.ts';
import { placesIn } from './places.ts';
import { parseWorklist, type WorklistAnswer } from './questions/parse.ts';
import { parseEventRows } from './register/event-row.ts';
import { type ProfileLine, parseProfiles } from './register/profile/parse.ts';
import { parseRegister, type RegisterLine } from './register/register.ts';
import { parseContact } from './settings/contact/parse.ts';
import { settingsColumns, settingsFirstRow } from './settings/page.ts';
import { parseTariffs, type TariffLine } from './settings/tariffs/parse.ts';
import { secretariatTabs } from './tabs.ts';

/**
 * A ticked box *Heropenen*. `typed` is *Tot*; null = empty. `doubtful`: it has no effect until
 * *Tot* is corrected.
 */
interface ReopeningBox {
  readonly library: string;
  readonly typed: string | null;
  readonly doubtful: boolean;
}

export interface ParsedSecretariat {
  /**
   * The dates in *Instellingen* of every quarter with valid dates; the others keep their earlier
   * dates.
   */
  readonly dates: ReadonlyMap<Quarter, QuarterDates>;
  readonly reopen: readonly ReopeningBox[];
  readonly shown: ShownInputs;
  /** The box *Publiceer nu*; null = not found, so it keeps its state. */
  readonly publishNow: boolean | null;
  readonly adoption: AdoptionInputs;
  readonly worklist: readonly WorklistAnswer[];
  readonly register: readonly RegisterLine[];
  readonly profiles: readonly ProfileLine[];
  /** The rows of changes in *Register*, blank ones included. */
  readonly changes: readonly EventRow[];
  readonly papers: readonly TypedText[];
  readonly tariffs: readonly TariffLine[];
  /** The secretary's contact details as typed; null = there is no tab *Instellingen*. */
  readonly contact: Contact | null;
  readonly findings: readonly SecretariatFinding[];
}

const daysFromUsualMax = 366;

const isFarAway = (date: string, usual: string): boolean =>
  date < addDays(usual, -daysFromUsualMax) || date > addDays(usual, daysFromUsualMax);

interface Parsed<Value> {
  readonly value: Value;
  readonly findings: readonly SecretariatFinding[];
}

/**
 * The date in an input, if it is near the usual one; the usual one if empty; otherwise a question.
 */
const dateAt = (tab: Tab, row: number, column: number, quarter: Quarter, usual: string): Parsed<string> => {
  const cell = cellAt(tab, row, column);
  const date = parseDay(cell);
  const asking = (kind: SecretariatFinding['kind'], facts: SecretariatFinding['facts']): Parsed<string> => ({
    value: usual,
    findings: [{ tab: 'settings', subject: quarter, kind, facts }],
  });
  if (date === null)
    return asking('not-a-date', { typed: cell.shown || textAt(tab, row, column), instead: day(usual) });
  if (date !== undefined && isFarAway(date, usual)) return asking('far-away', { typed: cell.shown || date });
  return { value: date ?? usual, findings: [] };
};

const datesAt = (tab: Tab, row: number, quarter: Quarter): Parsed<QuarterDates> => {
  const usual = defaultDates(quarter);
  const opensOn = dateAt(tab, row, settingsColumns.opensOn, quarter, usual.opensOn);
  const dueOn = dateAt(tab, row, settingsColumns.dueOn, quarter, usual.dueOn);
  const closesOn = dateAt(tab, row, settingsColumns.closesOn, quarter, usual.closesOn);
  const findings = [opensOn, dueOn, closesOn].flatMap((each) => each.findings);
  const value = { opensOn: opensOn.value, dueOn: dueOn.value, closesOn: closesOn.value };
  if (value.opensOn <= value.dueOn && value.dueOn <= value.closesOn) return { value, findings };
  const order: SecretariatFinding = { tab: 'settings', subject: quarter, kind: 'order', facts: {} };
  return { value: usual, findings: [...findings, order] };
};

const parseSettings = (tab: Tab): Parsed<ReadonlyMap<Quarter, QuarterDates>> => {
  const dates = new Map<Quarter, QuarterDates>();
  const seen = new Set<Quarter>();
  const findings: SecretariatFinding[] = [];
  for (let row = settingsFirstRow; row < tab.rows.length; row++) {
    const code = textAt(tab, row, settingsColumns.code);
    if (!isQuarter(code) || seen.has(code)) continue;
    seen.add(code);
    const parsed = datesAt(tab, row, code);
    if (parsed.findings.length === 0) dates.set(code, parsed.value);
    findings.push(...parsed.findings);
  }
  return { value: dates, findings };
};

const isTicked = (tab: Tab, row: number, column: number): boolean => plainValue(cellAt(tab, row, column)) === true;

/** Null = the cell does not hold a box. */
const boxAt = (tab: Tab, row: number, column: number): boolean | null => {
  const value = plainValue(cellAt(tab, row, column));
  return typeof value === 'boolean' ? value : null;
};

const reopeningAt = (tab: Tab, library: string, row: number, today: string): Parsed<ReopeningBox | null> => {
  if (!isTicked(tab, row, overviewColumns.reopen)) return { value: null, findings: [] };
  const cell = cellAt(tab, row, overviewColumns.until);
  const until = parseDay(cell);
  const asking = (kind: SecretariatFinding['kind'], facts: SecretariatFinding['facts']): Parsed<ReopeningBox> => ({
    value: { library, typed: null, doubtful: true },
    findings: [{ tab: 'overview', subject: library, kind, facts }],
  });
  if (until === null) return asking('not-a-date', { typed: cell.shown, instead: day(addDays(today, 14)) });
  if (until !== undefined && until < today) return asking('until-past', { typed: cell.shown || until });
  return { value: { library, typed: until ?? null, doubtful: false }, findings: [] };
};

const nothing: Parsed<ReadonlyMap<Quarter, QuarterDates>> = { value: new Map(), findings: [] };

/**
 * Reads the secretary's inputs. A tab that does not exist has none. A box is a state, not an event:
 * the code that acts on a tick stores that it did, and acts again only after the box was unticked.
 */
export const parseSecretariat = (workbook: Workbook, now: number): ParsedSecretariat => {
  const tabOf = ({ sheetId }: { sheetId: number }) => workbook.tabs.find((tab) => tab.sheetId === sheetId);
  const overview = tabOf(secretariatTabs.overview);
  const worklist = tabOf(secretariatTabs.worklist);
  const registerTab = tabOf(secretariatTabs.register);
  const profileTab = tabOf(secretariatTabs.profiles);
  const profiles = profileTab ? parseProfiles(profileTab) : { lines: [], findings: [] };
  const settings = tabOf(secretariatTabs.settings);
  const papers = tabOf(secretariatTabs.papers);
  const dates = settings ? parseSettings(settings) : nothing;
  const reopenings = overview
    ? [...placesIn(overview, overviewPlaces)].map(([library, row]) =>
        reopeningAt(overview, library, row, localDate(now)),
      )
    : [];
  return {
    dates: dates.value,
    reopen: reopenings.flatMap(({ value }) => value ?? []),
    shown: overview ? parseShown(overview) : noShown,
    publishNow: overview ? boxAt(overview, publishBox.row, publishBox.column) : null,
    adoption: overview ? parseAdoption(overview) : noAdoption,
    worklist: worklist ? parseWorklist(worklist) : [],
    register: registerTab ? parseRegister(registerTab) : [],
    profiles: profiles.lines,
    changes: registerTab ? parseEventRows(registerTab) : [],
    papers: papers ? parsePapers(papers) : [],
    tariffs: settings ? parseTariffs(settings, settingsFirstRow) : [],
    contact: settings ? parseContact(settings) : null,
    findings: [...dates.findings, ...profiles.findings, ...reopenings.flatMap(({ findings }) => findings)],
  };
};
