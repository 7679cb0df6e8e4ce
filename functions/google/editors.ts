import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';

/**
 * Who may change a file: addresses of people and groups, `@domain` for everybody of an organisation, `*` for whoever has
 * the link; sorted. Null = Drive does not tell us here.
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
