import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import type { Endpoints } from './cloudformation/endpoints'

/** The port of each service. */
export interface Ports {
  readonly control: number
  readonly appsync: number
  readonly cognito: number
  /** S3 and SQS. */
  readonly storage: number
  readonly dynamodb: number
  readonly bedrock: number
}

export const defaultPortBase = 4570

/** Six ports in a row. */
export function portsFrom(base: number): Ports {
  return {
    control: base,
    appsync: base + 1,
    cognito: base + 2,
    storage: base + 3,
    dynamodb: base + 4,
    bedrock: base + 5,
  }
}

/** Below the ports that systems give to outgoing connections. */
const lowest = 12_000
const highest = 32_000
const TRIES = 50

/** Six ports in a row that nobody listens on at the moment: for tests, of which several run at once. */
export async function freePorts(): Promise<Ports> {
  return portsFrom(await freePortBase(6))
}

/** The first of so many ports in a row that nobody listens on at the moment. */
export async function freePortBase(count: number): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const base = randomInt(lowest, highest)
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(base + index)))
    if (free.every(Boolean)) return base
  }
  throw new Error(`No ${count} free ports in a row were found between ${lowest} and ${highest}`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', () => answer(false))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)))
  })
}

/**
 * Where callers reach the services. Browsers need a name for AppSync and Cognito; the SDK's S3 client needs
 * an address, because it would put the bucket in front of a name.
 * @param publicHost the address of this machine for others, when the services listen for them.
 */
export function endpointsOf(ports: Ports, publicHost?: string): Endpoints {
  const name = publicHost ?? 'localhost'
  const address = publicHost ?? '127.0.0.1'
  return {
    control: `http://127.0.0.1:${ports.control}`,
    appsync: `http://${name}:${ports.appsync}`,
    cognito: `http://${name}:${ports.cognito}`,
    s3: `http://${address}:${ports.storage}`,
    sqs: `http://127.0.0.1:${ports.storage}`,
    dynamodb: `http://127.0.0.1:${ports.dynamodb}`,
    bedrock: `http://127.0.0.1:${ports.bedrock}`,
  }
}
