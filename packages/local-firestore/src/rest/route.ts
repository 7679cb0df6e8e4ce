import { Fault, unimplemented } from '../fault.ts';
import { joinPath, lastSegment, parentPath } from '../store/name.ts';

/**
 * The method that a URL names, and the parts of the request in it. The body goes to the field
 * `body`, or is the request itself.
 */
export interface Route {
  method: string;
  fields: Record<string, unknown>;
  body: string | undefined;
}

/** Verbs after a colon: what the path before it names in the request. */
const verbs: Record<string, { method: string; subject: 'database' | 'parent' }> = {
  batchGet: { method: 'BatchGetDocuments', subject: 'database' },
  batchWrite: { method: 'BatchWrite', subject: 'database' },
  beginTransaction: { method: 'BeginTransaction', subject: 'database' },
  commit: { method: 'Commit', subject: 'database' },
  executePipeline: { method: 'ExecutePipeline', subject: 'database' },
  listCollectionIds: { method: 'ListCollectionIds', subject: 'parent' },
  partitionQuery: { method: 'PartitionQuery', subject: 'parent' },
  rollback: { method: 'Rollback', subject: 'database' },
  runAggregationQuery: { method: 'RunAggregationQuery', subject: 'parent' },
  runQuery: { method: 'RunQuery', subject: 'parent' },
};

const pattern = /^\/v1\/(projects\/[^/]+\/databases\/[^/]+)\/documents(?:\/(.+?))?(?::([a-zA-Z]+))?$/s;

export function findRoute(httpMethod: string, path: string): Route {
  const match = pattern.exec(path);
  if (match === null) throw notFound(httpMethod, path);
  const [, database = '', below = '', suffix] = match;
  const verb = suffix === undefined ? undefined : verbs[suffix];
  if (httpMethod === 'POST' && verb !== undefined) {
    if (verb.subject === 'database' && below !== '') throw notFound(httpMethod, path);
    const name = verb.subject === 'database' ? database : joinPath(database, 'documents', below);
    return { method: verb.method, fields: { [verb.subject]: name }, body: undefined };
  }
  if (httpMethod === 'POST' && (suffix === 'listen' || suffix === 'write'))
    throw unimplemented(`The method ${suffix} over REST (it needs gRPC)`);
  // A colon may also be part of an id.
  const id = suffix === undefined ? below : `${below}:${suffix}`;
  return documentRoute(httpMethod, `${database}/documents`, id) ?? raise(notFound(httpMethod, path));
}

function documentRoute(httpMethod: string, root: string, path: string): Route | undefined {
  if (path === '') return undefined;
  const isDocument = path.split('/').length % 2 === 0;
  const name = joinPath(root, path);
  const collection = { parent: joinPath(root, parentPath(path)), collectionId: lastSegment(path) };
  if (httpMethod === 'GET')
    return isDocument
      ? { method: 'GetDocument', fields: { name }, body: undefined }
      : { method: 'ListDocuments', fields: collection, body: undefined };
  if (httpMethod === 'POST' && !isDocument) return { method: 'CreateDocument', fields: collection, body: 'document' };
  if (httpMethod === 'PATCH' && isDocument)
    return { method: 'UpdateDocument', fields: { document: { name } }, body: 'document' };
  if (httpMethod === 'DELETE' && isDocument) return { method: 'DeleteDocument', fields: { name }, body: undefined };
  return undefined;
}

const notFound = (httpMethod: string, path: string): Fault => {
  if (/^\/google\.firestore\.v1\.Firestore\/(Listen|Write)\/channel/.test(path))
    return unimplemented("The browser's WebChannel");
  if (path.includes(':securityRules')) return unimplemented('Security rules');
  if (/^\/v1\/projects\/[^/]+\/databases/.test(path))
    return unimplemented(`${httpMethod} ${path} (the admin API, or a path that is no document or collection)`);
  return new Fault('NOT_FOUND', `The requested URL ${path} was not found on this server.`);
};

function raise(fault: Fault): never {
  throw fault;
}
