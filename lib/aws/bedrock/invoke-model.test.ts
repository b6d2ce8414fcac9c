import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createInvokeModel } from './invoke-model'

const picture = 'A'.repeat(2_700_000)

let bedrock: Server
const versions: string[] = []

beforeEach(async () => {
  bedrock = createServer((request, response) => {
    versions.push(request.httpVersion)
    request.resume().on('end', () => response.end(JSON.stringify({ images: [picture] })))
  })
  await new Promise<void>((listening) => bedrock.listen(0, '127.0.0.1', listening))
  const { port } = bedrock.address() as AddressInfo
  vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', `http://127.0.0.1:${port}`)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDWORKER')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  bedrock.closeAllConnections()
  await new Promise((closed) => bedrock.close(closed))
})

test('a guest does not wait while a Region far away is asked for each 64 kB of a picture, as over HTTP/2', async () => {
  const invokeModel = createInvokeModel()
  const call = { modelId: 'stability.stable-image-core-v1:1', region: 'us-west-2', body: { prompt: 'a fox' } }
  const reply = await invokeModel({ ...call, signal: new AbortController().signal })
  expect(reply.rest).toEqual({ images: [''] })
  expect(Buffer.from(picture, 'base64').equals(reply.picture ?? Buffer.of())).toBe(true)
  expect(versions).toEqual(['1.1'])
})

test('the next guest’s card does not wait for the model while an answer of megabytes is read', async () => {
  const invokeModel = createInvokeModel()
  const order: string[] = []
  const call = { modelId: 'stability.stable-image-core-v1:1', region: 'us-west-2', body: { prompt: 'a fox' } }
  const answered = () => void Promise.resolve().then(() => order.push('the next card asks'))
  const parse = vi.spyOn(JSON, 'parse').mockImplementationOnce((text) => {
    order.push(`${text} is read`)
    return undefined
  })
  await invokeModel({ ...call, signal: new AbortController().signal, answered })
  parse.mockRestore()
  expect(order).toEqual(['the next card asks', '{"images":[""]} is read'])
})
