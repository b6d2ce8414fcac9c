import type { AmplifyDynamoDbTableWrapper } from '@aws-amplify/graphql-api-construct'
import { RemovalPolicy } from 'aws-cdk-lib'
import type { CfnUserPool } from 'aws-cdk-lib/aws-cognito'

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
