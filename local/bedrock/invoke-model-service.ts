import type { CallObserver } from '../control/call-observer'
import { errorReply } from './model-reply'
import { type HttpReply, type HttpRequest, serveBothHttpVersions } from './serve-both-http-versions'
import { readSigner, type Signer } from './signer'

/** One InvokeModel call. */
export interface Invocation {
  readonly modelId: string
  readonly body: Buffer
  readonly contentType: string
  readonly signer: Signer
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal
}

/** A model's answer. */
export interface ModelReply extends HttpReply {
  /** It holds a picture, which is what AWS bills. */
  readonly isPicture?: boolean
}

/** Carries out a call; `'drop'` gives no answer, as when the caller left first. */
export type Invoke = (invocation: Invocation) => Promise<ModelReply | 'drop'>

/**
 * Serves the Bedrock runtime's InvokeModel over its real protocol, asks the observer before and after each call,
 * and leaves the model itself to `invoke`.
 */
export async function startInvokeModelService(options: {
  host: string
  port: number
  observer: CallObserver
  log: (message: string) => void
  invoke: Invoke
}): Promise<{ endpoint: string; invocationCount: () => number; stop: () => Promise<void> }> {
  let invocationCount = 0
  const handle = async (request: HttpRequest): Promise<HttpReply | 'drop'> => {
    const modelId = invokedModel(request)
    if (modelId === undefined) return unknownOperation(request)
    if (options.observer.isUnavailable('bedrock')) {
      return errorReply('ServiceUnavailableException', 'The service is currently unavailable.')
    }
    const signer = readSigner(request.headers['authorization'])
    const { accessKeyId } = signer
    const call = { service: 'bedrock', operation: 'InvokeModel', accessKeyId, request } as const
    if ((await options.observer.seen({ ...call, phase: 'before' })) === 'drop') return 'drop'
    invocationCount += 1
    const contentType = String(request.headers['content-type'] ?? 'application/octet-stream')
    const { body, signal } = request
    const reply = await options.invoke({ modelId, body, contentType, signer, signal })
    if (reply === 'drop') return 'drop'
    options.log(`bedrock: InvokeModel ${modelId} → ${reply.status}`)
    const isPicture = reply.isPicture === true && !signal.aborted
    if (isPicture) options.observer.used({ service: 'bedrock', operation: modelId })
    return (await options.observer.seen({ ...call, phase: 'after', isPicture })) === 'drop' ? 'drop' : reply
  }

  const guarded = (request: HttpRequest) =>
    handle(request).catch((error: unknown) => {
      if (request.signal.aborted) return 'drop' as const
      options.log(`bedrock: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return errorReply('InternalServerException', 'The local Bedrock failed; its log says why.')
    })
  const server = await serveBothHttpVersions({ host: options.host, port: options.port, handle: guarded })
  return {
    endpoint: `http://${options.host}:${server.port}`,
    invocationCount: () => invocationCount,
    stop: server.stop,
  }
}

const invokePath = /^\/model\/([^/]+)\/invoke$/

function invokedModel(request: HttpRequest): string | undefined {
  const encoded = request.method === 'POST' ? invokePath.exec(request.path)?.[1] : undefined
  if (encoded === undefined) return undefined
  try {
    // A model may be named by its ARN too.
    return decodeURIComponent(encoded).replace(/^arn:aws:bedrock:.*:foundation-model\//, '')
  } catch {
    return encoded
  }
}

function unknownOperation({ method, path }: HttpRequest): HttpReply {
  return errorReply(
    'UnknownOperationException',
    `The local Bedrock answers InvokeModel only, not ${method} ${path}.`,
  )
}
