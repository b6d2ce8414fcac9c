import type { SQSRecord } from 'aws-lambda'
import { z } from 'zod'
import { jsonText } from '../../../lib/schema/json-text'

/** The body that `submit-card` sends: the record is the truth, the message only points at it. */
const Body = jsonText(z.object({ jobId: z.uuid() }))

const ReceiveCount = z.coerce.number().int().positive()

/** One delivery of a queued job; undefined for a message that we did not write. */
export function parseJobMessage(record: SQSRecord): { jobId: string; deliveryNumber: number } | undefined {
  const body = Body.safeParse(record.body)
  if (!body.success) return undefined
  return {
    jobId: body.data.jobId,
    deliveryNumber: ReceiveCount.parse(record.attributes.ApproximateReceiveCount),
  }
}
