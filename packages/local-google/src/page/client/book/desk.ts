import { ApiFault } from '../api.ts';
import type { Verdict } from '../editing/judge.ts';
import { Outbox } from '../editing/outbox.ts';
import { type Pending, presumed } from '../editing/presume.ts';
import { faultLine } from '../fault.ts';
import { Gathered } from '../gathered.ts';
import type { Cell, SheetProperties } from '../google.ts';
import type { Surroundings } from '../grid/cell-view.ts';
import { GridView, type Scroll } from '../grid/view.ts';
import { printedTab } from '../print/table.ts';
import { type Route, routePath } from '../route.ts';
import { isSamePlace, type Place, parseBlock } from '../sheet/a1.ts';
import { type Target, targetOf } from '../sheet/link.ts';
import { firstInput } from '../sheet/protection.ts';
import { at, drawnAt, type Field, type Selection, selectionOf, shownPlace } from '../sheet/selection.ts';
import { cellAt, readTab, type Tab } from '../sheet/tab.ts';
import { texts } from '../texts.ts';
import { Charts } from './charts.ts';
import { Folds } from './fold.ts';
import { Frame } from './frame.ts';
import { type Book, readBook, readFile, readSheet } from './read.ts';
import { Rules } from './rules.ts';
import { Tabs } from './tabs.ts';
import { showTrouble } from './trouble.ts';
import type { World } from './world.ts';

const RETRY_MS = 2000;
/** The answer to an edit and its change notice arrive together, so one read serves both. */
const GATHER_MS = 20;

type WorkbookRoute = Extract<Route, { kind: 'workbook' }>;

const START = at({ row: 0, column: 0 });

/** An open workbook: the tab and cells in view, kept in step with the server. */
export class Desk {
  readonly world: World;
  readonly fileId: string;
  readonly frame = new Frame();
  readonly rules: Rules;
  readonly grid: GridView;
  readonly outbox: Outbox;
  selection: Selection = START;
  canEdit = true;
  /** Called after the selection moved and after the tab was reloaded. */
  onSelect: () => void = () => {};
  onRefresh: () => void = () => {};
  readonly #tabs = new Tabs((sheetId) => this.world.go({ kind: 'workbook', fileId: this.fileId, sheetId }));
  readonly #around: Surroundings = {
    pendingAt: (place) => this.#pendingAt(place),
    verdictAt: (place) => this.#verdictAt(place),
    addressOf: (link) => {
      const target = this.targetOf(link);
      return target?.kind === 'here' ? routePath(target.route) : target?.href;
    },
  };
  readonly #charts: Charts;
  readonly #folds = new Folds(this);
  readonly #reading = new Gathered(() => this.#read());
  readonly #left = new Map<number, { selection: Selection; scroll: Scroll }>();
  readonly #stopListening: () => void;
  #book: Book | undefined;
  #tab: Tab | undefined;
  #asked: WorkbookRoute | undefined;
  #sheetId: number | undefined;
  #isClosed = false;
  #turn = 0;

  constructor(world: World, fileId: string) {
    this.world = world;
    this.fileId = fileId;
    this.rules = new Rules(world.api, fileId, () => this.grid.repaint());
    this.grid = new GridView(this.#around, (group, collapsed) => void this.#folds.toggle(group, collapsed));
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

  /** The open tab for paper; undefined while none is known. */
  printed(): HTMLElement | undefined {
    const { layout, heights } = this.grid;
    if (!layout) return undefined;
    return printedTab(layout, heights, this.#around, this.#charts.printed(layout.tab.charts, layout, heights));
  }

  /** A cell of the open tab, with what is on its way to it. */
  cellAt(place: Place): Cell | undefined {
    const cell = this.#tab && cellAt(this.#tab, place);
    const pending = this.#pendingAt(place);
    return pending ? presumed(cell, pending) : cell;
  }

  /** Where a link in this workbook leads. */
  targetOf(link: string): Target | undefined {
    return targetOf(link, { origin: location.origin, fileId: this.fileId });
  }

  /**
   * The current title of a tab. Addresses are made when they are sent, because a tab may have been
   * renamed.
   */
  titleOf(sheetId: number): string {
    return this.#book?.sheets.find((sheet) => sheet.sheetId === sheetId)?.title ?? '';
  }

  /** Opens a tab at the cells that the address names, else where it was left. The tab that is open stays in use meanwhile. */
  async open(route: WorkbookRoute): Promise<void> {
    const shown = this.#tab;
    if (shown) this.#left.set(shown.sheetId, { selection: this.selection, scroll: this.grid.scroll });
    this.#asked = route;
    this.#sheetId = route.sheetId;
    this.#tab = undefined;
    if (shown && shown.sheetId === route.sheetId) {
      this.#tab = shown;
      this.#arrive(route, shown);
    }
    if (!this.#book) this.frame.say(texts.loading);
    await this.refresh();
  }

  /** Selects what the address names, else what was selected when the tab was left: in the paint that first shows the tab. */
  #arrive(route: WorkbookRoute, tab: Tab): void {
    this.#asked = undefined;
    const isNamed = route.sheetId === undefined || route.sheetId === tab.sheetId;
    const size = { rows: tab.rows.count, columns: tab.columns.count };
    const block = isNamed && route.range ? parseBlock(route.range, size) : undefined;
    const before = this.#left.get(tab.sheetId);
    const left = before ?? { selection: START, scroll: { left: 0, top: 0 } };
    this.grid.scroll = left.scroll;
    this.select(block ? selectionOf(block) : left.selection, true);
    // On a narrow screen a form opens where one types.
    const input = block || before ? undefined : firstInput(tab);
    if (input) this.grid.showColumnOf(input);
    // A link scrolls to cells with their surroundings, not to the edge of the window.
    if (block && this.grid.scroll.top !== left.scroll.top) this.grid.center(this.selection.active);
  }

  close(): void {
    this.#isClosed = true;
    this.#stopListening();
    this.world.notices.settle('reading');
  }

  /** Selects cells. Where the active one is hidden, the nearest shown one is taken, as Sheets opens a tab whose A1 is hidden. */
  select(selection: Selection, focus: boolean): void {
    const { field } = this;
    if (!field) return;
    const active = shownPlace(field, selection.active);
    const { head } = selection;
    this.selection = { active, head: isSamePlace(head, selection.active) ? active : head };
    this.grid.select(this.selection, focus);
    this.onSelect();
  }

  /** Reads the open tab again, at once when nothing of it is known. */
  refresh(): Promise<void> {
    return this.#reading.ask();
  }

  async #read(): Promise<void> {
    if (this.#tab) await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    if (!this.#isClosed) await this.#readOnce().catch((fault) => this.#readFailed(fault));
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
    this.#show(this.#folds.apply(readTab(sheet)), book);
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
    if (this.#asked) this.#arrive(this.#asked, tab);
    else this.grid.select(this.selection, false);
    if (this.field && !drawnAt(this.field, this.selection.active)) this.select(this.selection, false);
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
    showTrouble(this.outbox, this.world);
  }
}

/** A tab that went away or was renamed between two reads is looked up again by its id. */
function gone(fault: unknown): undefined {
  if (fault instanceof ApiFault && (fault.status === 400 || fault.status === 404)) return undefined;
  throw fault;
}
