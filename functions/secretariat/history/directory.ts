import type { RegisterChange } from '../../../domain/libraries/change.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import { type Directory, directoryOf } from '../../../sheets/secretariat/history/names.ts';

/** Libraries by their present and former names. */
export const directoryIn = (libraries: readonly Library[], changes: readonly RegisterChange[]): Directory =>
  directoryOf(
    libraries,
    changes.flatMap((change) =>
      change.kind === 'renamed'
        ? [change.name, change.formerName].map((name) => ({ library: change.library, name }))
        : [],
    ),
  );
