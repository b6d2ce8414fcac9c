import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { listen } from '../listen'
import { readFault, type FaultRequest } from './fault-request'

/** What the control plane can do; each is one request. */
export interface Controls {
  state(): Promise<unknown>
  usage(): unknown
  setModel(settings: unknown): void
  plan(fault: FaultRequest): void
  /** Calls a function as its schedules do, and waits for its end. */
  runSchedulesOf(functionName: string): Promise<void>
  reset(): Promise<void>
}

interface ControlPlaneOptions {
  readonly host: string
  readonly port: number
  readonly controls: Controls
}

type Route = (body: unknown) => unknown

const ScheduleRun = z.strictObject({ function: z.string().min(1) })

/**
 * Serves `/_local`: `GET /state`, `GET /usage`, `PUT /model`, `POST /faults`, `POST /schedules/run`, `POST /reset`. A body that is not understood
 * is answered with 400 and what is wrong with it.
 */
export async function startControlPlane({
  host,
  port,
  controls,
}: ControlPlaneOptions): Promise<{ stop(): Promise<void> }> {
  const done = { ok: true }
  const routes: Readonly<Record<string, Route>> = {
    'GET /_local/state': () => controls.state(),
    'GET /_local/usage': () => controls.usage(),
    'PUT /_local/model': (body) => {
      controls.setModel(body)
      return done
    },
    'POST /_local/faults': (body) => {
      controls.plan(readFault(body))
      return done
    },
    'POST /_local/schedules/run': async (body) => {
      await controls.runSchedulesOf(ScheduleRun.parse(body).function)
      return done
    },
    'POST /_local/reset': async () => {
      await controls.reset()
      return done
    },
  }
  const server = createServer((request, response) => void answer(request, response, routes))
  await listen(server, { host, port, service: 'control plane' })
  return {
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Readonly<Record<string, Route>>,
) {
  const path = new URL(request.url ?? '/', 'http://local').pathname
  const route = routes[`${request.method} ${path}`]
  if (route === undefined) {
    return reply(response, 404, {
      error: `There is no ${request.method} ${path}.`,
      routes: Object.keys(routes),
    })
  }
  try {
    reply(response, 200, await route(await readJson(request)))
  } catch (error) {
    if (error instanceof z.ZodError) return reply(response, 400, { error: z.prettifyError(error) })
    if (error instanceof SyntaxError)
      return reply(response, 400, { error: `The body is not JSON: ${error.message}` })
    reply(response, 500, { error: error instanceof Error ? error.message : String(error) })
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await text(request)
  return body === '' ? undefined : (JSON.parse(body) as unknown)
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body, null, 2)}\n`)
}
