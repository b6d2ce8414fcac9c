import type { S3Client } from '@aws-sdk/client-s3'
import { type EraseCard, createEraseCard } from '../retention/erase-card'
import { createCardBucket } from './card-bucket'
import type { GraphQl } from './graphql'
import { createJobStore } from './job-store'
import { createPrintStore } from './print-store'
import { createVisitStore } from './visit-store'
import { createWallStore } from './wall-store'

/** Erases cards from all places where something of theirs is kept. */
export function createCardEraser(graphql: GraphQl, s3: S3Client, bucketName: string): EraseCard {
  const bucket = createCardBucket(s3, bucketName)
  return createEraseCard({
    jobs: createJobStore(graphql),
    visits: createVisitStore(graphql),
    wall: createWallStore(graphql),
    prints: createPrintStore(graphql),
    removeFiles: (s3Keys) => bucket.remove(s3Keys),
    now: () => new Date(),
  })
}
