import {
  execute,
  getOperationAST,
  type GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { z } from 'zod'
import type { Caller } from './caller'
import type { OperationContext } from './executable-schema'
import { appendedErrorReply, errorReply, type ErrorReply } from './error-reply'
import { mutationPayloads, type MutationPayload } from './mutation-payload'

/** The body of a GraphQL request. */
export const graphqlRequest = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})
export type GraphqlRequest = z.infer<typeof graphqlRequest>

/** A request that is known to fit the schema. */
export interface PreparedOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly request: GraphqlRequest
}

export type Preparation =
  | { readonly ok: true; readonly prepared: PreparedOperation }
  | { readonly ok: false; readonly statusCode: 200 | 400; readonly errors: readonly ErrorReply[] }

export interface GraphqlReply {
  readonly data: ExecutionResult['data']
  readonly errors?: readonly ErrorReply[]
}

const MAX_CACHED_DOCUMENTS = 500

/** Parses and validates requests; those seen before cost nothing. */
export function createPreparer(schema: GraphQLSchema): (request: GraphqlRequest) => Preparation {
  const documents = new Map<string, DocumentNode>()
  return (request) => {
    try {
      const document = documents.get(request.query) ?? parse(request.query)
      if (!documents.has(request.query)) {
        const problems = validate(schema, document)
        if (problems.length > 0) return { ok: false, statusCode: 200, errors: problems.map(validationError) }
        if (documents.size >= MAX_CACHED_DOCUMENTS) documents.clear()
        documents.set(request.query, document)
      }
      const operation = getOperationAST(document, request.operationName)
      if (!operation) return malformed('Unable to find the operation to run.')
      return { ok: true, prepared: { document, operation, request } }
    } catch (error) {
      return malformed(error instanceof Error ? error.message : String(error))
    }
  }
}

/** Runs an operation. `payloads` is what a mutation has for subscribers; `rootValue` is an event for one of them. */
export async function runOperation(
  schema: GraphQLSchema,
  { document, operation, request }: PreparedOperation,
  context: OperationContext,
  rootValue?: Readonly<Record<string, unknown>>,
): Promise<{ reply: GraphqlReply; payloads: readonly MutationPayload[] }> {
  const result = await execute({
    schema,
    document,
    rootValue,
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName,
  })
  const errors = [
    ...(result.errors ?? []).map(errorReply),
    ...context.appendedErrors.map(({ error, info }) => appendedErrorReply(error, info)),
  ]
  const payloads =
    operation.operation === 'mutation' && result.data
      ? mutationPayloads(document, operation, result.data)
      : []
  return { reply: { data: result.data ?? null, ...(errors.length > 0 && { errors }) }, payloads }
}

/** A context for running an operation for somebody. */
export function operationContext(
  caller: Caller,
  headers: Readonly<Record<string, string>>,
  options: Partial<Pick<OperationContext, 'purpose' | 'beforeMutation'>> = {},
): OperationContext {
  return {
    caller,
    headers,
    purpose: 'operation',
    appendedErrors: [],
    subscriptionFilter: undefined,
    subscribed: undefined,
    beforeMutation: () => Promise.resolve(),
    ...options,
  }
}

function malformed(message: string): Preparation {
  const error = {
    errorType: 'MalformedHttpRequestException',
    message,
    path: null,
    locations: null,
    data: null,
    errorInfo: null,
  }
  return { ok: false, statusCode: 400, errors: [error] }
}

function validationError(error: GraphQLError): ErrorReply {
  return { ...errorReply(error), errorType: null, message: `Validation error: ${error.message}` }
}
