import { Metadata } from '@grpc/grpc-js';
import type { Method } from 'protobufjs';
import { invalid, toFault } from '../fault.ts';
import { decode } from '../wire/schema.ts';

/** Google's bound on a request. */
export const requestBytesMax: number = 10 * 1024 * 1024;
/**
 * A larger frame is refused before it is read, with RESOURCE_EXHAUSTED: clients take that for a passing lack and try again
 * for minutes. So there is much room in which a request is still answered that it is too large.
 */
export const frameBytesMax: number = 64 * 1024 * 1024;

/** Requests arrive as bytes and are decoded here, so that a malformed one is answered INVALID_ARGUMENT. */
export function decodeRequest(rpc: Method, bytes: Buffer): object {
  if (bytes.length > requestBytesMax)
    throw invalid(`Request payload size exceeds the limit: ${requestBytesMax} bytes.`);
  try {
    return decode(rpc.requestType, bytes);
  } catch (error) {
    throw invalid(`Cannot parse the request as ${rpc.requestType}: ${(error as Error).message}`);
  }
}

export function toStatus(thrown: unknown): { code: number; details: string; metadata: Metadata } {
  const fault = toFault(thrown);
  return { code: fault.grpc, details: fault.message, metadata: new Metadata() };
}
