import { Metadata } from '@grpc/grpc-js';
import type { Method } from 'protobufjs';
import { invalid, toFault } from '../fault.ts';
import { decode } from '../wire/schema.ts';

/** Google's limit on a request. */
export const requestBytesMax: number = 10 * 1024 * 1024;
/**
 * A larger frame is rejected unread with RESOURCE_EXHAUSTED, which clients treat as passing and
 * retry for minutes. This limit is generous, so that most oversized requests get a clear error
 * instead.
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
