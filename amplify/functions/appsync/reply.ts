import type { Logger } from '@aws-lambda-powertools/logger'
import { type Refusal, RefusalError } from '../../../lib/failure/refusal'

/** What an operation gives: its value, or the refusal that the guest reads. */
export type Reply<T> = { kind: 'ok'; value: T } | { kind: 'refused'; refusal: Refusal }

/** Runs a use case; an expected "no" becomes a reply, anything else fails the invocation and is logged. */
export async function answer<T>(logger: Logger, useCase: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { kind: 'ok', value: await useCase() }
  } catch (error) {
    if (error instanceof RefusalError) {
      logger.info('Refused', { code: error.refusal.code })
      return { kind: 'refused', refusal: error.refusal }
    }
    logger.error('The operation failed', { error })
    throw error
  }
}
