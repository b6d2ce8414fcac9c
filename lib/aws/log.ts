import { Logger } from '@aws-lambda-powertools/logger'
import type { Log } from '../job/log'

/** Structured JSON lines for CloudWatch; the level comes from Powertools' own environment variables. */
export function createLogger(serviceName: string): Logger {
  return new Logger({ serviceName })
}

/** The logger as the domain knows it. */
export function asLog(logger: Logger): Log {
  return {
    info: (message, facts) => logger.info(message, { ...facts }),
    warn: (message, facts) => logger.warn(message, { ...facts }),
    error: (message, facts) => logger.error(message, { ...facts }),
  }
}
