import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  BedrockRuntimeClient,
  BedrockRuntimeServiceException,
  InvokeModelCommand,
} from '@aws-sdk/client-bedrock-runtime'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { JobFailure, type JobFailureCode } from '../../job/job-failure'
import { type ModelReply, readReply } from './read-reply'

export interface ModelCall {
  modelId: string
  region: string
  body: Record<string, unknown>
  signal: AbortSignal
  answered?: (() => void) | undefined
}

/** Sends one JSON body to a model and gives its reply. Throws `JobFailure`. */
export type InvokeModel = (call: ModelCall) => Promise<ModelReply>

/**
 * Calls Bedrock once per request: the queue owns the backing off, and a retried call may be paid twice. Over HTTP/1.1:
 * of an HTTP/2 answer Node takes 64 kB for each trip to the Region and back, and a picture has 2.7 MB
 * (docs/decisions/0020).
 */
export function createInvokeModel(): InvokeModel {
  const clients = new Map<string, BedrockRuntimeClient>()

  function clientFor(region: string): BedrockRuntimeClient {
    const client =
      clients.get(region) ??
      new BedrockRuntimeClient({ region, maxAttempts: 1, requestHandler: new NodeHttpHandler() })
    clients.set(region, client)
    return client
  }

  return async ({ modelId, region, body, signal, answered }) => {
    const command = new InvokeModelCommand({
      modelId,
      contentType: 'application/json',
      accept: 'application/json',
      body: JSON.stringify(body),
    })
    try {
      const response = await clientFor(region).send(command, { abortSignal: signal })
      answered?.()
      // Whoever waited for the answer asks the model first.
      await nextTurn()
      return readReply(response.body)
    } catch (error) {
      throw toModelFailure(error, modelId, region)
    }
  }
}

/** Bedrock's exceptions as our codes (Bedrock API reference, InvokeModel, "Errors"). */
export function toModelFailure(error: unknown, modelId: string, region: string): JobFailure {
  if (error instanceof JobFailure) return error
  const name = error instanceof Error ? error.name : 'Unknown'
  const message = error instanceof Error ? error.message : String(error)
  const hint = operatorHints[name] ?? ''
  const code = codeOf(name, message, error)
  return new JobFailure(code, `${modelId} in ${region}: ${name}: ${message}${hint && ` — ${hint}`}`, {
    cause: error,
  })
}

const operatorHints: Record<string, string | undefined> = {
  ResourceNotFoundException:
    "set the event's modelId to a model that AWS still offers, for example stability.stable-image-core-v1:1 (docs/operations.md, “Choose the image model”)",
  AccessDeniedException:
    'accept the model’s agreement and check the worker’s permissions (docs/operations.md, “Model access”)',
}

function codeOf(name: string, message: string, error: unknown): JobFailureCode {
  switch (name) {
    case 'AbortError':
    case 'TimeoutError':
    case 'ModelTimeoutException':
      return 'MODEL_TIMEOUT'
    case 'ThrottlingException':
    case 'ServiceQuotaExceededException':
    case 'ModelNotReadyException':
      return 'MODEL_BUSY'
    case 'ResourceNotFoundException':
      return 'MODEL_RETIRED'
    case 'AccessDeniedException':
      return /marked by provider as Legacy/i.test(message) ? 'MODEL_RETIRED' : 'MODEL_NO_ACCESS'
    case 'ValidationException':
      if (/blocked by our content filters/i.test(message)) return 'PROMPT_BLOCKED'
      return /model identifier is invalid/i.test(message) ? 'MODEL_UNKNOWN' : 'MODEL_REJECTED'
    default:
      return error instanceof BedrockRuntimeServiceException && error.$fault === 'client'
        ? 'MODEL_REJECTED'
        : 'MODEL_UNAVAILABLE'
  }
}
