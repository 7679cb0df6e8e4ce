import type { Account } from '../account.ts';
import { type Api, ApiFault } from '../api.ts';
import type { Verdict } from '../editing/judge.ts';
import { Outbox } from '../editing/outbox.ts';
import { faultLine } from '../fault.ts';
import type { DimensionGroup, SheetProperties } from '../google.ts';
import type { Pending } from '../grid/cellView.ts';
import { GridView } from '../grid/view.ts';
import type { Live } from '../live.ts';
import type { Notices } from '../notices.ts';
import type { Route } from '../route.ts';
import { cellName, type Place, parseBlock } from '../sheet/a1.ts';
import { foldKey, withFolds } from '../sheet/groups.ts';
import { at, type Field, homeOf, type Selection } from '../sheet/selection.ts';
import { readTab, type Tab } from '../sheet/tab.ts';
import { texts } from '../texts.ts';
import { Charts } from './charts.ts';
import { Frame } from './frame.ts';
import { type Book, readBook, readFile, readSheet } from './read.ts';
import { Rules } from './rules.ts';
import { Tabs } from './tabs.ts';
import { change } from './write.ts';

export interface World {
  api: Api;
  account: Account;
  notices: Notices;
  live: Live;
  go(route: Route, replace?: boolean): void;
}

const RETRY_MS = 2000;

/** An open workbook: which tab and cells are in sight, and how they are kept in step with the server. */
export class Desk {
  readonly world: World;
  readonly fileId: string;
  readonly frame = new Frame();
  readonly rules: Rules;
  readonly grid: GridView;
  readonly outbox: Outbox;
  selection: Selection = at({ row: 0, column: 0 });
  canEdit = true;
  /** Called after the selection moved and after the tab was read anew. */
  onSelect: () => void = () => {};
  onRefresh: () => void = () => {};
  readonly #tabs = new Tabs((sheetId) => this.world.go({ kind: 'workbook', fileId: this.fileId, sheetId }));
  readonly #charts: Charts;
  /** Groups that were folded or unfolded only on this page. */
  readonly #folds = new Map<string, boolean>();
  readonly #selections = new Map<number, Selection>();
  readonly #stopListening: () => void;
  #book: Book | undefined;
  #tab: Tab | undefined;
  #sheetId: number | undefined;
  #isReading = false;
  #mustReadAgain = false;
  #isClosed = false;
  #turn = 0;

  constructor(world: World, fileId: string) {
    this.world = world;
    this.fileId = fileId;
    this.rules = new Rules(world.api, fileId, () => this.grid.repaint());
    this.grid = new GridView(
      { pendingAt: (place) => this.#pendingAt(place), verdictAt: (place) => this.#verdictAt(place) },
      (group, collapsed) => void this.#toggle(group, collapsed),
    );
    this.outbox = new Outbox({ changed: () => this.#outboxChanged(), arrived: () => this.refresh() });
    this.#charts = new Charts(fileId, () => (world.account.isOwner ? undefined : world.account.token));
    this.frame.foot.append(this.#tabs.element);
    this.#stopListening = world.live.listen((changed) => {
      if (changed !== undefined && changed !== fileId) return;
      this.#turn++;
      this.refresh();
    });
  }

  get tab(): Tab | undefined {
    return this.#tab;
  }

  get locale(): string {
    return this.#book?.locale ?? 'en_US';
  }

  get field(): Field | undefined {
    const layout = this.grid.layout;
    return layout && this.#tab && { tab: this.#tab, rows: layout.rows, columns: layout.columns };
  }

  /** The title that a tab has now: an address is made when it is sent, for a tab may have been renamed meanwhile. */
  titleOf(sheetId: number): string {
    return this.#book?.sheets.find((sheet) => sheet.sheetId === sheetId)?.title ?? '';
  }

  async open(route: Extract<Route, { kind: 'workbook' }>): Promise<void> {
    if (this.#sheetId !== undefined) this.#selections.set(this.#sheetId, this.selection);
    this.#sheetId = route.sheetId;
    this.#tab = undefined;
    if (!this.#book) this.frame.say(texts.loading);
    await this.refresh();
    if (!this.#tab) return;
    const { rows, columns } = this.#tab as Tab;
    const block = route.range && parseBlock(route.range, { rows: rows.count, columns: columns.count });
    const known = this.#selections.get(this.#sheetId ?? -1) ?? at({ row: 0, column: 0 });
    this.select(
      block
        ? { active: { row: block.top, column: block.left }, head: { row: block.bottom, column: block.right } }
        : known,
      true,
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#stopListening();
    this.world.notices.settle('reading');
  }

  select(selection: Selection, focus: boolean): void {
    if (!this.#tab) return;
    this.selection = { active: homeOf(this.#tab, selection.active), head: selection.head };
    this.grid.select(this.selection, focus);
    this.onSelect();
  }

  /** Reads the open tab again. Calls that come while one runs are answered by one more. */
  async refresh(): Promise<void> {
    this.#mustReadAgain = true;
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#mustReadAgain && !this.#isClosed) {
        this.#mustReadAgain = false;
        await this.#readOnce().catch((fault) => this.#readFailed(fault));
      }
    } finally {
      this.#isReading = false;
    }
  }

  async #readOnce(): Promise<void> {
    const sent = this.outbox.sentSoFar();
    const { api, notices } = this.world;
    const known = this.#book ? this.#chosen(this.#book) : undefined;
    const [book, early] = await Promise.all([
      readBook(api, this.fileId),
      known && this.#tab ? readSheet(api, this.fileId, known).catch(gone) : undefined,
      this.#book ? undefined : this.#readFile(),
    ]);
    const properties = this.#chosen(book);
    if (!properties) return;
    const isSame = properties.sheetId === known?.sheetId && properties.title === known?.title;
    const sheet = (isSame && early) || (await readSheet(api, this.fileId, properties));
    if (this.#isClosed || !sheet || properties.sheetId !== this.#chosen(book)?.sheetId) return;
    notices.settle('reading');
    this.#book = book;
    this.rules.locale = book.locale;
    this.#show(withFolds(readTab(sheet), this.#folds), book);
    this.outbox.forget(sent);
    if (this.#tab) await this.rules.prepare(this.#tab);
  }

  async #readFile(): Promise<void> {
    const file = await readFile(this.world.api, this.fileId);
    this.canEdit = file.capabilities?.canEdit !== false;
    this.frame.badge.hidden = this.canEdit;
    this.frame.description.textContent = file.description ?? '';
    this.world.account.offer([file]);
  }

  /** The tab in the address, else the first one that is not hidden. */
  #chosen(book: Book): SheetProperties | undefined {
    const chosen = book.sheets.find((sheet) => sheet.sheetId === this.#sheetId);
    return chosen ?? book.sheets.find((sheet) => !sheet.hidden) ?? book.sheets[0];
  }

  #show(tab: Tab, book: Book): void {
    this.#sheetId = tab.sheetId;
    this.#tab = tab;
    this.frame.name(book.title, this.frame.description.textContent ?? '');
    if (!this.grid.element.isConnected) this.frame.body.replaceChildren(this.grid.element);
    this.#tabs.show(book.sheets, tab.sheetId);
    this.grid.show(tab);
    const layout = this.grid.layout;
    if (layout) this.#charts.show(tab.charts, layout, this.grid.overlay, this.#turn);
    this.grid.select(this.selection, false);
    this.onRefresh();
  }

  #readFailed(fault: unknown): void {
    const line = faultLine(fault, this.world.account.token, false);
    if (fault instanceof ApiFault && fault.isPassing) {
      this.world.notices.stand('reading', line);
      setTimeout(() => this.refresh(), RETRY_MS);
      if (!this.#book) this.frame.say(line);
    } else {
      this.#book = undefined;
      this.frame.say(line);
    }
  }

  #pendingAt(place: Place): Pending | undefined {
    return this.#tab && this.outbox.pendingAt(this.#tab.sheetId, place);
  }

  #verdictAt(place: Place): Verdict {
    return this.#tab ? this.rules.verdictAt(this.#tab, place) : 'valid';
  }

  #outboxChanged(): void {
    this.grid.repaint();
    const { notices, account } = this.world;
    const [entry] = this.outbox.troubled;
    if (!entry?.fault) {
      notices.settle('writing');
      return;
    }
    const names = this.outbox.troubled.flatMap(({ parcel }) => parcel.cells.map((cell) => cellName(cell.place)));
    const line = [
      faultLine(entry.fault, account.token, true),
      names.length > 0 ? texts.fault.cells(names.slice(0, 5).join(', ')) : '',
    ];
    notices.stand('writing', line.join(' ').trim(), [
      { label: texts.retry, run: () => this.outbox.retry() },
      { label: texts.discard, run: () => this.outbox.forget(this.outbox.troubled) },
    ]);
  }

  /** Folding a group is an edit: everybody sees it, as in Sheets. Who may not edit folds it only for himself. */
  async #toggle(group: DimensionGroup, collapsed: boolean): Promise<void> {
    const dimensionGroup = { ...group, collapsed };
    try {
      if (!this.canEdit) throw new ApiFault(403, '', undefined);
      await change(this.world.api, this.fileId, [{ updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } }]);
    } catch (fault) {
      if (!(fault instanceof ApiFault)) throw fault;
      if (fault.isPassing) {
        this.world.notices.say(faultLine(fault, this.world.account.token, false));
        return;
      }
      this.#folds.set(foldKey(group), collapsed);
      this.world.notices.say(texts.foldedHere);
    }
    await this.refresh();
  }
}

/** A tab that went away or was renamed between two reads is looked up again by its id. */
function gone(fault: unknown): undefined {
  if (fault instanceof ApiFault && (fault.status === 400 || fault.status === 404)) return undefined;
  throw fault;
}
