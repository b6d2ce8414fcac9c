import { responsePathAsArray, type GraphQLError, type GraphQLResolveInfo } from 'graphql'
import { ResolverError } from './resolver-error'

/** An error in a reply, in AppSync's shape: its type stands at the top. */
export interface ErrorReply {
  readonly message: string
  readonly errorType: string | null
  readonly data: unknown
  readonly errorInfo: unknown
  readonly path: readonly (string | number)[] | null
  readonly locations: readonly { line: number; column: number; sourceName: null }[] | null
}

/** Words an error that ended a field, or the whole operation. */
export function errorReply(error: GraphQLError): ErrorReply {
  const cause = error.originalError
  const raised = cause instanceof ResolverError ? cause : undefined
  return {
    path: error.path ?? null,
    data: raised?.data ?? null,
    errorType: raised ? raised.errorType : cause ? 'MappingTemplate' : null,
    errorInfo: raised?.errorInfo ?? null,
    locations: error.locations?.map((location) => ({ ...location, sourceName: null })) ?? null,
    message: error.message,
  }
}

/** Words an error that a resolver appended while its field went on. */
export function appendedErrorReply(error: ResolverError, info: GraphQLResolveInfo): ErrorReply {
  return {
    path: responsePathAsArray(info.path),
    data: error.data,
    errorType: error.errorType,
    errorInfo: error.errorInfo,
    locations: null,
    message: error.message,
  }
}
