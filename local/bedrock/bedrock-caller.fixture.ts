import { BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime'
import { NodeHttpHandler } from '@smithy/node-http-handler'

export const coreModelId = 'stability.stable-image-core-v1:1'

/** A client over HTTP/2, as the SDK makes it by default, or over HTTP/1.1, as the product does. */
export function createCaller(
  endpoint: string,
  handler?: 'http1',
  region = 'us-west-2',
): BedrockRuntimeClient {
  return new BedrockRuntimeClient({
    endpoint,
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIDWORKER1', secretAccessKey: 'secret' },
    ...(handler === 'http1' ? { requestHandler: new NodeHttpHandler() } : {}),
  })
}

/** Sends one body to a model and gives its JSON answer. */
export async function callModel(
  client: BedrockRuntimeClient,
  body: object,
  options: { modelId?: string; abortSignal?: AbortSignal } = {},
): Promise<Record<string, unknown>> {
  const command = new InvokeModelCommand({
    modelId: options.modelId ?? coreModelId,
    contentType: 'application/json',
    accept: 'application/json',
    body: JSON.stringify(body),
  })
  const answer = await client.send(command, options.abortSignal ? { abortSignal: options.abortSignal } : {})
  // A reply of the service under test: its shape is what the tests assert.
  return JSON.parse(answer.body.transformToString()) as Record<string, unknown>
}
