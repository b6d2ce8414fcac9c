import { z } from 'zod'
import type { Assembly, Resource } from '../cloudformation/assembly'
import { parseScheduleExpression, type NextRun } from './schedule-expression'

/** A function that is called by the clock. */
export interface Schedule {
  readonly name: string
  readonly functionArn: string
  readonly nextRun: NextRun
  /** What the function is called with. */
  event(timeMs: number): unknown
}

const enabled = z.string().default('ENABLED')

const schedulerSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.enum(['UTC', 'Etc/UTC']).default('UTC'),
  State: enabled,
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
})

const ruleSchema = z.object({
  ScheduleExpression: z.string(),
  State: enabled,
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional() })).default([]),
})

/** Reads what EventBridge rules and schedules call, and when. Disabled ones are left out. */
export function readSchedules(assembly: Assembly): readonly Schedule[] {
  const schedules = assembly.ofType('AWS::Scheduler::Schedule').flatMap((resource) => {
    const { ScheduleExpression, State, Target } = schedulerSchema.parse(resource.properties)
    return State === 'ENABLED' ? [toSchedule(resource, ScheduleExpression, Target, assembly)] : []
  })
  const rules = assembly.ofType('AWS::Events::Rule').flatMap((resource) => {
    const { ScheduleExpression, State, Targets } = ruleSchema.parse(resource.properties)
    if (State !== 'ENABLED') return []
    return Targets.map((target) => toSchedule(resource, ScheduleExpression, target, assembly))
  })
  return [...schedules, ...rules].filter(({ functionArn }) => functionArn.startsWith('arn:aws:lambda:'))
}

function toSchedule(
  resource: Resource,
  expression: string,
  target: { Arn: string; Input?: string | undefined },
  { accountId, region }: Assembly,
): Schedule {
  return {
    name: resource.id,
    functionArn: target.Arn,
    nextRun: parseScheduleExpression(expression),
    event: (timeMs) =>
      target.Input !== undefined
        ? (JSON.parse(target.Input) as unknown)
        : {
            version: '0',
            id: crypto.randomUUID(),
            'detail-type': 'Scheduled Event',
            source: resource.type === 'AWS::Events::Rule' ? 'aws.events' : 'aws.scheduler',
            account: accountId,
            time: new Date(timeMs).toISOString().replace('.000Z', 'Z'),
            region,
            resources: [resource.attribute('Arn')],
            detail: {},
          },
  }
}
