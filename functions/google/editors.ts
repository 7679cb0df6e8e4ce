import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';

/**
 * The editors of a file, sorted: addresses of people and groups, `@domain` for a whole organisation, `*` for anyone with
 * the link. Null = Drive does not tell.
 */
export type Editors = readonly string[] | null;

const editingRoles = new Set(['owner', 'organizer', 'fileOrganizer', 'writer']);

const nameOf = ({ type, emailAddress, domain }: drive_v3.Schema$Permission): string => {
  if (type === 'anyone') return '*';
  if (type === 'domain') return `@${domain ?? ''}`;
  return emailAddress ?? '';
};

/** A file in a shared drive comes without permissions; list them with `editorsOf`. */
export const editorsIn = (permissions: readonly drive_v3.Schema$Permission[] | undefined | null): Editors => {
  if (!permissions) return null;
  const editing = permissions.filter(({ role, deleted }) => editingRoles.has(role ?? '') && deleted !== true);
  return [...new Set(editing.map(nameOf))].filter((name) => name !== '').sort();
};
