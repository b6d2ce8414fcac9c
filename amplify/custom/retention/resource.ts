import type { AmplifyDynamoDbTableWrapper } from '@aws-amplify/graphql-api-construct'
import { RemovalPolicy } from 'aws-cdk-lib'
import type { CfnUserPool } from 'aws-cdk-lib/aws-cognito'
import type { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { FILES_GO_AFTER_DAYS } from '../../../lib/retention/keeping-time'

export interface RetentionProps {
  readonly tables: Readonly<Record<string, AmplifyDynamoDbTableWrapper>>
  readonly userPool: CfnUserPool
}

/**
 * No deploy, rename or deleted stack takes guests' cards with it: tables and accounts outlive their stack
 * (the bucket does by `keepOnDelete`). Sandboxes are the exception: Amplify deletes all they made.
 */
export function retainGuestData({ tables, userPool }: RetentionProps): void {
  for (const table of Object.values(tables)) {
    table.applyRemovalPolicy(RemovalPolicy.RETAIN)
    table.pointInTimeRecoverySpecification = { pointInTimeRecoveryEnabled: true }
    table.sseSpecification = { sseEnabled: true }
  }
  userPool.applyRemovalPolicy(RemovalPolicy.RETAIN)
}

/**
 * The net under `expire-cards`, which deletes pictures with their rows: no picture outlives the longest keeping time by
 * much, whatever became of its row.
 */
export function expireFiles(bucket: CfnBucket): void {
  bucket.lifecycleConfiguration = {
    rules: [
      { id: 'cards', status: 'Enabled', prefix: 'cards/', expirationInDays: FILES_GO_AFTER_DAYS },
      { id: 'cut-short', status: 'Enabled', abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } },
    ],
  }
}
