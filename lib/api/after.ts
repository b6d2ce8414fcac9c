import type { Stop } from './booth-api'

/** Runs something once, `delayMs` from now, unless stopped: the clock as an argument, so that tests can turn it. */
export type After = (delayMs: number, run: () => void) => Stop

export const realAfter: After = (delayMs, run) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}
