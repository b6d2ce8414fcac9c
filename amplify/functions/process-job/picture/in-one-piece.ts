import { constants } from 'node:zlib'

/** Lets zlib give so many bytes at once: each piece more is one more way to another thread and back. */
export function inOnePiece(bytes: number): { chunkSize: number } {
  return { chunkSize: Math.max(constants.Z_MIN_CHUNK, bytes) }
}
