import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface BoothAlarmsProps {
  readonly queue: IQueue
  readonly deadLetters: IQueue
  readonly worker: IFunction
  readonly sweeper: IFunction
}

/** Guests should not have to tell the crew; `docs/operations.md` says what to do about each. */
export class BoothAlarms extends Construct {
  constructor(scope: Construct, id: string, { queue, deadLetters, worker, sweeper }: BoothAlarmsProps) {
    super(scope, id)
    const period = Duration.minutes(5)
    this.alarm('LineStandsStill', {
      metric: queue.metricApproximateAgeOfOldestMessage({ period }),
      above: Duration.minutes(10).toSeconds(),
      description: 'The oldest waiting card has waited for ten minutes.',
    })
    this.alarm('DeadLettersWait', {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
      above: 0,
      description: 'A dead letter was not given its end within five minutes.',
    })
    this.alarm('WorkersCrash', {
      metric: worker.metricErrors({ period }),
      above: 2,
      description: 'Workers crashed or ran out of time or memory, three times in five minutes.',
    })
    this.alarm('SweeperFails', {
      metric: sweeper.metricErrors({ period }),
      above: 2,
      description: 'What crashes and outages leave behind is not being finished.',
    })
  }

  private alarm(id: string, alarm: { metric: IMetric; above: number; description: string }): void {
    new Alarm(this, id, {
      metric: alarm.metric,
      threshold: alarm.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: alarm.description,
    })
  }
}
