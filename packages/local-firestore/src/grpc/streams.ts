import { randomUUID } from 'node:crypto';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { Metadata } from '@grpc/grpc-js';
import { ListenSession } from '../listen/session.ts';
import { type CommitRequest, commit } from '../service/commits.ts';
import type { Services } from '../service/reading.ts';
import type { OnGone } from '../transactions/locks.ts';
import { rpc } from '../wire/schema.ts';
import { decodeRequest, toStatus } from './request.ts';

type Stream = ServerDuplexStream<Buffer, object>;

/**
 * The Listen stream: connects the client's requests to its session, and the session's messages to
 * the client.
 */
export function listenStream(context: Services): (stream: Stream) => void {
  return (stream) => {
    stream.sendMetadata(new Metadata());
    const session = new ListenSession(context, (message) => stream.write(message));
    stream.on('data', (bytes: Buffer) => {
      try {
        session.receive(decodeRequest(rpc('Listen'), bytes));
      } catch (thrown) {
        session.close();
        stream.emit('error', toStatus(thrown));
      }
    });
    stream.on('end', () => {
      session.close();
      stream.end();
    });
    stream.on('cancelled', () => session.close());
    stream.on('error', () => session.close());
  };
}

/** The Write stream: a handshake, then each request is one commit, answered in order. */
export function writeStream(context: Services): (stream: Stream) => void {
  return (stream) => {
    stream.sendMetadata(new Metadata());
    const onGone: OnGone = (listener) => stream.on('cancelled', listener);
    let count = 0;
    let database: string | undefined;
    let queue = Promise.resolve();
    const answer = async (bytes: Buffer): Promise<void> => {
      const request = decodeRequest(rpc('Write'), bytes) as CommitRequest;
      database ??= request.database;
      const streamToken = Buffer.from(String(count));
      if (count++ === 0) stream.write({ streamId: randomUUID(), streamToken });
      else
        stream.write({
          ...(await commit({ ...context, onGone }, { ...request, database: database ?? '' })),
          streamToken,
        });
    };
    stream.on('data', (bytes: Buffer) => {
      queue = queue.then(() => answer(bytes)).catch((thrown) => void stream.emit('error', toStatus(thrown)));
    });
    stream.on('end', () => void queue.then(() => stream.end()));
  };
}
