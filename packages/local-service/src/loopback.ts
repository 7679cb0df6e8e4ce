/**
 * Refuses callers that are not on this machine. A web page that is open in the same browser reaches every port of the machine:
 * it can post a form without permission, and under a name of its own that leads to 127.0.0.1 it can read the answers too.
 */
export const loopbackNames = ['127.0.0.1', 'localhost', '::1'];

const nameIn = (address: string): string => (URL.parse(address)?.hostname ?? '').replace(/^\[|\]$/g, '');

/** What a caller says of itself: the name that it called, and the page that it comes from if a browser sends it. */
export interface Caller {
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/** @returns why the caller is none of this machine's; null when it is. */
export const foreignCaller = ({ host, origin }: Caller): string | null => {
  if (!loopbackNames.includes(nameIn(`http://${host ?? ''}`)))
    return `Only ${loopbackNames.join(', ')} are answered, not the host "${(host ?? '').slice(0, 100)}".`;
  if (origin !== undefined && !loopbackNames.includes(nameIn(origin))) return 'Only pages of this machine may call.';
  return null;
};

/** A form of a web page can say anything but this type, unless the page may call: so it is asked of whatever is written. */
export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(?:;|$)/i.test(contentType ?? '');
