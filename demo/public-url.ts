import { networkInterfaces } from 'node:os'

const loopback: readonly string[] = ['127.0.0.1', 'localhost', '::1']

/** Whether only this machine can reach what listens on `host`. */
export function isLoopback(host: string): boolean {
  return loopback.includes(host)
}

/** Where phones in the same network find pages that listen on `host`; undefined when they cannot. */
export function lanUrl(host: string, port: number, addresses = lanAddresses()): string | undefined {
  if (isLoopback(host)) return undefined
  const name = host === '0.0.0.0' || host === '::' ? addresses[0] : host
  return name && `http://${name}:${port}`
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  )
}
