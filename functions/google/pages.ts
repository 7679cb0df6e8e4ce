/** Bounds every listing; with 1,000 entries per page that is 100,000 files or changes. */
const pagesMax = 100;

interface Page {
  readonly nextPageToken?: string | null | undefined;
}

/** The pages of a listing of Drive or Storage, from `first` on; undefined = from the beginning. */
export async function* pagesOf<Listed extends Page>(
  list: (pageToken: string | undefined) => Promise<Listed>,
  first?: string,
): AsyncGenerator<Listed> {
  let pageToken = first;
  for (let page = 0; page < pagesMax; page++) {
    const listed = await list(pageToken);
    yield listed;
    pageToken = listed.nextPageToken ?? undefined;
    if (!pageToken) return;
  }
}
