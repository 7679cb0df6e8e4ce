import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import { isMember, type Library } from '../../sheets/secretariat/library.ts';

/** The libraries of which figures are expected in a quarter. */
export const expected = (libraries: readonly Library[], quarter: Quarter): readonly Library[] =>
  libraries.filter((library) => isMember(library, quarter));
