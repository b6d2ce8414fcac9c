import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { CallObserver, ReceivedByCaller } from '../control/call-observer'
import { secretAccessKeyOf } from '../iam/access-keys'
import { portError } from '../listen'
import { createStoreServer, SnsStore } from './fauxqs'
import type { Stores } from './open-stores'
import { verifyPresignedUrl } from './presigned-url'
import { serviceCallOf } from './service-call'
import { s3Error, unavailableReply } from './unavailable-reply'

interface StorageOptions {
  readonly stores: Stores
  readonly host: string
  readonly port: number
  readonly region: string
  readonly observer: CallObserver
}

/** The server that S3 and SQS share. */
export interface Storage {
  stop(): Promise<void>
}

/** Serves the stores as S3 and SQS: path-style addresses, presigned URLs, any origin. */
export async function startStorage({
  stores,
  host,
  port,
  region,
  observer,
}: StorageOptions): Promise<Storage> {
  const app = createStoreServer({
    logger: false,
    defaultRegion: region,
    stores: { sqsStore: stores.messages, snsStore: new SnsStore(), s3Store: stores.objects },
  })
  // Queue URLs carry the address the caller used: sqs.<region>.localhost resolves nowhere.
  stores.messages.host = ''
  allowAnyOrigin(app)
  refusePresigned(app)
  observeCalls(app, observer)
  nameDownloads(app)
  hideWhatIsMissing(app)
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw error instanceof Error ? portError(error, { host, port, service: 'S3 and SQS' }) : error
  }
  return { stop: () => app.close() }
}

function allowAnyOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.headers.origin === undefined) return
    reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', '*')
    if (request.method !== 'OPTIONS') return
    return reply
      .header('access-control-allow-methods', 'GET,PUT,POST,HEAD,DELETE')
      .header('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*')
      .header('access-control-max-age', '600')
      .code(204)
      .send()
  })
}

function refusePresigned(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ method, headers, originalUrl }: FastifyRequest, reply: FastifyReply) => {
    const verdict = verifyPresignedUrl(
      { method, url: originalUrl, headers },
      { secretOf: secretAccessKeyOf, nowMs: Date.now() },
    )
    if (verdict === 'valid' || verdict === 'not-presigned') return
    const error =
      verdict === 'expired'
        ? s3Error('AccessDenied', 'Request has expired')
        : s3Error('SignatureDoesNotMatch', 'The request signature does not match the signature you provided.')
    return reply.code(403).type('application/xml').send(error)
  })
}

function observeCalls(app: FastifyInstance, observer: CallObserver): void {
  const callOf = ({ method, originalUrl, headers }: FastifyRequest) =>
    serviceCallOf({ method, url: originalUrl, headers })
  app.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    const call = callOf(request)
    if (call.service !== 's3' && call.service !== 'sqs') return
    if (observer.isUnavailable(call.service)) {
      const { contentType, body } = unavailableReply(call.service)
      return reply.code(503).type(contentType).send(body)
    }
    if ((await observer.seen({ ...call, phase: 'before' })) === 'go-on') return
    reply.hijack()
    request.raw.socket.destroy()
    return reply
  })
  // A handler that replies and returns nothing makes Fastify send twice while a hook still waits.
  const answered = new WeakSet<FastifyRequest>()
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    if (reply.statusCode < 300 && request.method !== 'OPTIONS' && !answered.has(request)) {
      answered.add(request)
      const call = callOf(request)
      const received = call.operation === 'ReceiveMessage' && { received: messagesIn(payload) }
      const answer = await observer.seen({ ...call, phase: 'after', ...received })
      if (call.service === 's3' || call.service === 'sqs') {
        const { service, operation } = call
        observer.used({ service, operation, bytes: sizeOf(request, reply) })
      }
      if (answer === 'drop') request.raw.socket.destroy()
    }
    return payload
  })
}

const ReceiveReply = z.object({
  Messages: z
    .array(
      z
        .object({ Body: z.string(), ReceiptHandle: z.string() })
        .transform(({ Body: body, ReceiptHandle: receiptHandle }) => ({ body, receiptHandle })),
    )
    .default([]),
})

function messagesIn(reply: unknown): readonly ReceivedByCaller[] {
  return ReceiveReply.parse(JSON.parse(z.string().parse(reply))).Messages
}

/** Bytes of what was stored, else of what was answered. */
function sizeOf({ method, headers }: FastifyRequest, reply: FastifyReply): number {
  const length = method === 'PUT' ? headers['content-length'] : reply.getHeader('content-length')
  return Number(length ?? 0)
}

/** S3 lets a signed URL name the file it is saved as. */
function nameDownloads(app: FastifyInstance): void {
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const parameters = new URL(request.originalUrl, 'http://storage').searchParams
    for (const header of ['content-disposition', 'content-type', 'cache-control']) {
      const value = parameters.get(`response-${header}`)
      if (value !== null && reply.statusCode < 300) reply.header(header, value)
    }
    return payload
  })
}

/** S3 tells only those who may list a bucket that an object is not there; the roles of a backend seldom may. */
function hideWhatIsMissing(app: FastifyInstance): void {
  app.addHook('onSend', async ({ method }: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    if (method === 'HEAD' && reply.statusCode === 404) reply.code(403)
    return payload
  })
}
