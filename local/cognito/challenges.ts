import type { SrpExchange } from './srp'

/** What a client must still do to be signed in. */
export type Challenge =
  | { readonly kind: 'srp'; readonly username: string; readonly exchange: SrpExchange }
  | { readonly kind: 'new-password'; readonly username: string }

/** Open challenges by the word that clients answer them with. Each is good for three minutes. */
export interface Challenges {
  keep(key: string, challenge: Challenge): void
  find(key: string): Challenge | undefined
  /** Finds a challenge and closes it: none can be answered twice. */
  take(key: string): Challenge | undefined
}

const LIFETIME_MS = 180_000

/** Keeps challenges in memory: after a restart, people who were signing in begin again. */
export function createChallenges(now: () => number): Challenges {
  const open = new Map<string, { challenge: Challenge; expiresAtMs: number }>()
  const forgetExpired = (): void => {
    // Challenges expire in the order in which they were made.
    for (const [key, { expiresAtMs }] of open) {
      if (expiresAtMs > now()) break
      open.delete(key)
    }
  }
  const find = (key: string): Challenge | undefined => {
    forgetExpired()
    return open.get(key)?.challenge
  }
  return {
    keep: (key, challenge) => {
      forgetExpired()
      open.set(key, { challenge, expiresAtMs: now() + LIFETIME_MS })
    },
    find,
    take: (key) => {
      const challenge = find(key)
      open.delete(key)
      return challenge
    },
  }
}
