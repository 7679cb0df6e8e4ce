/** What was pasted as a workbook's address: nothing, a file id, or something else. */
export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly id: string }
  | { readonly kind: 'published' }
  | { readonly kind: 'no-address' };

/**
 * Google's file ids have 44 of these characters. The lower bound excludes short words and numbers.
 */
const bareId = /^[\w-]{25,100}$/u;
const inAddress = /\/d\/([\w-]{25,100})(?:[/?#]|$)/u;
/** *Publiceren op internet* gives an address that does not contain the file id. */
const publishedAddress = /\/d\/e\//u;

/**
 * Parses an address as the browser shows it, with anything after the id, or a bare id. The kind of
 * file is judged when it is opened.
 */
export const parseAddress = (typed: string): Pasted => {
  const text = typed.trim();
  if (text === '') return { kind: 'nothing' };
  if (publishedAddress.test(text)) return { kind: 'published' };
  const id = bareId.test(text) ? text : inAddress.exec(text)?.[1];
  return id ? { kind: 'file', id } : { kind: 'no-address' };
};

/**
 * What is known about a pasted address: already linked, ready to be linked, or why it cannot be.
 */
export type AddressAnswer =
  | { readonly kind: 'nothing' | 'no-address' | 'published' | 'unseen' }
  | { readonly kind: 'own' }
  | { readonly kind: 'fine'; readonly id: string; readonly title: string; readonly owner: string | null }
  /** `former`: the workbook that the library had before its present one. */
  | { readonly kind: 'of-another' | 'former'; readonly library: string }
  | { readonly kind: 'summary' | 'not-shared' | 'not-editable' | 'no-workbook' | 'trashed' };
