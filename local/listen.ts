import type { Server } from 'node:net'

/**
 * Starts listening.
 * @throws an error that names the port and the option that changes it, when the port is taken.
 */
export function listen(
  server: Server,
  where: { host: string; port: number; service: string },
): Promise<void> {
  return new Promise((listening, fail) => {
    server.once('error', (error) => fail(portError(error, where)))
    server.listen(where.port, where.host, listening)
  })
}

/** Says plainly which port is taken, and what to do; other errors stay as they are. */
export function portError(error: unknown, { port, service }: { port: number; service: string }): unknown {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (!isTaken) return error
  return new Error(
    `Port ${port} (${service}) is taken. Stop what listens there (maybe another local cloud), or choose other ports ` +
      `with --port-base (or the LOCAL_PORT_BASE variable).`,
    { cause: error },
  )
}
