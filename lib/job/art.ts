import type { Job } from './job'

/** Where a job's art lies: made from the job alone, so that a second delivery finds what the first one paid for. */
export function artKey(job: Pick<Job, 'id' | 'sessionId'>): string {
  return `cards/${job.sessionId}/${job.id}.png`
}

/** A finished picture of 1280×720, PNG. */
export interface Art {
  bytes: Uint8Array
  width: number
  height: number
}

/** Where art is kept. */
export interface ArtStore {
  exists(s3Key: string): Promise<boolean>
  /** Metadata is stored beside the picture; values may hold any script. */
  put(s3Key: string, bytes: Uint8Array, metadata: Record<string, string>): Promise<void>
  /** Pictures that are not there are no trouble. */
  remove(s3Keys: readonly string[]): Promise<void>
}
