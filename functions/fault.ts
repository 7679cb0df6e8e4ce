interface FailedCall {
  readonly status?: number;
  readonly config?: { readonly method?: string; readonly url?: string | URL };
}

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** The path alone: what was asked for may be in the rest. */
const pathOf = (url: string | URL | undefined): string => URL.parse(String(url))?.pathname ?? '';

/** A failed call quotes what was sent, a parser what it was given: that may be what somebody typed. */
const headOf = (error: Error): string => {
  if ('response' in error) {
    const { status, config } = error as FailedCall;
    return `${error.name}: ${status ?? 'no answer'} to ${config?.method ?? ''} ${pathOf(config?.url)}`;
  }
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`;
};

/** What the log is told of a fault of ours: what it was and where, and nothing that was typed in a sheet. */
export const faultWords = (error: unknown): string =>
  error instanceof Error ? `${headOf(error)}\n${framesOf(error)}` : typeof error;
