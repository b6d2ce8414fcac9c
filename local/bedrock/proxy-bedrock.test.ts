import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime'
import { noFaults, type CallObserver } from '../control/call-observer'
import { callModel, createCaller } from './bedrock-caller.fixture'
import { startBedrockProxy } from './proxy-bedrock'
import { startBedrock, type BedrockService } from './start-bedrock'

const listen = { host: '127.0.0.1', port: 0, log: () => undefined }
let aws: BedrockService
let proxy: BedrockService
let client: BedrockRuntimeClient
let seenByAws: string[]

beforeEach(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDREALACCOUNT')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
  seenByAws = []
  const observer: CallObserver = {
    ...noFaults,
    seen: (call) => {
      seenByAws.push(call.accessKeyId ?? '')
      return Promise.resolve('go-on')
    },
  }
  aws = await startBedrock({ ...listen, observer })
  proxy = await startBedrockProxy({ ...listen, observer: noFaults, remoteEndpoint: () => aws.endpoint })
  client = createCaller(proxy.endpoint)
})
afterEach(async () => {
  client.destroy()
  await proxy.stop()
  await aws.stop()
  vi.unstubAllEnvs()
})

it('signs with the credentials of this process, not with those that a function was given', async () => {
  await expect(callModel(client, { prompt: 'a fox', seed: 3 })).resolves.toMatchObject({ seeds: [3] })
  expect(new Set(seenByAws)).toEqual(new Set(['AKIDREALACCOUNT']))
})

it("passes AWS's own errors on, without trying again", async () => {
  aws.setModel({ script: ['throttle', 'no-access'] })
  await expect(callModel(client, { prompt: 'a fox' })).rejects.toMatchObject({ name: 'ThrottlingException' })
  await expect(callModel(client, { prompt: 'a fox' })).rejects.toMatchObject({
    name: 'AccessDeniedException',
  })
  expect(aws.invocationCount()).toBe(2)
})

it('answers 503 when AWS cannot be reached', async () => {
  await aws.stop()
  const unreachable = { name: 'ServiceUnavailableException' }
  await expect(callModel(client, { prompt: 'a fox' })).rejects.toMatchObject(unreachable)
})
