import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../lib/failure/refusal'
import { Job } from '../../lib/job/job'
import { jsonText } from '../../lib/schema/json-text'
import { Visit } from '../../lib/visit/visit'
import type { LocalCloud } from '../../local/start-local-cloud'
import { ask } from './graphql'

const StartReply = z.object({ startVisit: z.object({ visit: jsonText(Visit) }) })
const SubmitReply = z.object({
  submitCard: z.object({ job: jsonText(Job).nullish(), refusal: Refusal.nullish() }),
})
const JobReply = z.object({ getJob: Job })

const submitCard = `mutation Submit(
  $jobId: ID!, $visitId: ID!, $eventId: ID, $prompt: String!, $style: String!, $displayName: String!
) {
  submitCard(
    jobId: $jobId, visitId: $visitId, eventId: $eventId, prompt: $prompt, style: $style, displayName: $displayName
  ) {
    job
    refusal { code retry message }
  }
}`

const fields = Object.keys(Job.shape).join(' ')

type CardWords = Partial<{
  jobId: string
  eventId: string
  prompt: string
  style: string
  displayName: string
}>

/** Asks for a card in a visit that is under way, as another tab of the same kiosk could. */
export async function submitFor(
  cloud: Pick<LocalCloud, 'outputs'>,
  token: string,
  visitId: string,
  card: CardWords = {},
) {
  const request = { prompt: 'a fox astronaut', style: 'storybook', displayName: 'Mara', ...card }
  const variables = { jobId: randomUUID(), visitId, ...request }
  const { data, errors } = await ask(cloud, { token }, submitCard, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return SubmitReply.parse(data).submitCard
}

export type Guest = Awaited<ReturnType<typeof startGuest>>

/** A guest at a kiosk, as the API sees one. */
export async function startGuest(
  cloud: Pick<LocalCloud, 'outputs'>,
  token: string,
  deviceId = 'booth-1',
  wallConsent = false,
) {
  const started = await ask(
    cloud,
    { token },
    `mutation Start($deviceId: String!, $wallConsent: Boolean!) { startVisit(
      eventId: "demo", deviceId: $deviceId, consentVersion: "1", wallConsent: $wallConsent, language: "en"
    ) { visit } }`,
    { deviceId, wallConsent },
  )
  const { visit } = StartReply.parse(started.data).startVisit

  return {
    visit,
    submit: (card: CardWords = {}) => submitFor(cloud, token, visit.id, { eventId: visit.eventId, ...card }),
    async ticket(card: CardWords = {}): Promise<Job> {
      const { job, refusal } = await this.submit(card)
      if (!job) throw new Error(`Refused: ${refusal?.code}`)
      return job
    },
    async read(jobId: string): Promise<Job> {
      const { data } = await ask(cloud, { token }, `query Read($id: ID!) { getJob(id: $id) { ${fields} } }`, {
        id: jobId,
      })
      return JobReply.parse(data).getJob
    },
  }
}
