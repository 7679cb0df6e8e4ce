/**
 * Drive answers with the older envelope, in which a reason and the parameter at fault stand beside the message.
 * Reasons and wording: https://developers.google.com/workspace/drive/api/guides/handle-errors and answers that users of
 * the API have published.
 */
import { GoogleError } from '../http/error.ts';

export interface Location {
  readonly location: string;
  readonly locationType: 'parameter' | 'header';
}

export class DriveError extends GoogleError {
  readonly place: Location | undefined;
  readonly domain: string;

  constructor(status: number, reason: string, message: string, place?: Location, domain = 'global') {
    super(status, CODES[status] ?? 'UNKNOWN', message, { reason });
    this.name = 'DriveError';
    this.place = place;
    this.domain = domain;
  }
}

const CODES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
};

const parameter = (location: string): Location => ({ location, locationType: 'parameter' });

export const fileNotFound = (id: string): DriveError =>
  new DriveError(404, 'notFound', `File not found: ${id}.`, parameter('fileId'));

export const permissionNotFound = (id: string): DriveError =>
  new DriveError(404, 'notFound', `Permission not found: ${id}.`, parameter('permissionId'));

export const driveNotFound = (id: string): DriveError =>
  new DriveError(404, 'notFound', `Shared drive not found: ${id}`, parameter('driveId'));

export const insufficientPermissions = (file: string): DriveError =>
  new DriveError(403, 'insufficientFilePermissions', `The user does not have sufficient permissions for file ${file}.`);

export const noStorage = (): DriveError =>
  new DriveError(
    403,
    'storageQuotaExceeded',
    'Service Accounts do not have storage quota. Leverage shared drives ' +
      '(https://developers.google.com/workspace/drive/api/guides/about-shareddrives), or use OAuth delegation ' +
      '(http://support.google.com/a/answer/7281227) instead.',
    undefined,
    'usageLimits',
  );

export const notWritable = (): DriveError =>
  new DriveError(403, 'fieldNotWritable', 'The resource body includes fields which are not directly writable.');

export const invalidValue = (name: string): DriveError =>
  new DriveError(400, 'invalid', 'Invalid Value', parameter(name));

export const invalidParameter = (name: string, message: string): DriveError =>
  new DriveError(400, 'invalidParameter', message, parameter(name));

export const required = (name: string): DriveError =>
  new DriveError(400, 'required', `Required parameter: ${name}`, parameter(name));

export const invalidBody = (field: string): DriveError => new DriveError(400, 'invalid', `Invalid value for: ${field}`);

export const badRequest = (message: string): DriveError => new DriveError(400, 'badRequest', message);

export const fieldsRequired = (): DriveError =>
  new DriveError(400, 'required', "The 'fields' parameter is required for this method.", parameter('fields'));

export const parentsNotWritable = (): DriveError =>
  new DriveError(
    403,
    'fieldNotWritable',
    'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
  );

export const cannotAddParent = (): DriveError =>
  new DriveError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');

// The wording of these two was not found anywhere.
export const cannotRemoveParent = (): DriveError =>
  new DriveError(403, 'cannotRemoveParent', 'A file must have at least one parent.');

export const cycle = (): DriveError =>
  new DriveError(400, 'badRequest', 'The requested parents would create a cycle in the directory graph.');
