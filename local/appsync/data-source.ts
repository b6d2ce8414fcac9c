/** Carries out what a request template asked for. Fails with `DataSourceError` as the service failed. */
export type DataSource = (request: unknown) => Promise<unknown>

/** A failure of a data source: templates see it as `$ctx.error`. */
export class DataSourceError extends Error {
  override readonly name = 'DataSourceError'
  /** For example `DynamoDB:ConditionalCheckFailedException` or `Lambda:Unhandled`. */
  readonly type: string
  /** What the data source gave beside the failure: templates see it as `$ctx.result`. */
  readonly result: unknown

  constructor(message: string, type: string, options: { cause?: unknown; result?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.type = type
    this.result = options.result ?? null
  }
}

/** The data source without a service: its request's payload is its result. */
export const noneDataSource: DataSource = (request) =>
  Promise.resolve(
    typeof request === 'object' && request !== null && 'payload' in request ? request.payload : null,
  )
