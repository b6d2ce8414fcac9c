import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Assembly } from '../cloudformation/assembly'
import { ownCredentials, type Credentials } from '../iam/access-keys'
import type { CognitoIdentity } from '../iam/iam-role'
import { listen } from '../listen'
import { addUser, existingUser, withPassword } from './accounts'
import { createCognitoHandler } from './http-endpoint'
import type { JwtClaims } from './jwt-claims'
import { accountOperations } from './operations/account'
import { administrationOperations, assertGroup } from './operations/administration'
import { identityPoolOperations } from './operations/identity-pool'
import type { Pool } from './operations/operation'
import { signInOperations } from './operations/sign-in'
import { readPoolDefinition } from './pool-definition'
import { createTokens, makeSigningKey, type TokenSet } from './tokens'
import { openUserStore } from './user-store'

/** New credentials of a role, for an identity of the pool. */
export type IssueCredentials = (roleArn: string, identity: CognitoIdentity) => Credentials

export interface CognitoOptions {
  readonly assembly: Assembly
  readonly host: string
  readonly port: number
  /** Where users, sign-ins and the signing key are kept. */
  readonly stateFile: string
  /** Also told the codes and invitations that a deployed pool sends by email. */
  readonly log: (message: string) => void
  /** Makes the credentials that the identity pool gives: session credentials of a role. */
  readonly issueCredentials?: IssueCredentials
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number
}

export interface Cognito {
  readonly endpoint: string
  /** Throws unless the token is good: its signature, issuer, client, use and time, and that it was not revoked. */
  readonly verifyToken: (jwt: string) => Promise<JwtClaims>
  /** Adds a confirmed user, or gives an existing one this password and these groups. */
  readonly putUser: (user: {
    username: string
    password: string
    groups: readonly string[]
  }) => Promise<{ sub: string }>
  /** Signs a user in without a password: for tests and load. */
  readonly issueTokens: (username: string) => Promise<TokenSet>
  readonly stop: () => Promise<void>
}

/** Serves the user pool and the identity pool that the templates define. */
export async function startCognito(options: CognitoOptions): Promise<Cognito> {
  const { assembly, log, now = Date.now, issueCredentials = () => ownCredentials } = options
  const definition = readPoolDefinition(assembly)
  const store = await openUserStore(options.stateFile, makeSigningKey, now)
  const tokens = await createTokens(definition, store, now)
  const pool: Pool = { definition, store, tokens, now, log, issueCredentials }
  const operations = {
    ...signInOperations(pool),
    ...accountOperations(pool),
    ...administrationOperations(pool),
    ...identityPoolOperations(pool),
  }
  const { poolId, issuer } = definition
  const server = createServer(
    createCognitoHandler({ operations, poolId, issuer, keySet: tokens.keySet, log }),
  )
  await listen(server, { host: options.host, port: options.port, service: 'Cognito' })
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://${options.host}:${port}`,
    verifyToken: tokens.verify,
    putUser: (user) => new Promise((done) => done(putUser(pool, user))),
    issueTokens: (username) => tokens.issue(existingUser(pool, username)),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function putUser(
  pool: Pool,
  { username: name, password, groups }: { username: string; password: string; groups: readonly string[] },
): { sub: string } {
  for (const group of groups) assertGroup(pool, group)
  const known = pool.store.findUser(name)
  const user = known
    ? withPassword(pool, known, password)
    : addUser(pool, { name, password, attributes: [], status: 'CONFIRMED' })
  pool.store.saveUser({
    ...user,
    status: 'CONFIRMED',
    enabled: true,
    groups: [...groups],
    attributes: { ...user.attributes, email_verified: 'true' },
  })
  return { sub: user.attributes['sub'] ?? user.username }
}
