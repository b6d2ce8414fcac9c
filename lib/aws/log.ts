import { Logger } from '@aws-lambda-powertools/logger'

/** Structured JSON lines for CloudWatch; `LOG_LEVEL`-style settings come from Powertools' environment. */
export function createLogger(serviceName: string): Logger {
  return new Logger({ serviceName })
}
