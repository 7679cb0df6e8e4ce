import type { RegisterChange } from '../../sheets/secretariat/change.ts';
import type { Database } from './database.ts';
import type { PastedAddressDocument, RegisterEventDocument } from './event-documents.ts';

/** All that was ever ticked in *Register*, in the order of its rows. */
export const loadRegisterEvents = async (database: Database): Promise<readonly RegisterEventDocument[]> => {
  const { docs } = await database.events.orderBy('id').get();
  return docs.map((document) => document.data());
};

/** What holds: what was undone does not. */
export const standing = (registered: readonly RegisterEventDocument[]): readonly RegisterChange[] =>
  registered.flatMap(({ change, undoneAt }) => (undoneAt === null ? [change] : []));

export const loadAddresses = async (database: Database): Promise<readonly PastedAddressDocument[]> => {
  const { docs } = await database.addresses.orderBy('id').get();
  return docs.map((document) => document.data());
};

export const saveAddress = async (database: Database, address: PastedAddressDocument): Promise<void> => {
  await database.addresses.doc(address.id).set(address);
};
