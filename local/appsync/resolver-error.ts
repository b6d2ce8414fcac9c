/** An error that a resolver raised, or that AppSync raises about one field, with the words AppSync gives clients. */
export class ResolverError extends Error {
  override readonly name = 'ResolverError'
  readonly errorType: string | null
  readonly data: unknown
  readonly errorInfo: unknown

  constructor(
    message: string,
    errorType: string | null = null,
    data: unknown = null,
    errorInfo: unknown = null,
  ) {
    super(message)
    this.errorType = errorType
    this.data = data
    this.errorInfo = errorInfo
  }
}

/** The error of a caller who may not use a field. */
export function notAuthorized(typeName: string, fieldName: string): ResolverError {
  return new ResolverError(`Not Authorized to access ${fieldName} on type ${typeName}`, 'Unauthorized')
}
