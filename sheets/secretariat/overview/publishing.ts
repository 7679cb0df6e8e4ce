import type { Quarter } from '../../../domain/calendar/quarter.ts';

/** What the box *Publiceer nu* can do for the newest quarter, and what it has done. */
export interface PublishingView {
  readonly quarter: Quarter;
  /** The quarter that IBL-statistiek shows; null = none yet. */
  readonly shown: Quarter | null;
  /**
   * `open`: not shown yet. `withdrawn`: the secretary took it back. `response`: enough libraries
   * have handed in. `published`: by the box.
   */
  readonly state: 'open' | 'withdrawn' | 'response' | 'published' | 'closed';
  readonly handedIn: number;
  readonly expected: number;
  readonly closesOn: string;
  /**
   * The ticked box at the last check: its quarter, and when it was published; null = not ticked.
   * `empty`: it did nothing, because no library had handed in.
   */
  readonly ticked: { readonly quarter: Quarter; readonly doneAt: number | null; readonly empty?: true } | null;
}
