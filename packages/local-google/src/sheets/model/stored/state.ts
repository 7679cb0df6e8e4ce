import type { DeveloperMetadata, NamedRange, SpreadsheetProperties } from '../json.ts';
import type { Sheet } from '../sheet.ts';

/** All that can be rolled back: replaced as a whole at the start of an edit, put back when the edit fails. */
export interface State {
  properties: SpreadsheetProperties;
  sheets: Sheet[];
  namedRanges: readonly NamedRange[];
  metadata: readonly DeveloperMetadata[];
}
