import type { Quarter } from '../calendar/quarter.ts';
import type { RegisterChange } from './change.ts';

/**
 * A change that the secretary ticked in *Register*, as stored: a dated fact. An undone change
 * stays, with the time of undoing.
 */
export interface RegisteredEvent {
  readonly version: 1;
  readonly id: string;
  readonly change: RegisterChange;
  /** The row's inputs when it was ticked, from left to right. */
  readonly typed: string[];
  readonly doneAt: number;
  readonly undoneAt: number | null;
  /** The libraries that the change made, and the earlier state of those it altered. */
  readonly made: string[];
  readonly before: {
    readonly id: string;
    readonly name: string;
    readonly to: Quarter | null;
    readonly workbookId: string | null;
    readonly continues?: string | undefined;
  }[];
}

/** What was found at a pasted address, by file id. */
export interface PastedAddress {
  readonly id: string;
  readonly found: 'fine' | 'not-shared' | 'not-editable' | 'no-workbook' | 'trashed';
  readonly title: string;
  readonly owner: string | null;
}
