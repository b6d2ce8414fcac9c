import { z } from 'zod'
import { FunctionError } from '../lambda/function-error'
import { DataSourceError, type DataSource } from './data-source'

const invokeRequest = z.object({
  operation: z.literal('Invoke'),
  payload: z.unknown(),
  invocationType: z.string().optional(),
})

/** Invokes one function. */
export function lambdaDataSource(
  functionArn: string,
  invokeFunction: (functionArn: string, payload: unknown) => Promise<unknown>,
): DataSource {
  return async (request) => {
    const parsed = invokeRequest.safeParse(request)
    if (!parsed.success)
      throw new DataSourceError('Only the operation Invoke is supported', 'Lambda:IllegalArgument')
    const invoked = invokeFunction(functionArn, parsed.data.payload ?? null).catch((cause: unknown) => {
      throw lambdaFailure(cause)
    })
    if (parsed.data.invocationType !== 'Event') return invoked
    // Nobody waits for the outcome of an event: the function host has logged a failure already.
    invoked.catch(() => undefined)
    return null
  }
}

function lambdaFailure(cause: unknown): DataSourceError {
  const message = cause instanceof FunctionError ? cause.errorMessage : String(cause)
  return new DataSourceError(message, 'Lambda:Unhandled', { cause })
}
