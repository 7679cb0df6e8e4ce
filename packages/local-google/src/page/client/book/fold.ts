import { ApiFault } from '../api.ts';
import { faultLine } from '../fault.ts';
import type { DimensionGroup } from '../google.ts';
import { foldKey, withFolds } from '../sheet/groups.ts';
import type { Tab } from '../sheet/tab.ts';
import { texts } from '../texts.ts';
import type { World } from './world.ts';
import { change } from './write.ts';

/** What is folded: the open workbook, as far as folding needs it. */
export interface Folding {
  readonly world: World;
  readonly fileId: string;
  readonly canEdit: boolean;
  refresh(): Promise<void>;
}

/**
 * Folding a group is an edit that all users see, as in Sheets. Without the right to edit, it folds
 * on this page only.
 */
export class Folds {
  readonly #desk: Folding;
  readonly #here = new Map<string, boolean>();

  constructor(desk: Folding) {
    this.#desk = desk;
  }

  /** The tab as it is to be drawn. */
  apply(tab: Tab): Tab {
    return withFolds(tab, this.#here);
  }

  async toggle(group: DimensionGroup, collapsed: boolean): Promise<void> {
    const { world, canEdit } = this.#desk;
    const fault = canEdit ? await this.#toggleForAll(group, collapsed) : new ApiFault(403, '', undefined);
    if (fault?.isPassing) {
      world.notices.say(faultLine(fault, world.account.token, false));
      return;
    }
    if (fault) {
      this.#here.set(foldKey(group), collapsed);
      world.notices.say(texts.foldedHere);
    } else this.#here.delete(foldKey(group));
    await this.#desk.refresh();
  }

  async #toggleForAll(group: DimensionGroup, collapsed: boolean): Promise<ApiFault | undefined> {
    const { world, fileId } = this.#desk;
    const updateDimensionGroup = { dimensionGroup: { ...group, collapsed }, fields: 'collapsed' };
    try {
      await change(world.api, fileId, [{ updateDimensionGroup }]);
      return undefined;
    } catch (fault) {
      if (fault instanceof ApiFault) return fault;
      throw fault;
    }
  }
}
