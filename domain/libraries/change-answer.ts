import type { Quarter } from '../calendar/quarter.ts';
import type { AddressAnswer } from './address.ts';
import type { ChangeKind } from './change.ts';

/** A change with the names that its sentence needs. */
export interface ChangeDescription {
  readonly kind: ChangeKind;
  readonly quarter: Quarter;
  /** The libraries that change, as people call them. In a merger all that become one. */
  readonly libraries: readonly string[];
  /** The library that takes over, the new name, or the library that is made. */
  readonly into: string;
  /**
   * The workbook of the new library: its own, none yet, or that of the first library named, which
   * it continues.
   */
  readonly workbook: 'own' | 'later' | 'goes-on';
  /** For *weer open*: the first quarter of the closure. */
  readonly since: Quarter | null;
  /** The workbook in which the library continues; null = it keeps its own. */
  readonly file: { readonly title: string; readonly owner: string | null } | null;
}

/** What is missing in a row, or what cannot be right. */
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

/** Why a change can no longer be undone. */
export type Hindrance =
  | { readonly kind: 'later'; readonly change: ChangeKind; readonly quarter: Quarter }
  | { readonly kind: 'figures'; readonly library: string; readonly quarter: Quarter }
  | { readonly kind: 'final'; readonly quarter: Quarter };

/** What the sheet answers beside a row. */
export type EventAnswer =
  | { readonly kind: 'empty' }
  | { readonly kind: 'asking'; readonly asking: Asking }
  /** `hasty`: the box was ticked before the sheet showed what would happen. */
  | {
      readonly kind: 'ready';
      readonly change: ChangeDescription;
      readonly undoneAt: number | null;
      readonly hasty: boolean;
    }
  /** `altered`: the row no longer holds what it held when it was ticked. */
  | { readonly kind: 'done'; readonly change: ChangeDescription; readonly doneAt: number; readonly altered: boolean }
  | {
      readonly kind: 'kept';
      readonly change: ChangeDescription;
      readonly doneAt: number;
      readonly hindrance: Hindrance;
    };
