import { setTimeout as wait } from 'node:timers/promises'
import type { CallObserver } from '../control/call-observer'
import { startInvokeModelService, type Invocation, type ModelReply } from './invoke-model-service'
import type { CheckedBody, ModelFamily } from './model-family'
import { errorReply, malformedInput } from './model-reply'
import {
  createModelScript,
  type ModelBehaviour,
  type ModelScript,
  type ModelSettings,
} from './model-settings'
import { novaCanvas, novaCanvasModelId } from './nova-canvas'
import type { Paint } from './paint'
import { toPictureFile } from './picture-file'
import { paintPlainPicture } from './plain-picture'
import type { HttpReply } from './serve-both-http-versions'
import { stability, stabilityModelIds } from './stability'

/** A running Bedrock: the stand-in, or the way to the real one. */
export interface BedrockService {
  readonly endpoint: string
  /** Changes how the next calls go; fields left out keep their value. */
  readonly setModel: (settings: ModelSettings) => void
  /** Back to how calls went at the start. */
  readonly resetModel: () => void
  /** The InvokeModel calls that reached the model, whatever came of them. */
  readonly invocationCount: () => number
  readonly stop: () => Promise<void>
}

/** Starts a Bedrock runtime that speaks the real protocol and paints with `paint`. */
export async function startBedrock(options: {
  host: string
  port: number
  observer: CallObserver
  paint?: Paint
  log: (message: string) => void
  settings?: ModelSettings
}): Promise<BedrockService> {
  const script = createModelScript(options.settings ?? {})
  const paint = options.paint ?? paintPlainPicture
  const { host, port, observer, log } = options
  const invoke = (invocation: Invocation) => invokeModel(invocation, script, paint)
  const service = await startInvokeModelService({ host, port, observer, log, invoke })
  return { ...service, setModel: script.change, resetModel: script.reset }
}

type PaintJob = Extract<CheckedBody, { kind: 'paint' }>

async function invokeModel(
  invocation: Invocation,
  script: ModelScript,
  paint: Paint,
): Promise<ModelReply | 'drop'> {
  const family = familyOf(invocation)
  if (!family) return errorReply('ValidationException', 'The provided model identifier is invalid.')
  if (family === novaCanvas && script.novaCanvas() === 'retired') return retiredReply()
  const body = parseJson(invocation.body)
  if (body === undefined) return malformedInput('the body is not JSON')
  const checked = family.check(body, invocation.modelId)
  if (checked.kind === 'invalid') return checked.reply
  return behave({
    ...{ family, job: checked, paint, signal: invocation.signal },
    ...script.next(checked.request.prompt),
  })
}

function familyOf({ modelId, signer }: Invocation): ModelFamily | undefined {
  if (modelId === novaCanvasModelId) return novaCanvas
  // A model asked for in a Region that does not offer it is unknown there, as on AWS.
  const offered = signer.region === undefined || signer.region === 'us-west-2'
  return stabilityModelIds.has(modelId) && offered ? stability : undefined
}

async function behave(call: {
  family: ModelFamily
  job: PaintJob
  paint: Paint
  signal: AbortSignal
  behaviour: ModelBehaviour
  latencyMs: number
}): Promise<ModelReply | 'drop'> {
  const { family, job, signal, behaviour, latencyMs } = call
  const later = (reply: HttpReply) => afterLatency(latencyMs, signal, () => Promise.resolve(reply))
  switch (behaviour) {
    case 'ok': {
      const reply = await afterLatency(latencyMs, signal, () => paintReply(family, job, call.paint))
      return { ...reply, isPicture: true }
    }
    case 'throttle':
      return errorReply('ThrottlingException', 'Too many requests, please wait before trying again.')
    case 'refuse-prompt':
      return family.promptRefusedReply()
    case 'refuse-output':
      return later(family.outputRefusedReply())
    case 'garbage':
      return later(family.picturesReply([brokenPicture], job.request.seed))
    case 'empty':
      return later(family.emptyReply())
    case 'hang':
      await untilAborted(signal)
      return 'drop'
    case 'http500':
      return errorReply(
        'InternalServerException',
        'The system encountered an unexpected error during processing.',
      )
    case 'retired':
      return retiredReply()
    case 'no-access':
      return family.noAccessReply()
  }
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
}

/** A PNG by its first bytes, noise after them: a reader that trusts the signature fails late. */
const brokenPicture = Buffer.from('\x89PNG\r\n\x1a\nthis is not a picture', 'latin1').toString('base64')

const retiredReply = () =>
  errorReply(
    'ResourceNotFoundException',
    'This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
  )

async function paintReply(family: ModelFamily, job: PaintJob, paint: Paint): Promise<HttpReply> {
  const pictures: string[] = []
  for (let index = 0; index < job.pictures; index += 1) {
    const png = await paint({ ...job.request, seed: job.request.seed + index })
    pictures.push(await toPictureFile(png, job.shape))
  }
  return family.picturesReply(pictures, job.request.seed)
}

/** How long before its answer a stand-in begins to work: long enough to be done well before, on a busy machine too. */
const WORK_MS = 2_500

/**
 * Works within the latency, so that a call takes the latency and not the sum of both; and, where it is long enough, in the
 * middle of it, so that the machine is free while others are told that the call has begun and while other calls' answers
 * are worked on, as it is when a model far away does the work.
 */
async function afterLatency(
  latencyMs: number,
  signal: AbortSignal,
  work: () => Promise<HttpReply>,
): Promise<HttpReply> {
  const pass = (ms: number) => (ms > 0 ? wait(ms, undefined, { signal }) : Promise.resolve(undefined))
  const [reply] = await Promise.all([pass(latencyMs - WORK_MS).then(work), pass(latencyMs)])
  return reply
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
