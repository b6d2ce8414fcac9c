import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import {
  DEAD_LETTER_RETENTION_DAYS,
  DEAD_LETTER_TIMEOUT_SECONDS,
  MAX_DELIVERIES,
  VISIBILITY_TIMEOUT_SECONDS,
  WORKER_CONCURRENCY,
} from '../../../lib/job/limits'

export interface CardQueueProps {
  /** Paints one job for each message. */
  readonly worker: IFunction
  /** Gives the job of a dead letter its end. */
  readonly undertaker: IFunction
}

/** The queue of job ids with its dead letters, and its delivery to the worker. */
export class CardQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { worker, undertaker }: CardQueueProps) {
    super(scope, id)
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    }
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...common,
      retentionPeriod: Duration.days(DEAD_LETTER_RETENTION_DAYS),
      visibilityTimeout: Duration.seconds(6 * DEAD_LETTER_TIMEOUT_SECONDS),
    })
    this.queue = new Queue(this, 'Jobs', {
      ...common,
      visibilityTimeout: Duration.seconds(VISIBILITY_TIMEOUT_SECONDS),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_DELIVERIES },
    })
    worker.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 1,
        maxConcurrency: WORKER_CONCURRENCY,
        reportBatchItemFailures: true,
      }),
    )
    undertaker.addEventSource(
      new SqsEventSource(this.deadLetters, {
        batchSize: 1,
        maxConcurrency: 2,
        reportBatchItemFailures: true,
      }),
    )
  }
}
