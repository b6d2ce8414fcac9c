import { fetchAuthSession, signOut } from 'aws-amplify/auth'
import { Hub } from 'aws-amplify/utils'
import type { Stop } from './booth-api'

/** True when this device is signed in, also while the network is away and its tokens cannot be renewed. */
export async function isSignedIn(): Promise<boolean> {
  try {
    return (await fetchAuthSession()).tokens !== undefined
  } catch (error) {
    if (error instanceof Error && error.name === 'NetworkError') return true
    throw error
  }
}

export async function signOutDevice(): Promise<void> {
  await signOut()
}

/** Calls back when the device's session has ended, by hand or because its account no longer counts. */
export function onSignedOut(callback: () => void): Stop {
  return Hub.listen('auth', ({ payload }) => {
    if (payload.event === 'signedOut') callback()
    if (payload.event === 'tokenRefresh_failure' && payload.data?.error?.name === 'NotAuthorizedException')
      callback()
  })
}

const deviceIdKey = 'snapmagic.deviceId'
const deviceIdLength = 12
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** This browser's own id, made once: 12 letters and digits. */
export function deviceId(storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): string {
  const known = storage.getItem(deviceIdKey)
  if (known && /^[a-z0-9]{12}$/.test(known)) return known
  const random = crypto.getRandomValues(new Uint8Array(deviceIdLength))
  const made = Array.from(random, (byte) => letters.charAt(byte % letters.length)).join('')
  storage.setItem(deviceIdKey, made)
  return made
}
