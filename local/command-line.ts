import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { LocalUser } from './cloud-access'
import { defaultPortBase } from './ports'

/** How to use the local cloud from a terminal. */
export const usage = `Stands an Amplify Gen 2 backend up on this machine, without an AWS account.

  npm run local -- --backend DIR [options]

  --backend DIR                 holds backend.ts (default: amplify)
  --data DIR                    where rows, objects, messages and users are kept (default: .local/data)
  --outputs FILE                where the clients' configuration goes (default: amplify_outputs.json)
  --port-base N                 the first of six ports (default: ${defaultPortBase}, or LOCAL_PORT_BASE)
  --host ADDRESS                the address to listen on (default: 127.0.0.1, or HOST)
  --public-host NAME            this machine's address for others (or PUBLIC_HOST)
  --user EMAIL:PASSWORD:GROUP   creates a user; may be repeated, and GROUP left out or a list with commas
  --visibility-cap SECONDS      the longest time a failed message stays hidden (default: as in the templates)
`

/** What the terminal asked for. */
export interface CommandLine {
  readonly backendDirectory: string
  readonly dataDirectory: string
  readonly outputsFile: string
  readonly portBase: number
  readonly host: string
  readonly publicHost: string | undefined
  readonly users: readonly LocalUser[]
  readonly visibilityCapSeconds: number | undefined
}

const port = z.coerce.number().int().min(1).max(65_530)

/**
 * Reads the arguments and the environment.
 * @returns undefined when help was asked for.
 * @throws on an option that is unknown or makes no sense.
 */
export function readCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      backend: { type: 'string', default: 'amplify' },
      data: { type: 'string', default: '.local/data' },
      outputs: { type: 'string', default: 'amplify_outputs.json' },
      'port-base': { type: 'string', default: environment['LOCAL_PORT_BASE'] ?? String(defaultPortBase) },
      host: { type: 'string', default: environment['HOST'] ?? '127.0.0.1' },
      'public-host': { type: 'string', default: environment['PUBLIC_HOST'] },
      user: { type: 'string', multiple: true, default: [] },
      'visibility-cap': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  return {
    backendDirectory: values.backend,
    dataDirectory: values.data,
    outputsFile: values.outputs,
    portBase: parseOption('--port-base', port, values['port-base']),
    host: values.host,
    publicHost: values['public-host'],
    users: values.user.map(parseUser),
    visibilityCapSeconds: parseOption(
      '--visibility-cap',
      z.coerce.number().int().min(0).optional(),
      values['visibility-cap'],
    ),
  }
}

function parseUser(text: string): LocalUser {
  const [username, password, groups = ''] = text.split(':')
  if (!username || !password) throw new Error(`--user takes EMAIL:PASSWORD:GROUP, not "${text}".`)
  return { username, password, groups: groups.split(',').filter(Boolean) }
}

function parseOption<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Error(`${name} cannot be ${String(value)}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
