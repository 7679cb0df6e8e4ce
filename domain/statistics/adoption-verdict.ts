import type { Period } from './statistic.ts';

/**
 * What the secretary entered to have a period adopted. `undefined` = left empty, `null` = something
 * unusable.
 */
export interface AdoptionInputs {
  readonly ticked: boolean;
  readonly on: string | null | undefined;
  readonly period: Period | null | undefined;
  readonly typed: { readonly on: string; readonly period: string };
  /** The period named in the sentence beside the box; null = none. */
  readonly answered: Period | null;
}

/** Whether a period may be adopted as entered and, if not, why. */
export type AdoptionVerdict =
  | { readonly kind: 'ready'; readonly period: Period; readonly on: string }
  | { readonly kind: 'nothing' }
  /** No period is chosen. `latest`: one that could be. */
  | { readonly kind: 'choose'; readonly latest: Period }
  | { readonly kind: 'no-period'; readonly typed: string }
  | { readonly kind: 'no-figures'; readonly period: Period }
  | { readonly kind: 'open'; readonly period: Period; readonly closesOn: string }
  | { readonly kind: 'already'; readonly period: Period; readonly on: string }
  | { readonly kind: 'no-date'; readonly period: Period }
  | { readonly kind: 'not-a-date'; readonly typed: string }
  | { readonly kind: 'future'; readonly period: Period; readonly on: string }
  | { readonly kind: 'before-closing'; readonly period: Period; readonly on: string; readonly closesOn: string };
