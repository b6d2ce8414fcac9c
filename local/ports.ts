import { createServer, type AddressInfo } from 'node:net'
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

/** Six ports that nobody listens on at the moment: for tests, of which several run at once. */
export async function freePorts(): Promise<Ports> {
  const servers = Array.from({ length: 6 }, () => createServer())
  const listening = servers.map(
    (server) => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)),
  )
  await Promise.all(listening)
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  const [control = 0, appsync = 0, cognito = 0, storage = 0, dynamodb = 0, bedrock = 0] = ports
  return { control, appsync, cognito, storage, dynamodb, bedrock }
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
