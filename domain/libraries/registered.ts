import type { Quarter } from '../calendar/quarter.ts';
import type { RegisterChange } from './change.ts';

/** What the secretary ticked in *Register*, as it is kept: a dated fact. One that was undone stays, with the time. */
export interface RegisteredEvent {
  readonly version: 1;
  readonly id: string;
  readonly change: RegisterChange;
  /** What stood in the row when it was ticked, from left to right. */
  readonly typed: string[];
  readonly doneAt: number;
  readonly undoneAt: number | null;
  /** The libraries that it made, and what it changed of the others as that was before. */
  readonly made: string[];
  readonly before: {
    readonly id: string;
    readonly name: string;
    readonly to: Quarter | null;
    readonly workbookId: string | null;
    readonly continues?: string | undefined;
  }[];
}

/** What was found at an address that the secretary pasted, by the file's id. */
export interface PastedAddress {
  readonly id: string;
  readonly found: 'fine' | 'not-shared' | 'not-editable' | 'no-workbook' | 'trashed';
  readonly title: string;
  readonly owner: string | null;
}
