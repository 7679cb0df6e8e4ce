/** What a program that starts the local Google says above the list of workbooks: what there is, and doors into it. */
export interface Welcome {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What is still being made; null = everything is there. */
  readonly progress: { readonly text: string /** From 0 to 1. */; readonly share: number } | null;
  /** The words above the doors. */
  readonly choose: string;
  readonly doors: readonly Door[];
}

/** Opens a workbook as somebody. */
export interface Door {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly account: string;
  /** Null = it cannot be opened yet; `button` then says why. */
  readonly fileId: string | null;
  readonly sheetId?: number;
  /** A link to something else that belongs to it. */
  readonly more?: { readonly text: string; readonly address: string };
}
