const headEnd = '\r\n\r\n';
const lastChunk = '0\r\n\r\n';

type Ending = { readonly kind: 'length'; left: number } | { readonly kind: 'chunked'; tail: string };

const endingOf = (head: string): Ending => {
  const length = head.match(/^content-length: (\d+)/im)?.[1];
  if (length !== undefined) return { kind: 'length', left: Number(length) };
  // An answer with neither (204) has no body.
  return /^transfer-encoding: chunked/im.test(head) ? { kind: 'chunked', tail: '' } : { kind: 'length', left: 0 };
};

/** Follows the answers of HTTP/1.1 on one connection. Tells of each piece whether the answer ends with it. */
export const answerEnd = (): ((piece: Buffer) => boolean) => {
  let head = '';
  let ending: Ending | null = null;
  const follow = (body: Buffer, within: Ending): boolean => {
    if (within.kind === 'length') {
      within.left -= body.length;
      return within.left <= 0;
    }
    within.tail = (within.tail + body.subarray(-lastChunk.length).toString('latin1')).slice(-lastChunk.length);
    return within.tail === lastChunk;
  };
  return (piece) => {
    let body = piece;
    if (!ending) {
      head += piece.toString('latin1');
      const end = head.indexOf(headEnd);
      if (end < 0) return false;
      ending = endingOf(head.slice(0, end));
      body = Buffer.from(head.slice(end + headEnd.length), 'latin1');
      head = '';
    }
    const isLast = follow(body, ending);
    if (isLast) ending = null;
    return isLast;
  };
};
