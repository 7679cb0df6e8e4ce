// Written by generate.ts from googleapis 188.0.0; do not edit.
export type FieldType = string | { readonly [name: string]: FieldType };
export type Fields = { readonly [name: string]: FieldType };
export interface Method {
  readonly verb: string;
  readonly path: string;
  readonly required: readonly string[];
  readonly body: string;
  readonly params: { readonly [name: string]: string };
}
export const schemas: { readonly [name: string]: Fields } = {
 "About": {
  "appInstalled": "boolean",
  "canCreateDrives": "boolean",
  "canCreateTeamDrives": "boolean",
  "driveThemes": "Array<{\n            backgroundImageLink?: string;\n            colorRgb?: string;\n            id?: string;\n        }>",
  "exportFormats": "{string[]}",
  "folderColorPalette": "string[]",
  "importFormats": "{string[]}",
  "kind": "string",
  "maxImportSizes": "{string}",
  "maxUploadSize": "string",
  "storageQuota": {
   "limit": "string",
   "usage": "string",
   "usageInDrive": "string",
   "usageInDriveTrash": "string"
  },
  "teamDriveThemes": "Array<{\n            backgroundImageLink?: string;\n            colorRgb?: string;\n            id?: string;\n        }>",
  "user": "User"
 },
 "AccessProposal": {
  "createTime": "string",
  "fileId": "string",
  "proposalId": "string",
  "recipientEmailAddress": "string",
  "requesterEmailAddress": "string",
  "requestMessage": "string",
  "rolesAndViews": "AccessProposalRoleAndView[]"
 },
 "AccessProposalRoleAndView": {
  "role": "string",
  "view": "string"
 },
 "AddReviewer": {
  "addedReviewerEmail": "string"
 },
 "App": {
  "authorized": "boolean",
  "createInFolderTemplate": "string",
  "createUrl": "string",
  "hasDriveWideScope": "boolean",
  "icons": "AppIcons[]",
  "id": "string",
  "installed": "boolean",
  "kind": "string",
  "longDescription": "string",
  "name": "string",
  "objectType": "string",
  "openUrlTemplate": "string",
  "primaryFileExtensions": "string[]",
  "primaryMimeTypes": "string[]",
  "productId": "string",
  "productUrl": "string",
  "secondaryFileExtensions": "string[]",
  "secondaryMimeTypes": "string[]",
  "shortDescription": "string",
  "supportsCreate": "boolean",
  "supportsImport": "boolean",
  "supportsMultiOpen": "boolean",
  "supportsOfflineCreate": "boolean",
  "useByDefault": "boolean"
 },
 "AppIcons": {
  "category": "string",
  "iconUrl": "string",
  "size": "number"
 },
 "AppList": {
  "defaultAppIds": "string[]",
  "items": "App[]",
  "kind": "string",
  "selfLink": "string"
 },
 "Approval": {
  "approvalId": "string",
  "completeTime": "string",
  "createTime": "string",
  "dueTime": "string",
  "fileContentChangeBehavior": "string",
  "initiator": "User",
  "kind": "string",
  "modifyTime": "string",
  "reviewerResponses": "ReviewerResponse[]",
  "status": "string",
  "targetFileId": "string"
 },
 "ApprovalList": {
  "items": "Approval[]",
  "kind": "string",
  "nextPageToken": "string"
 },
 "ApproveApprovalRequest": {
  "message": "string"
 },
 "CancelApprovalRequest": {
  "message": "string"
 },
 "Change": {
  "changeType": "string",
  "drive": "Drive",
  "driveId": "string",
  "file": "File",
  "fileId": "string",
  "kind": "string",
  "removed": "boolean",
  "teamDrive": "TeamDrive",
  "teamDriveId": "string",
  "time": "string",
  "type": "string"
 },
 "ChangeList": {
  "changes": "Change[]",
  "kind": "string",
  "newStartPageToken": "string",
  "nextPageToken": "string"
 },
 "Channel": {
  "address": "string",
  "expiration": "string",
  "id": "string",
  "kind": "string",
  "params": "{string}",
  "payload": "boolean",
  "resourceId": "string",
  "resourceUri": "string",
  "token": "string",
  "type": "string"
 },
 "ClientEncryptionDetails": {
  "decryptionMetadata": "DecryptionMetadata",
  "encryptionState": "string"
 },
 "Comment": {
  "anchor": "string",
  "assigneeEmailAddress": "string",
  "author": "User",
  "content": "string",
  "createdTime": "string",
  "deleted": "boolean",
  "htmlContent": "string",
  "id": "string",
  "kind": "string",
  "mentionedEmailAddresses": "string[]",
  "modifiedTime": "string",
  "quotedFileContent": {
   "mimeType": "string",
   "value": "string"
  },
  "replies": "Reply[]",
  "resolved": "boolean"
 },
 "CommentApprovalRequest": {
  "message": "string"
 },
 "CommentList": {
  "comments": "Comment[]",
  "kind": "string",
  "nextPageToken": "string"
 },
 "ContentRestriction": {
  "ownerRestricted": "boolean",
  "readOnly": "boolean",
  "reason": "string",
  "restrictingUser": "User",
  "restrictionTime": "string",
  "systemRestricted": "boolean",
  "type": "string"
 },
 "DeclineApprovalRequest": {
  "message": "string"
 },
 "DecryptionMetadata": {
  "aes256GcmChunkSize": "string",
  "encryptionResourceKeyHash": "string",
  "jwt": "string",
  "kaclsId": "string",
  "kaclsName": "string",
  "keyFormat": "string",
  "wrappedKey": "string"
 },
 "DownloadRestriction": {
  "restrictedForReaders": "boolean",
  "restrictedForWriters": "boolean"
 },
 "DownloadRestrictionsMetadata": {
  "effectiveDownloadRestrictionWithContext": "DownloadRestriction",
  "itemDownloadRestriction": "DownloadRestriction"
 },
 "Drive": {
  "backgroundImageFile": {
   "id": "string",
   "width": "number",
   "xCoordinate": "number",
   "yCoordinate": "number"
  },
  "backgroundImageLink": "string",
  "capabilities": {
   "canAddChildren": "boolean",
   "canChangeCopyRequiresWriterPermissionRestriction": "boolean",
   "canChangeDomainUsersOnlyRestriction": "boolean",
   "canChangeDownloadRestriction": "boolean",
   "canChangeDriveBackground": "boolean",
   "canChangeDriveMembersOnlyRestriction": "boolean",
   "canChangeSharingFoldersRequiresOrganizerPermissionRestriction": "boolean",
   "canComment": "boolean",
   "canCopy": "boolean",
   "canDeleteChildren": "boolean",
   "canDeleteDrive": "boolean",
   "canDownload": "boolean",
   "canEdit": "boolean",
   "canListChildren": "boolean",
   "canManageMembers": "boolean",
   "canReadRevisions": "boolean",
   "canRename": "boolean",
   "canRenameDrive": "boolean",
   "canResetDriveRestrictions": "boolean",
   "canShare": "boolean",
   "canTrashChildren": "boolean"
  },
  "colorRgb": "string",
  "createdTime": "string",
  "hidden": "boolean",
  "id": "string",
  "kind": "string",
  "name": "string",
  "orgUnitId": "string",
  "restrictions": {
   "adminManagedRestrictions": "boolean",
   "copyRequiresWriterPermission": "boolean",
   "domainUsersOnly": "boolean",
   "downloadRestriction": "DownloadRestriction",
   "driveMembersOnly": "boolean",
   "sharingFoldersRequiresOrganizerPermission": "boolean"
  },
  "themeId": "string"
 },
 "DriveList": {
  "drives": "Drive[]",
  "kind": "string",
  "nextPageToken": "string"
 },
 "File": {
  "appProperties": "{string}",
  "capabilities": {
   "canAcceptOwnership": "boolean",
   "canAccessViaGenAi": "boolean",
   "canAddChildren": "boolean",
   "canAddFolderFromAnotherDrive": "boolean",
   "canAddMyDriveParent": "boolean",
   "canChangeCopyRequiresWriterPermission": "boolean",
   "canChangeItemDownloadRestriction": "boolean",
   "canChangeSecurityUpdateEnabled": "boolean",
   "canChangeViewersCanCopyContent": "boolean",
   "canComment": "boolean",
   "canCopy": "boolean",
   "canDelete": "boolean",
   "canDeleteChildren": "boolean",
   "canDisableInheritedPermissions": "boolean",
   "canDownload": "boolean",
   "canEdit": "boolean",
   "canEnableInheritedPermissions": "boolean",
   "canListChildren": "boolean",
   "canModifyContent": "boolean",
   "canModifyContentRestriction": "boolean",
   "canModifyEditorContentRestriction": "boolean",
   "canModifyLabels": "boolean",
   "canModifyOwnerContentRestriction": "boolean",
   "canMoveChildrenOutOfDrive": "boolean",
   "canMoveChildrenOutOfTeamDrive": "boolean",
   "canMoveChildrenWithinDrive": "boolean",
   "canMoveChildrenWithinTeamDrive": "boolean",
   "canMoveItemIntoTeamDrive": "boolean",
   "canMoveItemOutOfDrive": "boolean",
   "canMoveItemOutOfTeamDrive": "boolean",
   "canMoveItemWithinDrive": "boolean",
   "canMoveItemWithinTeamDrive": "boolean",
   "canMoveTeamDriveItem": "boolean",
   "canReadDrive": "boolean",
   "canReadLabels": "boolean",
   "canReadRevisions": "boolean",
   "canReadTeamDrive": "boolean",
   "canRemoveChildren": "boolean",
   "canRemoveContentRestriction": "boolean",
   "canRemoveMyDriveParent": "boolean",
   "canRename": "boolean",
   "canShare": "boolean",
   "canStartApproval": "boolean",
   "canTrash": "boolean",
   "canTrashChildren": "boolean",
   "canUntrash": "boolean"
  },
  "clientEncryptionDetails": "ClientEncryptionDetails",
  "contentHints": {
   "indexableText": "string",
   "thumbnail": {
    "image": "string",
    "mimeType": "string"
   }
  },
  "contentRestrictions": "ContentRestriction[]",
  "copyRequiresWriterPermission": "boolean",
  "createdTime": "string",
  "description": "string",
  "downloadRestrictions": "DownloadRestrictionsMetadata",
  "driveId": "string",
  "explicitlyTrashed": "boolean",
  "exportLinks": "{string}",
  "fileExtension": "string",
  "folderColorRgb": "string",
  "fullFileExtension": "string",
  "hasAugmentedPermissions": "boolean",
  "hasThumbnail": "boolean",
  "headRevisionId": "string",
  "iconLink": "string",
  "id": "string",
  "imageMediaMetadata": {
   "aperture": "number",
   "cameraMake": "string",
   "cameraModel": "string",
   "colorSpace": "string",
   "exposureBias": "number",
   "exposureMode": "string",
   "exposureTime": "number",
   "flashUsed": "boolean",
   "focalLength": "number",
   "height": "number",
   "isoSpeed": "number",
   "lens": "string",
   "location": {
    "altitude": "number",
    "latitude": "number",
    "longitude": "number"
   },
   "maxApertureValue": "number",
   "meteringMode": "string",
   "rotation": "number",
   "sensor": "string",
   "subjectDistance": "number",
   "time": "string",
   "whiteBalance": "string",
   "width": "number"
  },
  "inheritedPermissionsDisabled": "boolean",
  "isAppAuthorized": "boolean",
  "kind": "string",
  "labelInfo": {
   "labels": "Label[]"
  },
  "lastModifyingUser": "User",
  "linkShareMetadata": {
   "securityUpdateEligible": "boolean",
   "securityUpdateEnabled": "boolean"
  },
  "md5Checksum": "string",
  "mimeType": "string",
  "modifiedByMe": "boolean",
  "modifiedByMeTime": "string",
  "modifiedTime": "string",
  "name": "string",
  "originalFilename": "string",
  "ownedByMe": "boolean",
  "owners": "User[]",
  "parents": "string[]",
  "permissionIds": "string[]",
  "permissions": "Permission[]",
  "properties": "{string}",
  "quotaBytesUsed": "string",
  "resourceKey": "string",
  "sha1Checksum": "string",
  "sha256Checksum": "string",
  "shared": "boolean",
  "sharedWithMeTime": "string",
  "sharingUser": "User",
  "shortcutDetails": {
   "targetId": "string",
   "targetMimeType": "string",
   "targetResourceKey": "string"
  },
  "size": "string",
  "spaces": "string[]",
  "starred": "boolean",
  "teamDriveId": "string",
  "thumbnailLink": "string",
  "thumbnailVersion": "string",
  "trashed": "boolean",
  "trashedTime": "string",
  "trashingUser": "User",
  "version": "string",
  "videoMediaMetadata": {
   "durationMillis": "string",
   "height": "number",
   "width": "number"
  },
  "viewedByMe": "boolean",
  "viewedByMeTime": "string",
  "viewersCanCopyContent": "boolean",
  "webContentLink": "string",
  "webViewLink": "string",
  "writersCanShare": "boolean"
 },
 "FileList": {
  "files": "File[]",
  "incompleteSearch": "boolean",
  "kind": "string",
  "nextPageToken": "string"
 },
 "GenerateCseTokenResponse": {
  "currentKaclsId": "string",
  "currentKaclsName": "string",
  "fileId": "string",
  "jwt": "string",
  "kind": "string"
 },
 "GeneratedIds": {
  "ids": "string[]",
  "kind": "string",
  "space": "string"
 },
 "Label": {
  "fields": "{LabelField}",
  "id": "string",
  "kind": "string",
  "revisionId": "string"
 },
 "LabelField": {
  "dateString": "string[]",
  "id": "string",
  "integer": "string[]",
  "kind": "string",
  "selection": "string[]",
  "text": "string[]",
  "user": "User[]",
  "valueType": "string"
 },
 "LabelFieldModification": {
  "fieldId": "string",
  "kind": "string",
  "setDateValues": "string[]",
  "setIntegerValues": "string[]",
  "setSelectionValues": "string[]",
  "setTextValues": "string[]",
  "setUserValues": "string[]",
  "unsetValues": "boolean"
 },
 "LabelList": {
  "kind": "string",
  "labels": "Label[]",
  "nextPageToken": "string"
 },
 "LabelModification": {
  "fieldModifications": "LabelFieldModification[]",
  "kind": "string",
  "labelId": "string",
  "removeLabel": "boolean"
 },
 "ListAccessProposalsResponse": {
  "accessProposals": "AccessProposal[]",
  "nextPageToken": "string"
 },
 "ModifyLabelsRequest": {
  "kind": "string",
  "labelModifications": "LabelModification[]"
 },
 "ModifyLabelsResponse": {
  "kind": "string",
  "modifiedLabels": "Label[]"
 },
 "Operation": {
  "done": "boolean",
  "error": "Status",
  "metadata": "{any}",
  "name": "string",
  "response": "{any}"
 },
 "Permission": {
  "allowFileDiscovery": "boolean",
  "deleted": "boolean",
  "displayName": "string",
  "domain": "string",
  "emailAddress": "string",
  "expirationTime": "string",
  "id": "string",
  "inheritedPermissionsDisabled": "boolean",
  "kind": "string",
  "pendingOwner": "boolean",
  "permissionDetails": "Array<{\n            inherited?: boolean;\n            inheritedFrom?: string;\n            permissionType?: string;\n            role?: string;\n        }>",
  "photoLink": "string",
  "role": "string",
  "teamDrivePermissionDetails": "Array<{\n            inherited?: boolean;\n            inheritedFrom?: string;\n            role?: string;\n            teamDrivePermissionType?: string;\n        }>",
  "type": "string",
  "view": "string"
 },
 "PermissionList": {
  "kind": "string",
  "nextPageToken": "string",
  "permissions": "Permission[]"
 },
 "ReassignApprovalRequest": {
  "addReviewers": "AddReviewer[]",
  "message": "string",
  "replaceReviewers": "ReplaceReviewer[]"
 },
 "ReplaceReviewer": {
  "addedReviewerEmail": "string",
  "removedReviewerEmail": "string"
 },
 "Reply": {
  "action": "string",
  "assigneeEmailAddress": "string",
  "author": "User",
  "content": "string",
  "createdTime": "string",
  "deleted": "boolean",
  "htmlContent": "string",
  "id": "string",
  "kind": "string",
  "mentionedEmailAddresses": "string[]",
  "modifiedTime": "string"
 },
 "ReplyList": {
  "kind": "string",
  "nextPageToken": "string",
  "replies": "Reply[]"
 },
 "ResolveAccessProposalRequest": {
  "action": "string",
  "role": "string[]",
  "sendNotification": "boolean",
  "view": "string"
 },
 "ReviewerResponse": {
  "kind": "string",
  "response": "string",
  "reviewer": "User"
 },
 "Revision": {
  "exportLinks": "{string}",
  "id": "string",
  "keepForever": "boolean",
  "kind": "string",
  "lastModifyingUser": "User",
  "md5Checksum": "string",
  "mimeType": "string",
  "modifiedTime": "string",
  "originalFilename": "string",
  "publishAuto": "boolean",
  "published": "boolean",
  "publishedLink": "string",
  "publishedOutsideDomain": "boolean",
  "size": "string"
 },
 "RevisionList": {
  "kind": "string",
  "nextPageToken": "string",
  "revisions": "Revision[]"
 },
 "StartApprovalRequest": {
  "dueTime": "string",
  "fileContentChangeBehavior": "string",
  "lockFile": "boolean",
  "message": "string",
  "reviewerEmails": "string[]"
 },
 "StartPageToken": {
  "kind": "string",
  "startPageToken": "string"
 },
 "Status": {
  "code": "number",
  "details": "Array<{\n            [key: string]: any;\n        }>",
  "message": "string"
 },
 "TeamDrive": {
  "backgroundImageFile": {
   "id": "string",
   "width": "number",
   "xCoordinate": "number",
   "yCoordinate": "number"
  },
  "backgroundImageLink": "string",
  "capabilities": {
   "canAddChildren": "boolean",
   "canChangeCopyRequiresWriterPermissionRestriction": "boolean",
   "canChangeDomainUsersOnlyRestriction": "boolean",
   "canChangeDownloadRestriction": "boolean",
   "canChangeSharingFoldersRequiresOrganizerPermissionRestriction": "boolean",
   "canChangeTeamDriveBackground": "boolean",
   "canChangeTeamMembersOnlyRestriction": "boolean",
   "canComment": "boolean",
   "canCopy": "boolean",
   "canDeleteChildren": "boolean",
   "canDeleteTeamDrive": "boolean",
   "canDownload": "boolean",
   "canEdit": "boolean",
   "canListChildren": "boolean",
   "canManageMembers": "boolean",
   "canReadRevisions": "boolean",
   "canRemoveChildren": "boolean",
   "canRename": "boolean",
   "canRenameTeamDrive": "boolean",
   "canResetTeamDriveRestrictions": "boolean",
   "canShare": "boolean",
   "canTrashChildren": "boolean"
  },
  "colorRgb": "string",
  "createdTime": "string",
  "id": "string",
  "kind": "string",
  "name": "string",
  "orgUnitId": "string",
  "restrictions": {
   "adminManagedRestrictions": "boolean",
   "copyRequiresWriterPermission": "boolean",
   "domainUsersOnly": "boolean",
   "downloadRestriction": "DownloadRestriction",
   "sharingFoldersRequiresOrganizerPermission": "boolean",
   "teamMembersOnly": "boolean"
  },
  "themeId": "string"
 },
 "TeamDriveList": {
  "kind": "string",
  "nextPageToken": "string",
  "teamDrives": "TeamDrive[]"
 },
 "User": {
  "displayName": "string",
  "emailAddress": "string",
  "kind": "string",
  "me": "boolean",
  "permissionId": "string",
  "photoLink": "string"
 }
};
export const methods: { readonly [id: string]: Method } = {
 "about.get": {
  "verb": "GET",
  "path": "/drive/v3/about",
  "required": [],
  "body": "",
  "params": {}
 },
 "accessproposals.get": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/accessproposals/{proposalId}",
  "required": [
   "fileId",
   "proposalId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "proposalId": "string"
  }
 },
 "accessproposals.list": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/accessproposals",
  "required": [
   "fileId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "pageSize": "number",
   "pageToken": "string"
  }
 },
 "accessproposals.resolve": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/accessproposals/{proposalId}:resolve",
  "required": [
   "fileId",
   "proposalId"
  ],
  "body": "ResolveAccessProposalRequest",
  "params": {
   "fileId": "string",
   "proposalId": "string"
  }
 },
 "approvals.approve": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/approvals/{approvalId}:approve",
  "required": [
   "fileId",
   "approvalId"
  ],
  "body": "ApproveApprovalRequest",
  "params": {
   "approvalId": "string",
   "fileId": "string"
  }
 },
 "approvals.cancel": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/approvals/{approvalId}:cancel",
  "required": [
   "fileId",
   "approvalId"
  ],
  "body": "CancelApprovalRequest",
  "params": {
   "approvalId": "string",
   "fileId": "string"
  }
 },
 "approvals.comment": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/approvals/{approvalId}:comment",
  "required": [
   "fileId",
   "approvalId"
  ],
  "body": "CommentApprovalRequest",
  "params": {
   "approvalId": "string",
   "fileId": "string"
  }
 },
 "approvals.decline": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/approvals/{approvalId}:decline",
  "required": [
   "fileId",
   "approvalId"
  ],
  "body": "DeclineApprovalRequest",
  "params": {
   "approvalId": "string",
   "fileId": "string"
  }
 },
 "approvals.get": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/approvals/{approvalId}",
  "required": [
   "fileId",
   "approvalId"
  ],
  "body": "",
  "params": {
   "approvalId": "string",
   "fileId": "string"
  }
 },
 "approvals.list": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/approvals",
  "required": [
   "fileId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "pageSize": "number",
   "pageToken": "string"
  }
 },
 "approvals.reassign": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/approvals/{approvalId}:reassign",
  "required": [
   "fileId",
   "approvalId"
  ],
  "body": "ReassignApprovalRequest",
  "params": {
   "approvalId": "string",
   "fileId": "string"
  }
 },
 "approvals.start": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/approvals:start",
  "required": [
   "fileId"
  ],
  "body": "StartApprovalRequest",
  "params": {
   "fileId": "string"
  }
 },
 "apps.get": {
  "verb": "GET",
  "path": "/drive/v3/apps/{appId}",
  "required": [
   "appId"
  ],
  "body": "",
  "params": {
   "appId": "string"
  }
 },
 "apps.list": {
  "verb": "GET",
  "path": "/drive/v3/apps",
  "required": [],
  "body": "",
  "params": {
   "appFilterExtensions": "string",
   "appFilterMimeTypes": "string",
   "languageCode": "string"
  }
 },
 "changes.getStartPageToken": {
  "verb": "GET",
  "path": "/drive/v3/changes/startPageToken",
  "required": [],
  "body": "",
  "params": {
   "driveId": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "teamDriveId": "string"
  }
 },
 "changes.list": {
  "verb": "GET",
  "path": "/drive/v3/changes",
  "required": [
   "pageToken"
  ],
  "body": "",
  "params": {
   "driveId": "string",
   "includeCorpusRemovals": "boolean",
   "includeItemsFromAllDrives": "boolean",
   "includeLabels": "string",
   "includePermissionsForView": "string",
   "includeRemoved": "boolean",
   "includeTeamDriveItems": "boolean",
   "pageSize": "number",
   "pageToken": "string",
   "restrictToMyDrive": "boolean",
   "spaces": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "teamDriveId": "string"
  }
 },
 "changes.watch": {
  "verb": "POST",
  "path": "/drive/v3/changes/watch",
  "required": [
   "pageToken"
  ],
  "body": "Channel",
  "params": {
   "driveId": "string",
   "includeCorpusRemovals": "boolean",
   "includeItemsFromAllDrives": "boolean",
   "includeLabels": "string",
   "includePermissionsForView": "string",
   "includeRemoved": "boolean",
   "includeTeamDriveItems": "boolean",
   "pageSize": "number",
   "pageToken": "string",
   "restrictToMyDrive": "boolean",
   "spaces": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "teamDriveId": "string"
  }
 },
 "channels.stop": {
  "verb": "POST",
  "path": "/drive/v3/channels/stop",
  "required": [],
  "body": "Channel",
  "params": {}
 },
 "comments.create": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/comments",
  "required": [
   "fileId"
  ],
  "body": "Comment",
  "params": {
   "fileId": "string"
  }
 },
 "comments.delete": {
  "verb": "DELETE",
  "path": "/drive/v3/files/{fileId}/comments/{commentId}",
  "required": [
   "fileId",
   "commentId"
  ],
  "body": "",
  "params": {
   "commentId": "string",
   "fileId": "string"
  }
 },
 "comments.get": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/comments/{commentId}",
  "required": [
   "fileId",
   "commentId"
  ],
  "body": "",
  "params": {
   "commentId": "string",
   "fileId": "string",
   "includeDeleted": "boolean"
  }
 },
 "comments.list": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/comments",
  "required": [
   "fileId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "includeDeleted": "boolean",
   "pageSize": "number",
   "pageToken": "string",
   "startModifiedTime": "string"
  }
 },
 "comments.update": {
  "verb": "PATCH",
  "path": "/drive/v3/files/{fileId}/comments/{commentId}",
  "required": [
   "fileId",
   "commentId"
  ],
  "body": "Comment",
  "params": {
   "commentId": "string",
   "fileId": "string"
  }
 },
 "drives.create": {
  "verb": "POST",
  "path": "/drive/v3/drives",
  "required": [
   "requestId"
  ],
  "body": "Drive",
  "params": {
   "requestId": "string"
  }
 },
 "drives.delete": {
  "verb": "DELETE",
  "path": "/drive/v3/drives/{driveId}",
  "required": [
   "driveId"
  ],
  "body": "",
  "params": {
   "allowItemDeletion": "boolean",
   "driveId": "string",
   "useDomainAdminAccess": "boolean"
  }
 },
 "drives.get": {
  "verb": "GET",
  "path": "/drive/v3/drives/{driveId}",
  "required": [
   "driveId"
  ],
  "body": "",
  "params": {
   "driveId": "string",
   "useDomainAdminAccess": "boolean"
  }
 },
 "drives.hide": {
  "verb": "POST",
  "path": "/drive/v3/drives/{driveId}/hide",
  "required": [
   "driveId"
  ],
  "body": "",
  "params": {
   "driveId": "string"
  }
 },
 "drives.list": {
  "verb": "GET",
  "path": "/drive/v3/drives",
  "required": [],
  "body": "",
  "params": {
   "pageSize": "number",
   "pageToken": "string",
   "q": "string",
   "useDomainAdminAccess": "boolean"
  }
 },
 "drives.unhide": {
  "verb": "POST",
  "path": "/drive/v3/drives/{driveId}/unhide",
  "required": [
   "driveId"
  ],
  "body": "",
  "params": {
   "driveId": "string"
  }
 },
 "drives.update": {
  "verb": "PATCH",
  "path": "/drive/v3/drives/{driveId}",
  "required": [
   "driveId"
  ],
  "body": "Drive",
  "params": {
   "driveId": "string",
   "useDomainAdminAccess": "boolean"
  }
 },
 "files.copy": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/copy",
  "required": [
   "fileId"
  ],
  "body": "File",
  "params": {
   "copyComments": "boolean",
   "enforceSingleParent": "boolean",
   "fileId": "string",
   "ignoreDefaultVisibility": "boolean",
   "includeLabels": "string",
   "includePermissionsForView": "string",
   "keepRevisionForever": "boolean",
   "ocrLanguage": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean"
  }
 },
 "files.create": {
  "verb": "POST",
  "path": "/drive/v3/files",
  "required": [],
  "body": "File",
  "params": {
   "enforceSingleParent": "boolean",
   "ignoreDefaultVisibility": "boolean",
   "includeLabels": "string",
   "includePermissionsForView": "string",
   "keepRevisionForever": "boolean",
   "ocrLanguage": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "useContentAsIndexableText": "boolean"
  }
 },
 "files.delete": {
  "verb": "DELETE",
  "path": "/drive/v3/files/{fileId}",
  "required": [
   "fileId"
  ],
  "body": "",
  "params": {
   "enforceSingleParent": "boolean",
   "fileId": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean"
  }
 },
 "files.download": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/download",
  "required": [
   "fileId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "mimeType": "string",
   "revisionId": "string"
  }
 },
 "files.emptyTrash": {
  "verb": "DELETE",
  "path": "/drive/v3/files/trash",
  "required": [],
  "body": "",
  "params": {
   "driveId": "string",
   "enforceSingleParent": "boolean"
  }
 },
 "files.export": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/export",
  "required": [
   "fileId",
   "mimeType"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "mimeType": "string"
  }
 },
 "files.generateCseToken": {
  "verb": "GET",
  "path": "/drive/v3/files/generateCseToken",
  "required": [],
  "body": "",
  "params": {
   "fileId": "string",
   "parent": "string"
  }
 },
 "files.generateIds": {
  "verb": "GET",
  "path": "/drive/v3/files/generateIds",
  "required": [],
  "body": "",
  "params": {
   "count": "number",
   "space": "string",
   "type": "string"
  }
 },
 "files.get": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}",
  "required": [
   "fileId"
  ],
  "body": "",
  "params": {
   "acknowledgeAbuse": "boolean",
   "fileId": "string",
   "includeLabels": "string",
   "includePermissionsForView": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean"
  }
 },
 "files.list": {
  "verb": "GET",
  "path": "/drive/v3/files",
  "required": [],
  "body": "",
  "params": {
   "corpora": "string",
   "corpus": "string",
   "driveId": "string",
   "includeItemsFromAllDrives": "boolean",
   "includeLabels": "string",
   "includePermissionsForView": "string",
   "includeTeamDriveItems": "boolean",
   "orderBy": "string",
   "pageSize": "number",
   "pageToken": "string",
   "q": "string",
   "spaces": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "teamDriveId": "string"
  }
 },
 "files.listLabels": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/listLabels",
  "required": [
   "fileId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "maxResults": "number",
   "pageToken": "string"
  }
 },
 "files.modifyLabels": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/modifyLabels",
  "required": [
   "fileId"
  ],
  "body": "ModifyLabelsRequest",
  "params": {
   "fileId": "string"
  }
 },
 "files.update": {
  "verb": "PATCH",
  "path": "/drive/v3/files/{fileId}",
  "required": [
   "fileId"
  ],
  "body": "File",
  "params": {
   "addParents": "string",
   "enforceSingleParent": "boolean",
   "fileId": "string",
   "includeLabels": "string",
   "includePermissionsForView": "string",
   "keepRevisionForever": "boolean",
   "ocrLanguage": "string",
   "removeParents": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "useContentAsIndexableText": "boolean"
  }
 },
 "files.watch": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/watch",
  "required": [
   "fileId"
  ],
  "body": "Channel",
  "params": {
   "acknowledgeAbuse": "boolean",
   "fileId": "string",
   "includeLabels": "string",
   "includePermissionsForView": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean"
  }
 },
 "operations.get": {
  "verb": "GET",
  "path": "/drive/v3/operations/{name}",
  "required": [
   "name"
  ],
  "body": "",
  "params": {
   "name": "string"
  }
 },
 "permissions.create": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/permissions",
  "required": [
   "fileId"
  ],
  "body": "Permission",
  "params": {
   "emailMessage": "string",
   "enforceExpansiveAccess": "boolean",
   "enforceSingleParent": "boolean",
   "fileId": "string",
   "moveToNewOwnersRoot": "boolean",
   "sendNotificationEmail": "boolean",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "transferOwnership": "boolean",
   "useDomainAdminAccess": "boolean"
  }
 },
 "permissions.delete": {
  "verb": "DELETE",
  "path": "/drive/v3/files/{fileId}/permissions/{permissionId}",
  "required": [
   "fileId",
   "permissionId"
  ],
  "body": "",
  "params": {
   "enforceExpansiveAccess": "boolean",
   "fileId": "string",
   "permissionId": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "useDomainAdminAccess": "boolean"
  }
 },
 "permissions.get": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/permissions/{permissionId}",
  "required": [
   "fileId",
   "permissionId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "permissionId": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "useDomainAdminAccess": "boolean"
  }
 },
 "permissions.list": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/permissions",
  "required": [
   "fileId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "includePermissionsForView": "string",
   "pageSize": "number",
   "pageToken": "string",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "useDomainAdminAccess": "boolean"
  }
 },
 "permissions.update": {
  "verb": "PATCH",
  "path": "/drive/v3/files/{fileId}/permissions/{permissionId}",
  "required": [
   "fileId",
   "permissionId"
  ],
  "body": "Permission",
  "params": {
   "enforceExpansiveAccess": "boolean",
   "fileId": "string",
   "permissionId": "string",
   "removeExpiration": "boolean",
   "supportsAllDrives": "boolean",
   "supportsTeamDrives": "boolean",
   "transferOwnership": "boolean",
   "useDomainAdminAccess": "boolean"
  }
 },
 "replies.create": {
  "verb": "POST",
  "path": "/drive/v3/files/{fileId}/comments/{commentId}/replies",
  "required": [
   "fileId",
   "commentId"
  ],
  "body": "Reply",
  "params": {
   "commentId": "string",
   "fileId": "string"
  }
 },
 "replies.delete": {
  "verb": "DELETE",
  "path": "/drive/v3/files/{fileId}/comments/{commentId}/replies/{replyId}",
  "required": [
   "fileId",
   "commentId",
   "replyId"
  ],
  "body": "",
  "params": {
   "commentId": "string",
   "fileId": "string",
   "replyId": "string"
  }
 },
 "replies.get": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/comments/{commentId}/replies/{replyId}",
  "required": [
   "fileId",
   "commentId",
   "replyId"
  ],
  "body": "",
  "params": {
   "commentId": "string",
   "fileId": "string",
   "includeDeleted": "boolean",
   "replyId": "string"
  }
 },
 "replies.list": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/comments/{commentId}/replies",
  "required": [
   "fileId",
   "commentId"
  ],
  "body": "",
  "params": {
   "commentId": "string",
   "fileId": "string",
   "includeDeleted": "boolean",
   "pageSize": "number",
   "pageToken": "string"
  }
 },
 "replies.update": {
  "verb": "PATCH",
  "path": "/drive/v3/files/{fileId}/comments/{commentId}/replies/{replyId}",
  "required": [
   "fileId",
   "commentId",
   "replyId"
  ],
  "body": "Reply",
  "params": {
   "commentId": "string",
   "fileId": "string",
   "replyId": "string"
  }
 },
 "revisions.delete": {
  "verb": "DELETE",
  "path": "/drive/v3/files/{fileId}/revisions/{revisionId}",
  "required": [
   "fileId",
   "revisionId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "revisionId": "string"
  }
 },
 "revisions.get": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/revisions/{revisionId}",
  "required": [
   "fileId",
   "revisionId"
  ],
  "body": "",
  "params": {
   "acknowledgeAbuse": "boolean",
   "fileId": "string",
   "revisionId": "string"
  }
 },
 "revisions.list": {
  "verb": "GET",
  "path": "/drive/v3/files/{fileId}/revisions",
  "required": [
   "fileId"
  ],
  "body": "",
  "params": {
   "fileId": "string",
   "pageSize": "number",
   "pageToken": "string"
  }
 },
 "revisions.update": {
  "verb": "PATCH",
  "path": "/drive/v3/files/{fileId}/revisions/{revisionId}",
  "required": [
   "fileId",
   "revisionId"
  ],
  "body": "Revision",
  "params": {
   "fileId": "string",
   "revisionId": "string"
  }
 },
 "teamdrives.create": {
  "verb": "POST",
  "path": "/drive/v3/teamdrives",
  "required": [
   "requestId"
  ],
  "body": "TeamDrive",
  "params": {
   "requestId": "string"
  }
 },
 "teamdrives.delete": {
  "verb": "DELETE",
  "path": "/drive/v3/teamdrives/{teamDriveId}",
  "required": [
   "teamDriveId"
  ],
  "body": "",
  "params": {
   "teamDriveId": "string"
  }
 },
 "teamdrives.get": {
  "verb": "GET",
  "path": "/drive/v3/teamdrives/{teamDriveId}",
  "required": [
   "teamDriveId"
  ],
  "body": "",
  "params": {
   "teamDriveId": "string",
   "useDomainAdminAccess": "boolean"
  }
 },
 "teamdrives.list": {
  "verb": "GET",
  "path": "/drive/v3/teamdrives",
  "required": [],
  "body": "",
  "params": {
   "pageSize": "number",
   "pageToken": "string",
   "q": "string",
   "useDomainAdminAccess": "boolean"
  }
 },
 "teamdrives.update": {
  "verb": "PATCH",
  "path": "/drive/v3/teamdrives/{teamDriveId}",
  "required": [
   "teamDriveId"
  ],
  "body": "TeamDrive",
  "params": {
   "teamDriveId": "string",
   "useDomainAdminAccess": "boolean"
  }
 }
};
