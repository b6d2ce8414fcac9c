import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Ports for one booth, as its settings take them. */
export interface BoothPorts {
  readonly web: number
  /** First of six in a row for the local cloud. */
  readonly base: number
}

/** The local cloud's six, then the pages'. */
const NEEDED = 7
const TRIES = 50
/** Below the ports that systems give to outgoing connections. */
const lowest = 12_000
const highest = 32_000

/** Seven ports in a row that nobody listens on at the moment. */
export async function findFreePorts(): Promise<BoothPorts> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const base = randomInt(lowest, highest)
    const free = await Promise.all(Array.from({ length: NEEDED }, (_, index) => isFree(base + index)))
    if (free.every(Boolean)) return { base, web: base + NEEDED - 1 }
  }
  throw new Error(`No ${NEEDED} free ports in a row were found between ${lowest} and ${highest}`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', () => answer(false))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)))
  })
}
