import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Amplify } from 'aws-amplify'
import {
  confirmResetPassword,
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  resetPassword,
  signIn,
  signOut,
  signUp,
} from 'aws-amplify/auth'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Assembly } from '../cloudformation/assembly'
import { loadNotesAssembly } from '../fixture/notes-backend'
import { callCognito, closedPool, resource, saltOf } from './cognito-calls.fixture'
import { startCognito, type Cognito } from './start-cognito'

const password = 'Passw0rd!'
const ada = 'ada@example.com'

describe('the local user pool, used by amplify-js', () => {
  let assembly: Assembly
  let directory: string
  let cognito: Cognito
  let said: string[]
  let nowMs: number

  const start = async (): Promise<void> => {
    cognito = await startCognito({
      assembly,
      host: '127.0.0.1',
      port: 0,
      stateFile: join(directory, 'cognito.json'),
      log: (line) => said.push(line),
      now: () => nowMs,
    })
    Amplify.configure({
      Auth: {
        Cognito: {
          userPoolId: ref('AWS::Cognito::UserPool'),
          userPoolClientId: ref('AWS::Cognito::UserPoolClient'),
          userPoolEndpoint: cognito.endpoint,
        },
      },
    })
  }
  const ref = (type: string): string => resource(assembly, type).ref()
  const lastCode = (): string => /(\d{6})$/.exec(said.at(-1) ?? '')?.[1] ?? ''
  const call = (operation: string, input: object) =>
    callCognito(cognito, operation, { UserPoolId: ref('AWS::Cognito::UserPool'), ...input })

  beforeAll(async () => {
    assembly = await loadNotesAssembly()
  }, 120_000)

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'cognito-'))
    said = []
    nowMs = Date.now()
    await start()
    await cognito.putUser({ username: ada, password, groups: ['editors'] })
  })

  afterEach(async () => {
    await signOut().catch(() => undefined)
    await cognito.stop()
    rmSync(directory, { recursive: true })
  })

  afterAll(() => {
    Amplify.configure({})
  })

  it('signs a user in by SRP, with the groups in tokens that verify', async () => {
    await expect(signIn({ username: ada, password })).resolves.toMatchObject({ isSignedIn: true })
    const { tokens } = await fetchAuthSession()
    const access = await cognito.verifyToken(String(tokens?.accessToken))
    const id = await cognito.verifyToken(String(tokens?.idToken))
    expect(access).toMatchObject({ token_use: 'access', 'cognito:groups': ['editors'], username: access.sub })
    expect(id).toMatchObject({ token_use: 'id', email: ada, email_verified: true, sub: access.sub })
    expect(access.iss).toMatch(/^https:\/\/cognito-idp\.us-east-1\.amazonaws\.com\/us-east-1_/)
  })

  it('takes the email address in any case', async () => {
    await expect(signIn({ username: 'Ada@Example.com', password })).resolves.toMatchObject({
      isSignedIn: true,
    })
  })

  it('refuses a wrong password and an unknown user alike', async () => {
    const refusals = [
      { username: ada, password: 'wrong' },
      { username: 'nobody@example.com', password },
    ].map((input) => signIn(input).catch((error: unknown) => error))
    const [wrongPassword, unknownUser] = await Promise.all(refusals)
    expect(wrongPassword).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    })
    expect(unknownUser).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    })
  })

  it('answers the first step of an unknown user the same way each time, in the shape of a known one', async () => {
    const first = (username: string) =>
      call('InitiateAuth', {
        AuthFlow: 'USER_SRP_AUTH',
        ClientId: ref('AWS::Cognito::UserPoolClient'),
        AuthParameters: { USERNAME: username, SRP_A: 'abcdef0123456789' },
      })
    const [known, unknown, again] = [
      await first(ada),
      await first('nobody@example.com'),
      await first('nobody@example.com'),
    ]
    expect(Object.keys(unknown.body)).toEqual(Object.keys(known.body))
    expect(saltOf(again.body)).toEqual(saltOf(unknown.body))
    expect(String(saltOf(unknown.body))).toMatch(/^[0-9a-f]{32}$/)
  })

  it('refreshes tokens, until the user signs out everywhere', async () => {
    await signIn({ username: ada, password })
    const before = await fetchAuthSession()
    const after = await fetchAuthSession({ forceRefresh: true })
    expect(String(after.tokens?.accessToken)).not.toBe(String(before.tokens?.accessToken))
    await signOut({ global: true })
    await expect(cognito.verifyToken(String(after.tokens?.accessToken))).rejects.toThrow('revoked')
    await expect(cognito.verifyToken(String(before.tokens?.idToken))).rejects.toThrow('revoked')
  })

  it('makes a new user choose a password, and refuses a weak one', async () => {
    await call('AdminCreateUser', { Username: 'new@example.com', TemporaryPassword: 'Temp0rary!' })
    const step = await signIn({ username: 'new@example.com', password: 'Temp0rary!' })
    expect(step.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED')
    await expect(confirmSignIn({ challengeResponse: 'weak' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    })
    await expect(confirmSignIn({ challengeResponse: 'Brandnew1!' })).resolves.toMatchObject({
      isSignedIn: true,
    })
    await signOut()
    await expect(signIn({ username: 'new@example.com', password: 'Brandnew1!' })).resolves.toMatchObject({
      isSignedIn: true,
    })
  })

  it('lets people sign up with the code from the log', async () => {
    await signUp({
      username: 'bob@example.com',
      password,
      options: { userAttributes: { email: 'bob@example.com' } },
    })
    await expect(
      confirmSignUp({ username: 'bob@example.com', confirmationCode: '000000' }),
    ).rejects.toMatchObject({
      name: 'CodeMismatchException',
    })
    await confirmSignUp({ username: 'bob@example.com', confirmationCode: lastCode() })
    await expect(signIn({ username: 'bob@example.com', password })).resolves.toMatchObject({
      isSignedIn: true,
    })
  })

  it('refuses sign-up when only administrators create users', async () => {
    const pool = resource(assembly, 'AWS::Cognito::UserPool')
    const closed = closedPool(assembly, pool)
    const other = await startCognito({
      assembly: closed,
      host: '127.0.0.1',
      port: 0,
      stateFile: join(directory, 'closed.json'),
      log: () => undefined,
    })
    const { status, body } = await callCognito(other, 'SignUp', {
      Username: 'eve@example.com',
      Password: password,
    })
    await other.stop()
    expect(status).toBe(400)
    expect(body).toMatchObject({
      __type: 'NotAuthorizedException',
      message: 'SignUp is not permitted for this user pool',
    })
  })

  it('resets a forgotten password, and says nothing of unknown users', async () => {
    await expect(resetPassword({ username: 'nobody@example.com' })).resolves.toMatchObject({
      nextStep: { codeDeliveryDetails: { destination: 'n***@e***' } },
    })
    await resetPassword({ username: ada })
    await confirmResetPassword({ username: ada, confirmationCode: lastCode(), newPassword: 'Changed1!' })
    await expect(signIn({ username: ada, password: 'Changed1!' })).resolves.toMatchObject({
      isSignedIn: true,
    })
  })

  it('refuses disabled users, and lists users by email', async () => {
    await call('AdminDisableUser', { Username: ada })
    await expect(signIn({ username: ada, password })).rejects.toMatchObject({ message: 'User is disabled.' })
    const { body } = await call('ListUsers', { Filter: `email = "${ada}"` })
    expect(body).toMatchObject({ Users: [{ Enabled: false, UserStatus: 'CONFIRMED' }] })
  })

  it('puts users into groups that the templates define, and no others', async () => {
    await cognito.putUser({ username: 'bob@example.com', password, groups: [] })
    await call('AdminAddUserToGroup', { Username: 'bob@example.com', GroupName: 'editors' })
    const { body } = await call('AdminListGroupsForUser', { Username: 'bob@example.com' })
    expect(body).toEqual({ Groups: [{ GroupName: 'editors' }] })
    await expect(cognito.putUser({ username: ada, password, groups: ['pirates'] })).rejects.toThrow('pirates')
  })

  it('keeps users and sign-ins over a restart, and no password on disk', async () => {
    await signIn({ username: ada, password })
    const before = await fetchAuthSession()
    await cognito.stop()
    await start()
    await expect(cognito.verifyToken(String(before.tokens?.accessToken))).resolves.toMatchObject({
      token_use: 'access',
    })
    const after = await fetchAuthSession({ forceRefresh: true })
    await expect(cognito.verifyToken(String(after.tokens?.accessToken))).resolves.toBeDefined()
    expect(readFileSync(join(directory, 'cognito.json'), 'utf8')).not.toContain(password)
  })

  it('refuses expired, forged and foreign tokens', async () => {
    const { AccessToken, IdToken } = await cognito.issueTokens(ada)
    const [header, , signature] = AccessToken.split('.')
    const [, payload] = IdToken.split('.')
    await expect(cognito.verifyToken(`${header}.${payload}.${signature}`)).rejects.toThrow('Invalid')
    await expect(cognito.verifyToken('nonsense')).rejects.toThrow('Invalid')
    await expect(cognito.verifyToken(AccessToken)).resolves.toMatchObject({ token_use: 'access' })
    nowMs += 3_600_001
    await expect(cognito.verifyToken(AccessToken)).rejects.toThrow('expired')
  })

  it('shows the public keys alone to whoever asks', async () => {
    const response = await fetch(`${cognito.endpoint}/${ref('AWS::Cognito::UserPool')}/.well-known/jwks.json`)
    const { keys } = (await response.json()) as { keys: object[] }
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  })

  it('survives calls that make no sense', async () => {
    expect(await call('NoSuchThing', {})).toMatchObject({ status: 400 })
    expect(await call('InitiateAuth', { AuthFlow: 7 })).toMatchObject({
      status: 400,
      body: { __type: 'InvalidParameterException' },
    })
    expect(await call('constructor', {})).toMatchObject({ status: 400 })
    await expect(signIn({ username: ada, password })).resolves.toMatchObject({ isSignedIn: true })
  })
})
