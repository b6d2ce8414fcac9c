import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import http2, { type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import net, { type AddressInfo, type Socket } from 'node:net'

/** A request as both HTTP versions give it, its body read. */
export interface HttpRequest {
  readonly method: string
  /** The path as sent, still percent-encoded, without the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
  /** Aborts when the caller has gone or the server stops. */
  readonly signal: AbortSignal
}

export interface HttpReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** Answers one request; `'drop'` breaks the connection (HTTP/2: the stream) without an answer. */
export type HttpHandler = (request: HttpRequest) => Promise<HttpReply | 'drop'>

/**
 * Listens on one port for HTTP/2 without TLS, which the AWS SDK speaks to Bedrock by default, and for HTTP/1.1,
 * which it speaks with a `NodeHttpHandler`. Node's own servers speak only one of them on a plain socket.
 */
export async function serveBothHttpVersions(options: {
  host: string
  port: number
  handle: HttpHandler
}): Promise<{ port: number; stop: () => Promise<void> }> {
  const stopping = new AbortController()
  const answer = (request: AnyRequest, response: AnyResponse) =>
    void exchange(request, response, options.handle, stopping.signal)
  const http1Server = http.createServer(answer)
  const http2Server = http2.createServer(answer)

  const sockets = new Set<Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    chooseByFirstBytes(socket, { http1: http1Server, http2: http2Server })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })

  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    stopping.abort()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  // A TCP server's address is always an AddressInfo while it listens.
  return { port: (server.address() as AddressInfo).port, stop }
}

type AnyRequest = IncomingMessage | Http2ServerRequest
type AnyResponse = ServerResponse | Http2ServerResponse

const http2Preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')

function chooseByFirstBytes(socket: Socket, servers: { http1: http.Server; http2: http2.Http2Server }): void {
  let seen = Buffer.alloc(0)
  const look = (chunk: Buffer) => {
    seen = Buffer.concat([seen, chunk])
    const length = Math.min(seen.length, http2Preface.length)
    const maybeHttp2 = seen.subarray(0, length).equals(http2Preface.subarray(0, length))
    if (maybeHttp2 && length < http2Preface.length) return
    socket.off('data', look)
    socket.pause()
    socket.unshift(seen)
    const chosen = maybeHttp2 ? servers.http2 : servers.http1
    chosen.emit('connection', socket)
    if (!maybeHttp2) socket.resume()
  }
  socket.on('data', look)
}

async function exchange(
  request: AnyRequest,
  response: AnyResponse,
  handle: HttpHandler,
  stopping: AbortSignal,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  request.on('error', () => gone.abort())
  const signal = AbortSignal.any([gone.signal, stopping])
  const breakOff = () => ('stream' in response ? response.stream.destroy() : response.destroy())
  try {
    const body = await readBody(request)
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const reply = await handle({
      method: request.method ?? 'GET',
      path,
      headers: request.headers,
      body,
      signal,
    })
    if (reply === 'drop' || signal.aborted) return void breakOff()
    response.statusCode = reply.status
    for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value)
    response.setHeader('content-length', Buffer.byteLength(reply.body))
    response.end(reply.body)
  } catch {
    // A caller that left while sending, or a defect in the handler: either way there is no answer to give.
    breakOff()
  }
}

async function readBody(request: AnyRequest): Promise<Buffer> {
  const chunks: Buffer[] = []
  // Both HTTP versions give Buffers when no encoding is set.
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
