import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)

/** How a PIN is kept: `scrypt:{salt}:{key}`, both base64url. */
const Hash = z.string().regex(/^scrypt:[\w-]{22}:[\w-]{43}$/)
const saltBytes = 16
const keyBytes = 32

/** A PIN as it may be stored. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const key = await derive(pin, salt, keyBytes)
  return `scrypt:${salt.toString('base64url')}:${key.toString('base64url')}`
}

/** Whether this is the PIN; a spoiled hash is nobody's. */
export async function matchesPin(pin: string, hash: string): Promise<boolean> {
  if (!Hash.safeParse(hash).success) return false
  const [, salt = '', key = ''] = hash.split(':')
  const derived = await derive(pin, Buffer.from(salt, 'base64url'), keyBytes)
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'))
}
