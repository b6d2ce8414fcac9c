/** What a function's failed invocation says of itself, in Lambda's own words. */
export interface FunctionErrorDetails {
  /** The thrown error's name, or one of Lambda's own: `Sandbox.Timedout`, `Runtime.ExitError`. */
  readonly errorType: string
  readonly errorMessage: string
  readonly trace?: readonly string[]
}

/** A function threw, ran out of time, or its execution environment died. */
export class FunctionError extends Error {
  readonly errorType: string
  readonly errorMessage: string
  readonly trace: readonly string[]

  constructor({ errorType, errorMessage, trace = [] }: FunctionErrorDetails) {
    super(`${errorType}: ${errorMessage}`)
    this.name = 'FunctionError'
    this.errorType = errorType
    this.errorMessage = errorMessage
    this.trace = trace
  }
}
