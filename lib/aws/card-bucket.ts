import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { ArtStore } from '../job/art'

const REQUEST_TIMEOUT_MS = 10_000

export interface CardBucket extends ArtStore {
  put: (
    s3Key: string,
    bytes: Uint8Array,
    metadata: Record<string, string>,
    contentType?: string,
  ) => Promise<void>
  /** Removes whatever is kept under a prefix; whoever asks needs the right to list it. */
  removeUnder: (prefix: string) => Promise<void>
  /** A URL that gives the object for so many seconds. */
  signUrl: (s3Key: string, seconds: number) => Promise<string>
  /** A URL that takes the object, a picture of that type, once it is drawn, for so many seconds. */
  signPutUrl: (s3Key: string, type: string, seconds: number) => Promise<string>
}

/** Finished art in the private bucket, never to change once written. */
export function createCardBucket(s3: S3Client, bucket: string): CardBucket {
  return {
    async exists(s3Key) {
      try {
        await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: s3Key }), timeout())
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },
    async put(s3Key, bytes, metadata, contentType = 'image/png') {
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: s3Key,
        Body: bytes,
        ContentType: contentType,
        CacheControl: 'private, max-age=31536000, immutable',
        Metadata: asciiValues(metadata),
      })
      await s3.send(command, timeout())
    },
    async removeUnder(prefix) {
      let next: string | undefined
      do {
        const list = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next })
        const { Contents = [], NextContinuationToken } = await s3.send(list, timeout())
        await this.remove(Contents.flatMap(({ Key }) => Key ?? []))
        next = NextContinuationToken
      } while (next !== undefined)
    },
    signUrl(s3Key, seconds) {
      return getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: s3Key }), { expiresIn: seconds })
    },
    signPutUrl(s3Key, type, seconds) {
      const command = new PutObjectCommand({ Bucket: bucket, Key: s3Key, ContentType: type })
      return getSignedUrl(s3, command, { expiresIn: seconds })
    },
    async remove(s3Keys) {
      const removals = s3Keys.map((Key) =>
        s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }), timeout()),
      )
      await Promise.all(removals)
    },
  }
}

/**
 * S3 says 404 only to those who may list the bucket, and 403 to all others (HeadObject, "Permissions"). Our functions
 * may not list, and an object that is there they may read.
 */
function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && [403, 404].includes(error.$metadata.httpStatusCode ?? 0)
}

function timeout() {
  return { abortSignal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) }
}

/** S3 metadata travels in HTTP headers, so anything but plain ASCII is percent-encoded: a paid picture never fails to upload. */
export function asciiValues(metadata: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [name, encodeURIComponent(value.toWellFormed())]),
  )
}
