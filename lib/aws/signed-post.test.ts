import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createGraphQl, GraphQlError } from './graphql'

describe('a function that asks AppSync', () => {
  let server: Server
  let answer: RequestListener
  const heard: { authorization: string | undefined; body: string }[] = []

  beforeEach(async () => {
    heard.length = 0
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        heard.push({ authorization: request.headers.authorization, body })
        answer(request, response)
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })

  const graphql = (timeoutMs?: number) => {
    const { port } = server.address() as AddressInfo
    const environment = {
      ...{ DATA_ENDPOINT: `http://127.0.0.1:${port}/graphql`, AWS_REGION: 'eu-central-1' },
      ...{ AWS_ACCESS_KEY_ID: 'AKIAFUNCTION', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' },
    }
    return createGraphQl(environment, timeoutMs === undefined ? {} : { timeoutMs })
  }
  const ask = (timeoutMs?: number) =>
    graphql(timeoutMs).send('query Name { name }', { id: '1' }, z.object({ name: z.string() }))
  const json = (status: number, body: unknown): RequestListener =>
    function (_, response) {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
  const inTurn =
    (...answers: RequestListener[]): RequestListener =>
    (request, response) =>
      (answers.shift() ?? json(500, {}))(request, response)
  const mara = json(200, { data: { name: 'Mara' } })

  test('signs as its role, for the Region and for AppSync', async () => {
    answer = mara
    expect(await ask()).toEqual({ name: 'Mara' })
    expect(heard[0]?.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIAFUNCTION\/\d{8}\/eu-central-1\/appsync\/aws4_request, SignedHeaders=[\w;-]*host/,
    )
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ query: 'query Name { name }', variables: { id: '1' } })
  })

  test('makes no guest wait for a new connection while the last one is open', async () => {
    let connections = 0
    server.on('connection', () => (connections += 1))
    answer = mara
    const client = graphql()
    const name = () => client.send('query Name { name }', {}, z.object({ name: z.string() }))
    await name()
    await name()
    expect(connections).toBe(1)
  })

  test('does not lose a guest to one “not now”, nor to one connection that breaks', async () => {
    answer = inTurn(json(503, {}), (request) => request.socket.destroy(), mara)
    expect(await ask()).toEqual({ name: 'Mara' })
    expect(heard).toHaveLength(3)
  })

  test('gives up after three, with an error that may be tried again later', async () => {
    answer = json(429, { errors: [{ errorType: 'TooManyRequestsException', message: 'Slow down' }] })
    await expect(ask()).rejects.toMatchObject({ message: 'Slow down', retry: true })
    expect(heard).toHaveLength(3)
  })

  test('hears a refusal once, and knows a condition that did not hold', async () => {
    answer = json(200, {
      data: { updateJob: null },
      errors: [{ errorType: 'DynamoDB:ConditionalCheckFailedException', message: 'The condition failed' }],
    })
    const error: unknown = await ask().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(GraphQlError)
    expect(error).toMatchObject({ isConflict: true, retry: false })
    expect(heard).toHaveLength(1)
  })

  test('does not wait for an answer that never comes', async () => {
    answer = () => undefined
    await expect(ask(50)).rejects.toThrow('AppSync could not be reached')
    expect(heard).toHaveLength(1)
  })

  test.each([
    ['is no JSON', '<html>a fox astronaut</html>'],
    ['has another form', '{"errors": "a fox astronaut"}'],
  ])('tells no log what a guest wrote when the answer %s', async (_, text) => {
    answer = (_request, response) => response.end(text)
    const error: unknown = await ask().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ message: 'AppSync could not be reached' })
    expect((error as Error).cause).toBeUndefined()
  })
})
