import { randomUUID } from 'node:crypto'
import type { HttpReply } from './serve-both-http-versions'

/** A model's JSON answer with status 200, as the bytes that are sent: a picture is not turned into them while somebody waits. */
export function modelReply(body: object): HttpReply {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID() },
    body: Buffer.from(JSON.stringify(body)),
  }
}

const errorStatuses = {
  ValidationException: 400,
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  UnknownOperationException: 404,
  ModelTimeoutException: 408,
  ModelErrorException: 424,
  ThrottlingException: 429,
  InternalServerException: 500,
  ServiceUnavailableException: 503,
} as const

/** The exceptions of the Bedrock runtime that this service answers with. */
export type ErrorName = keyof typeof errorStatuses

/** An error as Bedrock sends it: the name in a header, with its namespace as the real service adds it. */
export function errorReply(name: ErrorName, message: string): HttpReply {
  return errorReplyWithStatus(errorStatuses[name], name, message)
}

/** An error whose status is known from elsewhere, as when one is passed on. */
export function errorReplyWithStatus(status: number, name: string, message: string): HttpReply {
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'x-amzn-requestid': randomUUID(),
      'x-amzn-errortype': `${name}:http://internal.amazon.com/coral/com.amazon.bedrock/`,
    },
    body: JSON.stringify({ message }),
  }
}

/** An error of the JSON schema check that Bedrock runs on a model's body. */
export function malformedInput(violation: string): HttpReply {
  return errorReply(
    'ValidationException',
    `Malformed input request: ${violation}, please reformat your input and try again.`,
  )
}
