import { freePortBase } from '../local/ports'

/** Ports for one booth, as its settings take them. */
export interface BoothPorts {
  readonly web: number
  /** First of six in a row for the local cloud. */
  readonly base: number
}

/** The local cloud's six, then the pages'. */
const NEEDED = 7

/** Seven ports in a row that nobody listens on at the moment. */
export async function findFreePorts(): Promise<BoothPorts> {
  const base = await freePortBase(NEEDED)
  return { base, web: base + NEEDED - 1 }
}
