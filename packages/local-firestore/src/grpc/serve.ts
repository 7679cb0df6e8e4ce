import type { Socket } from 'node:net';
import {
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  Server,
  ServerCredentials,
  ServerInterceptingCall,
  type ServerInterceptor,
  type ServerWritableStream,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { foreignCaller } from '@ibl/local-service/loopback.ts';
import type { Method as RpcMethod } from 'protobufjs';
import { Fault } from '../fault.ts';
import { methods } from '../service/methods.ts';
import type { Services } from '../service/reading.ts';
import type { OnGone } from '../transactions/locks.ts';
import { encode, service } from '../wire/schema.ts';
import { decodeRequest, frameBytesMax, toStatus } from './request.ts';
import { listenStream, writeStream } from './streams.ts';

export interface GrpcServer {
  accept(socket: Socket): void;
  close(): void;
}

/** Serves gRPC on the sockets that it is given. */
export function serveGrpc(context: Services): GrpcServer {
  const server = new Server({
    'grpc.max_receive_message_length': frameBytesMax,
    'grpc.max_send_message_length': -1,
    interceptors: [fromThisMachine],
  });
  server.addService(definition(), implementation(context));
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  return { accept: (socket) => injector.injectConnection(socket), close: () => server.forceShutdown() };
}

/**
 * The same check as REST's, on gRPC's `:authority`. No browser speaks gRPC, but other programs
 * under a foreign name are rejected too.
 */
const fromThisMachine: ServerInterceptor = (_, call) =>
  new ServerInterceptingCall(call, {
    start: (listen) =>
      listen({
        onReceiveMetadata: (metadata, pass) => {
          const foreign = foreignCaller({ host: call.getHost(), origin: metadata.get('origin')[0]?.toString() });
          if (foreign === null) pass(metadata);
          else call.sendStatus(toStatus(new Fault('PERMISSION_DENIED', foreign)));
        },
      }),
  });

/** Requests arrive as bytes and are decoded by the handler, so that a malformed one is answered INVALID_ARGUMENT. */
function definition(): ServiceDefinition {
  const entries = service.methodsArray.map((rpc) => {
    const bytes = (value: Buffer) => value;
    return [
      rpc.name,
      {
        path: `/google.firestore.v1.Firestore/${rpc.name}`,
        requestStream: rpc.requestStream === true,
        responseStream: rpc.responseStream === true,
        requestSerialize: bytes,
        requestDeserialize: bytes,
        responseSerialize: (message: object) => encodeAs(rpc.responseType, message),
        responseDeserialize: bytes,
      },
    ];
  });
  return Object.fromEntries(entries);
}

function implementation(context: Services): UntypedServiceImplementation {
  const entries = service.methodsArray
    .filter(({ name }) => methods[name] !== undefined)
    .map((rpc) => [rpc.name, rpc.responseStream === true ? streaming(rpc, context) : unary(rpc, context)]);
  return { ...Object.fromEntries(entries), Listen: listenStream(context), Write: writeStream(context) };
}

function unary(rpc: RpcMethod, context: Services): handleUnaryCall<Buffer, object> {
  return (call, callback) => {
    answer(rpc, call.request, context, (listener) => call.on('cancelled', listener)).then(
      (response) => callback(null, response),
      (thrown) => callback(toStatus(thrown)),
    );
  };
}

function streaming(rpc: RpcMethod, context: Services): handleServerStreamingCall<Buffer, object> {
  return (call) => {
    // A stream that fails before its headers are sent makes the client wait for seconds.
    call.sendMetadata(new Metadata());
    answer(rpc, call.request, context, (listener) => call.on('cancelled', listener))
      .then((responses) => writeAll(call, responses as object[]))
      .then(
        () => call.end(),
        (thrown) => call.emit('error', toStatus(thrown)),
      );
  };
}

async function writeAll(call: ServerWritableStream<Buffer, object>, responses: object[]): Promise<void> {
  for (const response of responses) {
    if (call.cancelled) return;
    if (!call.write(response)) await drained(call);
  }
}

const drained = (call: ServerWritableStream<Buffer, object>): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      call.off('drain', done).off('cancelled', done);
      resolve();
    };
    call.on('drain', done).on('cancelled', done);
  });

async function answer(rpc: RpcMethod, bytes: Buffer, context: Services, onGone: OnGone): Promise<object> {
  const method = methods[rpc.name];
  if (method === undefined) throw new Error(`No handler for ${rpc.name}`);
  return method({ ...context, onGone }, decodeRequest(rpc, bytes));
}

function encodeAs(type: string, message: object): Buffer {
  const bytes = encode(type, message);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
