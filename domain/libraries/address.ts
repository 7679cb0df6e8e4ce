/** What was pasted as a workbook's address: nothing, the id of a file, or something else. */
export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly id: string }
  | { readonly kind: 'published' }
  | { readonly kind: 'no-address' };

/** Google's ids have 44 characters of these; shorter ones belong to other things. */
const bareId = /^[\w-]{25,100}$/u;
const inAddress = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{25,100})(?:[/?#]|$)/u;
/** *Publiceren op internet* gives an address that does not say which file it is. */
const publishedAddress = /\/spreadsheets\/(?:u\/\d+\/)?d\/e\//u;

/** An address as it stands in the browser, with whatever comes behind the id; or the id alone. */
export const parseAddress = (typed: string): Pasted => {
  const text = typed.trim();
  if (text === '') return { kind: 'nothing' };
  if (publishedAddress.test(text)) return { kind: 'published' };
  const id = bareId.test(text) ? text : inAddress.exec(text)?.[1];
  return id ? { kind: 'file', id } : { kind: 'no-address' };
};

/** What became of an address: linked already, may be linked, or what stands in the way. */
export type AddressAnswer =
  | { readonly kind: 'nothing' | 'no-address' | 'published' | 'unseen' }
  | { readonly kind: 'own' }
  | { readonly kind: 'fine'; readonly id: string; readonly title: string; readonly owner: string | null }
  /** `former`: that which the library had before another was given to it. */
  | { readonly kind: 'of-another' | 'former'; readonly library: string }
  | { readonly kind: 'summary' | 'not-shared' | 'not-editable' | 'no-workbook' | 'trashed' };
