/**
 * Rejects callers outside this machine. A web page in a browser here can reach every port of the
 * machine: it can post a form without permission, and under a domain name that resolves to
 * 127.0.0.1 it can read the answers too.
 */
export const loopbackNames = ['127.0.0.1', 'localhost', '::1'];

const nameIn = (address: string): string => (URL.parse(address)?.hostname ?? '').replace(/^\[|\]$/g, '');

/** The host name that the caller used, and the page that it comes from if a browser sends that. */
export interface Caller {
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/** @returns why the caller does not belong to this machine; null when it does. */
export const foreignCaller = ({ host, origin }: Caller): string | null => {
  if (!loopbackNames.includes(nameIn(`http://${host ?? ''}`)))
    return `Only ${loopbackNames.join(', ')} are answered, not the host "${(host ?? '').slice(0, 100)}".`;
  if (origin !== undefined && !loopbackNames.includes(nameIn(origin))) return 'Only pages of this machine may call.';
  return null;
};

/** A form of a web page cannot send this content type without permission, so every write requires it. */
export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(?:;|$)/i.test(contentType ?? '');
