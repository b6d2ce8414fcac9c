import type { FunctionErrorDetails } from './function-error'

/** What an execution environment's thread is given when it starts. */
export interface WorkerSetup {
  readonly file: string
  readonly handlerName: string
  /** How wrong the thread's clock is. */
  readonly clockSkewMs: number
}

/** What the host asks of the thread. */
export interface InvokeMessage {
  readonly requestId: string
  readonly event: unknown
  readonly deadlineMs: number
  readonly context: Readonly<Record<string, unknown>>
}

/** What the thread answers. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'init-failed'; error: FunctionErrorDetails }
  | { kind: 'succeeded'; requestId: string; result: unknown }
  | { kind: 'failed'; requestId: string; error: FunctionErrorDetails }
