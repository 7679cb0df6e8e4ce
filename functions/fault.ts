interface FailedCall {
  readonly status?: number;
  readonly config?: { readonly method?: string; readonly url?: string | URL };
}

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** The path alone, because the query can hold typed text. */
const pathOf = (url: string | URL | undefined): string => URL.parse(String(url))?.pathname ?? '';

/** A fault in one line, without quotations, because a failed call or a parser can quote what people typed. */
export const faultTitle = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  if ('response' in error) {
    const { status, config } = error as FailedCall;
    return `${error.name}: ${status ?? 'no answer'} to ${config?.method ?? ''} ${pathOf(config?.url)}`;
  }
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`;
};

/** A fault for the log: its title and where it happened, for each of several. */
export const faultWords = (error: unknown): string => {
  if (error instanceof AggregateError) return [faultTitle(error), ...error.errors.map(faultWords)].join('\n');
  return error instanceof Error ? `${faultTitle(error)}\n${framesOf(error)}` : faultTitle(error);
};
