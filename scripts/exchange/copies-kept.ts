/** Copies that still hold words after `redact`: no program of ours can take anything out of them. */
export const copiesKept = (isDeployed: boolean): string => {
  const everywhere = [
    'files that `npm run backup` wrote before now: until you delete them, or overwrite them with a new one;',
    'version history of the workbook (Bestand → Versiegeschiedenis): until its owner replaces the workbook by a copy;',
  ];
  const deployed = [
    'what Firestore keeps of the past: an hour, or seven days with point-in-time recovery, and every scheduled',
    '  backup until its own retention ends (`gcloud firestore backups list`);',
    'earlier versions of the board’s files in the bucket: until its soft-delete period ends, seven days unless set.',
  ];
  const lines = isDeployed ? [...everywhere, ...deployed] : everywhere;
  return [
    'Copies that still hold the words:',
    ...lines.map((line) => (line.startsWith(' ') ? line : `- ${line}`)),
    ...(isDeployed ? [] : ['The local data folder holds them no longer a few seconds from now.']),
  ].join('\n');
};
