import { z } from 'zod'
import type { JobMessage } from '../../../lib/job/job-store'
import { jsonText } from '../../../lib/schema/json-text'

const Body = jsonText(
  z.object({
    jobId: z.uuid(),
    // Any text: whatever an event is called, its jobs' messages are ours.
    eventId: z.string().optional(),
    seenVersion: z.int().positive().optional(),
    deferrals: z.int().nonnegative().optional(),
  }),
)

/** The body that `lib/aws/card-queue.ts` sends; undefined for a message that we did not write. */
export function parseJobMessage({ body }: { body: string }): JobMessage | undefined {
  return Body.safeParse(body).data
}
