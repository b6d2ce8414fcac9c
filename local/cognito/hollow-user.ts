import { createHmac } from 'node:crypto'
import type { Pool } from './operations/operation'
import { hollowProof, type PasswordProof } from './srp'

/**
 * A stand-in for a user who does not exist. It is the same for the same name, and looks like a real one, so that
 * nobody learns from a sign-in who has an account.
 */
export function hollowUser(pool: Pool, name: string): { username: string; proof: PasswordProof } {
  const secret = pool.store.signingKey['d'] ?? ''
  const seed = createHmac('sha256', secret).update(name.toLowerCase()).digest('hex')
  const username = pool.definition.signInByEmail ? asUuid(seed) : name
  return { username, proof: hollowProof(seed) }
}

function asUuid(hex: string): string {
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
