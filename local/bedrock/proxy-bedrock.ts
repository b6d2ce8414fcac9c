import {
  BedrockRuntimeClient,
  BedrockRuntimeServiceException,
  InvokeModelCommand,
} from '@aws-sdk/client-bedrock-runtime'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { CallObserver } from '../control/call-observer'
import { startInvokeModelService, type Invocation, type ModelReply } from './invoke-model-service'
import { errorReply, errorReplyWithStatus } from './model-reply'
import type { BedrockService } from './start-bedrock'

/**
 * Starts a Bedrock runtime that passes InvokeModel on to AWS, signed with the credentials of this process, so that
 * functions keep their local ones. The Region is the one that the caller signed for.
 */
export async function startBedrockProxy(options: {
  host: string
  port: number
  observer: CallObserver
  log: (message: string) => void
  /** Where AWS is; a function of the Region, so that tests can name another place. */
  remoteEndpoint?: (region: string) => string
}): Promise<BedrockService> {
  const remoteEndpoint =
    options.remoteEndpoint ?? ((region) => `https://bedrock-runtime.${region}.amazonaws.com`)
  const clients = new Map<string, BedrockRuntimeClient>()
  const clientFor = (region: string) => {
    const known = clients.get(region)
    if (known) return known
    // The endpoint is given, because this process may itself have AWS_ENDPOINT_URL_BEDROCK_RUNTIME set to us.
    // One attempt: whether to try again is the caller's decision, and each attempt may be billed.
    const client = new BedrockRuntimeClient({
      ...{ region, endpoint: remoteEndpoint(region), maxAttempts: 1 },
      // As the product's own worker: the Region may be far away (docs/decisions/0020).
      requestHandler: new NodeHttpHandler(),
    })
    clients.set(region, client)
    return client
  }

  const { host, port, observer, log } = options
  const invoke = (invocation: Invocation) =>
    forward(clientFor(invocation.signer.region ?? 'us-west-2'), invocation, log)
  const service = await startInvokeModelService({ host, port, observer, log, invoke })
  return {
    ...service,
    setModel: () => log('bedrock: the real model takes no script and no latency; the settings were ignored'),
    resetModel: () => undefined,
    stop: async () => {
      await service.stop()
      for (const client of clients.values()) client.destroy()
    },
  }
}

async function forward(
  client: BedrockRuntimeClient,
  { modelId, body, contentType, signal }: Invocation,
  log: (message: string) => void,
): Promise<ModelReply | 'drop'> {
  const command = new InvokeModelCommand({ modelId, body, contentType, accept: 'application/json' })
  try {
    const answer = await client.send(command, { abortSignal: signal })
    const headers = {
      'content-type': answer.contentType ?? 'application/json',
      'x-amzn-requestid': answer.$metadata.requestId ?? '',
    }
    // A refusal of Stability's is a 200 too; only AWS knows which of them it bills.
    return { status: 200, headers, body: answer.body, isPicture: true }
  } catch (error) {
    if (signal.aborted) return 'drop'
    if (error instanceof BedrockRuntimeServiceException) {
      return errorReplyWithStatus(error.$metadata.httpStatusCode ?? 500, error.name, error.message)
    }
    log(`bedrock: AWS could not be reached: ${error instanceof Error ? error.message : String(error)}`)
    return errorReply('ServiceUnavailableException', 'Amazon Bedrock could not be reached.')
  }
}
