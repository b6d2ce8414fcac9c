import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { findFreePorts } from '../bench/free-ports'
import { type Program, startProgram } from '../bench/program'
import type { Run } from '../bench/run-resources'
import { localOutputs } from '../demo/local-backend'
import type { AmplifyOutputs } from '../local/amplify-outputs'
import { endpointsOf, portsFrom } from '../local/ports'
import type { Endpoints } from '../local/cloudformation/endpoints'
import type { CloudSettings } from './cloud-process'
import { createControl, type Control } from './control'

/** A local cloud that can be killed and started again on the same data. */
export interface Cloud {
  readonly outputs: AmplifyOutputs
  readonly endpoints: Endpoints
  readonly control: Control
  /** Sends the message of a job once more: a standard queue may deliver at any time. */
  sendAgain(jobId: string): Promise<void>
  /** `kill -9` of everything that it runs. */
  kill(): Promise<void>
  start(): Promise<void>
}

interface CloudOptions {
  readonly assemblyDirectory: string
  readonly name: string
  readonly modelLatencyMs: number
}

/**
 * A crashed worker's message comes back after so long, instead of the nine minutes and more of the deployed queue:
 * sooner is harder, because the lease of the one that crashed has not run out then.
 */
const VISIBILITY_CAP_SECONDS = 3

const processFile = fileURLToPath(new URL('./cloud-process.ts', import.meta.url))

/** Starts the product's backend on free ports, with plain pictures and a folder of its own. */
export async function startCloud(run: Run, { name, ...options }: CloudOptions): Promise<Cloud> {
  const { base } = await findFreePorts()
  mkdirSync(join(run.directory, name), { recursive: true })
  mkdirSync('.local/faults', { recursive: true })
  const settings: CloudSettings = {
    ...options,
    dataDirectory: join(run.directory, name),
    portBase: base,
    visibilityCapSeconds: VISIBILITY_CAP_SECONDS,
    logFile: `.local/faults/${name}.log`,
  }
  let program: Program | undefined
  let isWanted = true
  const start = async () => {
    isWanted = true
    program = startProgram(run, {
      args: ['--import', 'tsx', processFile, JSON.stringify(settings)],
      directory: process.cwd(),
    })
    await program.says(/The cloud is ready/)
    // Every cell after that would only say that nobody answers.
    program.succeeds().catch((error: unknown) => {
      if (isWanted) console.error(`The cloud of “${name}” is gone: ${String(error)}`)
    })
  }
  await start()
  return {
    outputs: localOutputs({ ...options, dataDirectory: settings.dataDirectory, portBase: base }),
    endpoints: endpointsOf(portsFrom(base)),
    control: createControl(base),
    sendAgain: (jobId) => sendMessage(endpointsOf(portsFrom(base)).sqs, jobId),
    start,
    kill: async () => {
      if (program === undefined) return
      isWanted = false
      process.kill(program.pid, 'SIGKILL')
      await program.succeeds().catch(() => undefined)
    },
  }
}

async function sendMessage(endpoint: string, jobId: string): Promise<void> {
  const credentials = { accessKeyId: 'faults', secretAccessKey: 'faults' }
  const sqs = new SQSClient({ region: 'us-east-1', endpoint, credentials })
  try {
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}))
    const QueueUrl = QueueUrls.find((url) => /cardqueuejobs/i.test(url))
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ jobId }) }))
  } finally {
    sqs.destroy()
  }
}

const Outputs = z.object({ data: z.object({ url: z.url() }), storage: z.object({ bucket_name: z.string() }) })

/** Where the cloud's API is, and what its bucket is called. */
export function addressesOf({ outputs }: Pick<Cloud, 'outputs'>): { url: string; bucket: string } {
  const { data, storage } = Outputs.parse(outputs)
  return { url: data.url, bucket: storage.bucket_name }
}
