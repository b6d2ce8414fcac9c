import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eventually } from '../fixture/eventually'
import { loadSmallAssembly } from '../fixture/small-assembly'
import { unusedEndpoints } from '../fixture/notes-backend'
import { createAccessKeys } from '../iam/access-keys'
import { FunctionError } from './function-error'
import { createLambdaHost, type Invocation, type InvocationEnd, type LambdaHost } from './lambda-host'

describe('a function', () => {
  let host: LambdaHost
  let lines: string[]
  let ends: [Invocation, InvocationEnd][]
  let running: Invocation[]
  afterEach(() => host.stop())

  const assemblyOf = (code: string, environment: Readonly<Record<string, string>> = {}) =>
    loadSmallAssembly({
      resources: {
        Parameter: {
          Type: 'AWS::SSM::Parameter',
          Properties: { Name: '/amplify/URL', Value: 'http://resolved' },
        },
        Role: { Type: 'AWS::IAM::Role', Properties: {} },
        Worker: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Code: { S3Key: 'worker.zip' },
            Handler: 'index.handler',
            Runtime: 'nodejs22.x',
            Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
            Timeout: 1,
            Environment: { Variables: environment },
            Tags: [{ Key: 'amplify:friendly-name', Value: 'worker' }],
          },
        },
      },
      assets: { 'worker.zip': { 'index.mjs': code } },
    })
  const start = (
    code: string,
    options: { environment?: Record<string, string>; idleMs?: number; atOnce?: number } = {},
  ) => {
    lines = []
    ends = []
    running = []
    host = createLambdaHost({
      assembly: assemblyOf(code, options.environment),
      endpoints: unusedEndpoints,
      accessKeys: createAccessKeys(() => undefined),
      log: (functionName, line) => lines.push(`${functionName}: ${line}`),
      listener: {
        started: (invocation) => running.push(invocation),
        ended: (invocation, end) => ends.push([invocation, end]),
      },
      idleMs: options.idleMs,
      atOnce: options.atOnce,
    })
  }
  const failure = (event?: unknown) =>
    host.invoke('worker', event).then(
      () => expect.unreachable('The invocation did not fail.'),
      (error: unknown) => (error instanceof FunctionError ? error : expect.unreachable(String(error))),
    )

  test('is given its event and context, and answers as JSON', async () => {
    start(`export const handler = async (event, context) => ({
      event, left: context.getRemainingTimeInMillis() > 0, name: context.functionName, when: new Date(0), none: undefined,
    })`)
    const answer = await host.invoke('worker', { a: [1, null] })
    expect(answer).toMatchObject({ event: { a: [1, null] }, left: true, when: '1970-01-01T00:00:00.000Z' })
    expect(answer).not.toHaveProperty('none')
  })

  test('sees its own environment only, with local endpoints and no way to AWS', async () => {
    process.env['OF_THE_PARENT'] = 'secret'
    const config = JSON.stringify({ URL: { path: '/amplify/URL' } })
    start('export const handler = async () => process.env', {
      environment: { AMPLIFY_SSM_ENV_CONFIG: config, URL: '?' },
    })
    const environment = await host.invoke('worker', {})
    expect(environment).toMatchObject({
      URL: 'http://resolved',
      AMPLIFY_SSM_ENV_CONFIG: '{}',
      AWS_ENDPOINT_URL_S3: unusedEndpoints.s3,
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    })
    expect(environment).not.toHaveProperty('OF_THE_PARENT')
    delete process.env['OF_THE_PARENT']
  })

  test('keeps what it has loaded between invocations, and runs several at once in environments of their own', async () => {
    start(`let count = 0
      export const handler = async (wait) => {
        count += 1
        if (wait) await new Promise((done) => setTimeout(done, 50))
        return [count, process.env.AWS_ACCESS_KEY_ID]
      }`)
    const [first, second] = await Promise.all([host.invoke('worker', true), host.invoke('worker', true)])
    expect(first).not.toEqual(second)
    expect(await host.invoke('worker', false)).toEqual([2, expect.stringMatching(/^ASIALOCAL/)])
  })

  test('runs so many at once and no more; the others wait their turn, even behind one that dies', async () => {
    start(
      `export const handler = async (end) => {
        await new Promise((done) => setTimeout(done, 20))
        if (end) process.exit(1)
        return process.env.AWS_ACCESS_KEY_ID
      }`,
      { atOnce: 2 },
    )
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, running.length - ends.length)), 1)
    const answers = await Promise.allSettled(
      [true, false, false, false].map((end) => host.invoke('worker', end)),
    )
    clearInterval(watch)
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
    expect(most).toBe(2)
  })

  test('that throws fails with the name and the message of what it threw, and lives on', async () => {
    start(`export const handler = async (text) => { throw text ? text : new RangeError('too far') }`)
    expect(await failure()).toMatchObject({ errorType: 'RangeError', errorMessage: 'too far' })
    expect(await failure('plain')).toMatchObject({ errorType: 'string', errorMessage: 'plain' })
    expect(new Set(running.map(({ accessKeyId }) => accessKeyId)).size).toBe(1)
  })

  test('that cannot be loaded fails each time, and says why', async () => {
    start(`throw new Error('no configuration')`)
    expect(await failure()).toMatchObject({ errorType: 'Error', errorMessage: 'no configuration' })
    expect(await failure()).toMatchObject({ errorMessage: 'no configuration' })
  })

  test('that takes too long is cut off, even in an endless loop, and the next call starts afresh', async () => {
    start(`export const handler = async (stuck) => { while (stuck) {} ; return 'fine' }`)
    expect(await failure(true)).toMatchObject({
      errorType: 'Sandbox.Timedout',
      errorMessage: 'Task timed out after 1.00 seconds',
    })
    expect(ends.map(([, end]) => end)).toEqual(['timed-out'])
    expect(await host.invoke('worker', false)).toBe('fine')
  })

  test('that ends its own process takes nothing else with it', async () => {
    start(`export const handler = async (end) => { if (end) process.exit(1); return 'fine' }`)
    expect(await failure(true)).toMatchObject({ errorType: 'Runtime.ExitError' })
    expect(await host.invoke('worker', false)).toBe('fine')
  })

  test('can be killed by the credentials of one invocation, and the others go on', async () => {
    start(
      `export const handler = async (text) => { await new Promise((done) => setTimeout(done, 100)); return text }`,
    )
    const doomed = failure('doomed')
    const spared = host.invoke('worker', 'spared')
    await host.kill(running[0]?.accessKeyId ?? '', 'crash')
    expect(await doomed).toMatchObject({ errorType: 'Runtime.ExitError' })
    expect(await spared).toBe('spared')
  })

  test('says in the log what it prints, line by line', async () => {
    start(`export const handler = async () => { console.log('one\\ntwo'); console.error('three') }`)
    await host.invoke('worker', {})
    await eventually(() => lines.length === 3)
    expect(lines.sort()).toEqual(['worker: one', 'worker: three', 'worker: two'])
  })

  test('ends when nobody has called it for a while', async () => {
    start('export const handler = async () => process.env.AWS_ACCESS_KEY_ID', { idleMs: 1 })
    const first = await host.invoke('worker', {})
    await eventually(async () => (await host.invoke('worker', {})) !== first)
  })

  test('runs its new code from the next call on, while a running call finishes on the old', async () => {
    const codeOf = (version: string) =>
      `export const handler = async (ms) => { await new Promise((done) => setTimeout(done, ms)); return '${version}' }`
    start(codeOf('old'))
    const slow = host.invoke('worker', 100)
    host.replaceAssets(assemblyOf(codeOf('new')))
    expect(await host.invoke('worker', 0)).toBe('new')
    expect(await slow).toBe('old')
    expect(await host.invoke('worker', 0)).toBe('new')
  })

  test('lives with a clock that is wrong, from its next call on, until it is set right', async () => {
    start(`const loadedAt = Date.now()
      export const handler = async (event, context) => ({
        loadedAt, now: new Date(), text: Date.parse(Date()), fixed: new Date(0), left: context.getRemainingTimeInMillis(),
        isDate: new Date() instanceof Date && Date.UTC(1970) === 0,
      })`)
    const read = async () => {
      const answer = z.object({ loadedAt: z.number(), now: z.string(), text: z.number(), fixed: z.string() })
      const { loadedAt, now, text, fixed } = answer.parse(await host.invoke('worker', {}))
      const clocks = [loadedAt, Date.parse(now), text]
      return { fixed, isWrong: clocks.map((each) => Date.now() - each > 200_000) }
    }
    expect((await read()).isWrong).toEqual([false, false, false])
    host.skewClock('worker', -300_000)
    expect(await read()).toEqual({ fixed: '1970-01-01T00:00:00.000Z', isWrong: [true, true, true] })
    expect(await host.invoke('worker', {})).toMatchObject({
      isDate: true,
      left: expect.closeTo(1000, -3) as number,
    })
    host.skewClock('worker', 0)
    expect((await read()).isWrong).toEqual([false, false, false])
  })

  test('that does not exist is an error with its name', async () => {
    start('export const handler = async () => 1')
    await expect(host.invoke('absent', {})).rejects.toThrow('absent')
  })
})
