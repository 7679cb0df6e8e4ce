import type { RegisterChange } from '../../sheets/secretariat/change.ts';
import type { Library } from '../../sheets/secretariat/library.ts';
import { type Directory, directoryOf } from '../../sheets/secretariat/pasted/names.ts';

/** The libraries by every name that they have or had. */
export const directoryIn = (libraries: readonly Library[], changes: readonly RegisterChange[]): Directory =>
  directoryOf(
    libraries,
    changes.flatMap((change) =>
      change.kind === 'renamed'
        ? [change.name, change.formerName].map((name) => ({ library: change.library, name }))
        : [],
    ),
  );
