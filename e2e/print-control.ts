import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { demoAccounts } from '../demo/accounts'
import type { AmplifyOutputs } from '../local/amplify-outputs'
import { ask } from './backend/graphql'
import { signInTo } from './backend/sign-in'

/** What reaches the printer of a running booth without a page: guests' wishes, and another station. */
export interface PrintControl {
  requestPrint(jobId: string): Promise<void>
  /** Takes the next print at a station; gives its job's id. */
  claim(station: string): Promise<string>
  report(jobId: string, station: string, outcome: 'printed' | 'problem'): Promise<void>
}

const Reply = z.object({
  it: z.object({ print: z.string().nullable(), refusal: z.object({ code: z.string() }).nullable() }),
})
const PrintId = z.object({ id: z.string() })

/** Takes hold of a booth on this machine, through its API. */
export async function createPrintControl({
  dataDirectory,
}: {
  dataDirectory: string
}): Promise<PrintControl> {
  const file = readFileSync(`${dataDirectory}/amplify_outputs.json`, 'utf8')
  const cloud = { outputs: JSON.parse(file) as AmplifyOutputs }
  const { accessToken } = await signInTo(cloud, demoAccounts.staff)
  const printer = async (operation: string) => {
    const query = `mutation { it: ${operation} { print refusal { code } } }`
    const { data } = await ask(cloud, { token: accessToken }, query)
    const { print, refusal } = Reply.parse(data).it
    if (refusal) throw new Error(refusal.code)
    return PrintId.parse(JSON.parse(print ?? 'null')).id
  }
  return {
    async requestPrint(jobId) {
      await printer(`requestPrint(jobId: "${jobId}")`)
    },
    claim: (station) => printer(`claimPrint(eventId: "demo", station: "${station}")`),
    async report(jobId, station, outcome) {
      await printer(`finishPrint(jobId: "${jobId}", station: "${station}", outcome: "${outcome}")`)
    },
  }
}
