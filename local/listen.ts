import type { Server } from 'node:net'

/** Where a service is to listen, and what to call it when it cannot. */
export interface ListenPlace {
  readonly host: string
  readonly port: number
  readonly service?: string
}

/**
 * Starts listening.
 * @throws an error that names the port and the option that changes it, when the port is taken.
 */
export function listen(server: Server, place: ListenPlace): Promise<void> {
  return new Promise((listening, fail) => {
    server.once('error', (error) => fail(portError(error, place)))
    server.listen(place.port, place.host, listening)
  })
}

/** Says plainly which port is taken, and what to do; other errors stay as they are. */
export function portError(error: Error, { port, service = 'a local service' }: ListenPlace): Error {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  if (!isTaken) return error
  return new Error(
    `Port ${port} (${service}) is taken. Stop what listens there (maybe another local cloud), or choose other ports ` +
      `with --port-base (or the LOCAL_PORT_BASE variable).`,
    { cause: error },
  )
}
