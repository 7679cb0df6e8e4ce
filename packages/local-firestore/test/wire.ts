import { Client, type ClientDuplexStream, credentials, type ServiceError } from '@grpc/grpc-js';
import { decode, messageType, rpc } from '../src/wire/schema.ts';

/** gRPC without a client library between: bytes out, whatever comes back in. */
const path = (method: string) => `/google.firestore.v1.Firestore/${method}`;
const asIs = (bytes: Buffer) => bytes;

export const connectRaw = (port: number): Client =>
  new Client(`127.0.0.1:${port}`, credentials.createInsecure(), {
    'grpc.max_send_message_length': -1,
    'grpc.use_local_subchannel_pool': 1,
  });

export function encodeRequest(method: string, request: object): Buffer {
  const type = messageType(rpc(method).requestType);
  return Buffer.from(type.encode(type.fromObject(request)).finish());
}

/** The code and message of the answer; 0 if it is one. */
export function callRaw(client: Client, method: string, bytes: Buffer): Promise<{ code: number; details: string }> {
  return new Promise((resolve) => {
    client.makeUnaryRequest(path(method), asIs, asIs, bytes, (error: ServiceError | null) =>
      resolve(error === null ? { code: 0, details: '' } : { code: error.code, details: error.details }),
    );
  });
}

/** A Listen stream: what it said so far, and how to say something. */
export interface RawListener {
  said: ListenResponse[];
  send: (request: object) => void;
  sendBytes: (bytes: Buffer) => void;
  ended: Promise<number>;
  end: () => void;
}

export interface ListenResponse {
  targetChange?: { targetChangeType?: string; targetIds?: number[]; resumeToken?: Buffer; cause?: { code: number } };
  documentChange?: { document: { name: string }; targetIds: number[] };
  documentDelete?: { document: string };
  documentRemove?: { document: string };
}

export function listenRaw(client: Client): RawListener {
  const stream: ClientDuplexStream<Buffer, Buffer> = client.makeBidiStreamRequest(path('Listen'), asIs, asIs);
  const said: ListenResponse[] = [];
  stream.on('data', (bytes: Buffer) => said.push(decode('ListenResponse', bytes)));
  const ended = new Promise<number>((resolve) => {
    stream.on('error', (error: ServiceError) => resolve(error.code));
    stream.on('end', () => resolve(0));
  });
  const sendBytes = (bytes: Buffer) => void stream.write(bytes);
  return {
    said,
    send: (request) => sendBytes(encodeRequest('Listen', request)),
    sendBytes,
    ended,
    end: () => stream.end(),
  };
}

/** What a listener said, short: `ADD 1`, `+doc 1`, `-doc`, `CURRENT 1`, `NO_CHANGE`. */
export function summary(said: readonly ListenResponse[]): string[] {
  return said.map(({ targetChange, documentChange, documentDelete, documentRemove }) => {
    const last = (name: string) => name.slice(name.lastIndexOf('/') + 1);
    if (documentChange !== undefined) return `+${last(documentChange.document.name)} ${documentChange.targetIds}`;
    if (documentDelete !== undefined) return `-${last(documentDelete.document)} deleted`;
    if (documentRemove !== undefined) return `-${last(documentRemove.document)} removed`;
    return `${targetChange?.targetChangeType ?? 'NO_CHANGE'} ${targetChange?.targetIds ?? ''}`.trim();
  });
}
