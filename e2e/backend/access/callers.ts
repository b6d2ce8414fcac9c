import { demoAccounts } from '../../../demo/accounts'
import { type TestBackend, cognitoState } from '../backend.fixture'
import { expiredToken, forgedToken } from '../forged-tokens'
import type { Proof } from '../graphql'
import { guestCredentials } from '../guest-credentials'
import { signInTo } from '../sign-in'

/** Everybody who may knock at the API. */
export const callers = [
  'anonymous',
  'linkHolder',
  'forged',
  'expired',
  'kioskA',
  'kioskB',
  'staff',
  'worker',
  'otherFunction',
] as const
export type Caller = (typeof callers)[number]

/** Who has no proof that the API would believe. */
export const unproven: readonly Caller[] = ['anonymous', 'forged', 'expired']

const kioskB = { username: 'kiosk-b@snapmagic.local', password: 'Booth-kiosk-2', groups: ['kiosk'] }

/** Signs everybody in, or forges what they hold; `kioskSub` is kiosk A's account, which owns the records. */
export async function everyCaller(
  backend: TestBackend,
): Promise<{ proofs: Record<Caller, Proof>; kioskSub: string }> {
  const { cloud } = backend
  await cloud.putUser(kioskB)
  const a = await signInTo(cloud, demoAccounts.kiosk)
  const b = await signInTo(cloud, kioskB)
  const staff = await signInTo(cloud, demoAccounts.staff)
  const proofs = {
    anonymous: undefined,
    linkHolder: await guestCredentials(cloud.outputs),
    forged: { token: await forgedToken(a.accessToken) },
    expired: { token: await expiredToken(a.accessToken, cognitoState(backend)) },
    kioskA: { token: a.accessToken },
    kioskB: { token: b.accessToken },
    staff: { token: staff.accessToken },
    worker: cloud.credentialsOf('process-job'),
    otherFunction: cloud.credentialsOf('card-image'),
  }
  return { proofs, kioskSub: a.sub }
}
