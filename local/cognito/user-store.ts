import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const code = z.object({ purpose: z.enum(['sign-up', 'reset']), value: z.string(), expiresAtMs: z.number() })

const user = z.object({
  /** The pool's own name for the user: a made-up id when users sign in by email. */
  username: z.string(),
  /** What the user signs in with, in lower case. */
  signInName: z.string(),
  attributes: z.record(z.string(), z.string()),
  status: z.enum(['UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED']),
  enabled: z.boolean(),
  groups: z.array(z.string()),
  proof: z.object({ salt: z.string(), verifier: z.string() }),
  code: code.optional(),
  createdAtMs: z.number(),
  modifiedAtMs: z.number(),
})
export type User = z.infer<typeof user>

/** One sign-in: its tokens are good as long as it is kept. */
const session = z.object({
  /** Joins the tokens of one sign-in: their `origin_jti`. */
  id: z.string(),
  username: z.string(),
  /** SHA-256 of the refresh token, hexadecimal: the token itself is not kept. */
  refreshTokenHash: z.string(),
  authenticatedAtSeconds: z.number(),
  expiresAtMs: z.number(),
})
export type Session = z.infer<typeof session>

const privateKey = z.record(z.string(), z.string())
const poolState = z.object({
  version: z.literal(1),
  /** A private RSA key as a JSON Web Key. */
  signingKey: privateKey,
  users: z.array(user),
  sessions: z.array(session),
})
type PoolState = z.infer<typeof poolState>

/** Users, sign-ins and the signing key, kept in one file that is only ever replaced whole. */
export interface UserStore {
  readonly signingKey: PoolState['signingKey']
  /** By user name or by what the user signs in with. */
  findUser(name: string): User | undefined
  users(): readonly User[]
  /** Adds the user or replaces the one of the same user name. */
  saveUser(user: User): void
  deleteUser(username: string): void
  findSession(id: string): Session | undefined
  findSessionByRefreshToken(refreshTokenHash: string): Session | undefined
  saveSession(session: Session): void
  deleteSessions(matches: (session: Session) => boolean): void
}

/** Opens the file, or makes it with a new signing key. Throws when the file is there but cannot be understood. */
export async function openUserStore(
  stateFile: string,
  makeSigningKey: () => Promise<PoolState['signingKey']>,
  now: () => number,
): Promise<UserStore> {
  const state = existsSync(stateFile) ? readState(stateFile) : await emptyState(makeSigningKey)
  const users = new Map(state.users.map((one) => [one.username, one]))
  const sessions = new Map(state.sessions.map((one) => [one.id, one]))
  const write = (): void => {
    for (const [id, { expiresAtMs }] of sessions) if (expiresAtMs <= now()) sessions.delete(id)
    writeState(stateFile, { ...state, users: [...users.values()], sessions: [...sessions.values()] })
  }
  const current = (one: Session | undefined): Session | undefined =>
    one && one.expiresAtMs > now() ? one : undefined
  write()
  return {
    signingKey: state.signingKey,
    findUser: (name) =>
      users.get(name) ?? [...users.values()].find((one) => one.signInName === name.toLowerCase()),
    users: () => [...users.values()],
    saveUser: (changed) => {
      users.set(changed.username, { ...changed, modifiedAtMs: now() })
      write()
    },
    deleteUser: (username) => {
      users.delete(username)
      for (const [id, one] of sessions) if (one.username === username) sessions.delete(id)
      write()
    },
    findSession: (id) => current(sessions.get(id)),
    findSessionByRefreshToken: (hash) =>
      current([...sessions.values()].find((one) => one.refreshTokenHash === hash)),
    saveSession: (added) => {
      sessions.set(added.id, added)
      write()
    },
    deleteSessions: (matches) => {
      for (const [id, one] of sessions) if (matches(one)) sessions.delete(id)
      write()
    },
  }
}

async function emptyState(makeSigningKey: () => Promise<PoolState['signingKey']>): Promise<PoolState> {
  return { version: 1, signingKey: await makeSigningKey(), users: [], sessions: [] }
}

function readState(stateFile: string): PoolState {
  try {
    return poolState.parse(JSON.parse(readFileSync(stateFile, 'utf8')))
  } catch (cause) {
    throw new Error(
      `${stateFile} does not hold users of the local cloud. Delete it to start without users.`,
      { cause },
    )
  }
}

/** Readable by its owner alone: whoever has the signing key can sign in as anybody. */
function writeState(stateFile: string, state: PoolState): void {
  mkdirSync(dirname(stateFile), { recursive: true })
  const unfinished = `${stateFile}.unfinished`
  writeFileSync(unfinished, JSON.stringify(state, null, 1), { mode: 0o600 })
  renameSync(unfinished, stateFile)
}
