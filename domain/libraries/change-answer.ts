import type { Quarter } from '../calendar/quarter.ts';
import type { AddressAnswer } from './address.ts';
import type { ChangeKind } from './change.ts';

/** A change with the names that its sentence needs. */
export interface SaidChange {
  readonly kind: ChangeKind;
  readonly quarter: Quarter;
  /** The library, or in a merger all that become one; as people call them. */
  readonly libraries: readonly string[];
  /** The library into which it goes; the new name; the library that is made. */
  readonly into: string;
  /** The workbook of the library that is made: of its own, still to come, or that of the first named, which goes on. */
  readonly workbook: 'own' | 'later' | 'goes-on';
  /** Of *weer open*: since when it was closed. */
  readonly since: Quarter | null;
  /** The workbook in which a library goes on; null = it keeps its own. */
  readonly file: { readonly title: string; readonly owner: string | null } | null;
}

/** What is missing in a row, or cannot be. */
export type Asking =
  | {
      readonly kind:
        | 'kind-first'
        | 'which-area'
        | 'library'
        | 'merges-with'
        | 'goes-into'
        | 'name'
        | 'place'
        | 'address-wanted';
    }
  | {
      readonly kind: 'not-a-kind' | 'not-a-library' | 'several' | 'not-a-quarter' | 'name-long';
      readonly typed: string;
    }
  | {
      readonly kind: 'twice' | 'same-name' | 'name-taken' | 'not-closed' | 'no-workbook-yet' | 'own-already';
      readonly library: string;
    }
  | {
      readonly kind: 'ended' | 'not-yet' | 'figures' | 'later-name' | 'closed-already';
      readonly library: string;
      readonly quarter: Quarter;
    }
  | { readonly kind: 'final' | 'far-away'; readonly quarter: Quarter }
  | { readonly kind: 'address'; readonly answer: AddressAnswer };

/** Why what was done cannot be undone any more. */
export type Hindrance =
  | { readonly kind: 'later'; readonly change: ChangeKind; readonly quarter: Quarter }
  | { readonly kind: 'figures'; readonly library: string; readonly quarter: Quarter }
  | { readonly kind: 'final'; readonly quarter: Quarter };

/** What stands beside a row. */
export type EventAnswer =
  | { readonly kind: 'empty' }
  | { readonly kind: 'asking'; readonly asking: Asking }
  /** `hasty`: ticked before anybody could read what will happen. */
  | {
      readonly kind: 'ready';
      readonly change: SaidChange;
      readonly undoneAt: number | null;
      readonly hasty: boolean;
    }
  /** `altered`: what stands in the row now is something else. */
  | { readonly kind: 'done'; readonly change: SaidChange; readonly doneAt: number; readonly altered: boolean }
  | {
      readonly kind: 'kept';
      readonly change: SaidChange;
      readonly doneAt: number;
      readonly hindrance: Hindrance;
    };
