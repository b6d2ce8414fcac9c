import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { SignJWT, decodeJwt, decodeProtectedHeader } from 'jose'
import { z } from 'zod'

const anHourAgo = () => Math.floor(Date.now() / 1000) - 3600

/** The same claims and header, signed with somebody else's key. */
export function forgedToken(token: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return sign(token, privateKey, {})
}

/** A token that the pool itself signed and whose time is over. */
export function expiredToken(token: string, cognitoState: string): Promise<string> {
  return sign(token, signingKeyIn(cognitoState), { iat: anHourAgo() - 3600, exp: anHourAgo() })
}

async function sign(
  token: string,
  key: ReturnType<typeof createPrivateKey>,
  changed: { iat?: number; exp?: number },
) {
  const { kid } = decodeProtectedHeader(token)
  return new SignJWT({ ...decodeJwt(token), ...changed })
    .setProtectedHeader({ alg: 'RS256', ...(kid && { kid }) })
    .sign(key)
}

/** Finds the pool's private key, a PEM or a JWK, wherever the state file keeps it. */
function signingKeyIn(cognitoState: string): ReturnType<typeof createPrivateKey> {
  const found = findKey(JSON.parse(cognitoState))
  if (!found) throw new Error('The user pool keeps no private key')
  return found
}

const PrivateJwk = z.looseObject({ kty: z.string(), d: z.string() })

function findKey(value: unknown): ReturnType<typeof createPrivateKey> | undefined {
  if (typeof value === 'string') return value.includes('PRIVATE KEY') ? createPrivateKey(value) : undefined
  const jwk = PrivateJwk.safeParse(value)
  if (jwk.success) return createPrivateKey({ key: jwk.data, format: 'jwk' })
  if (typeof value !== 'object' || value === null) return undefined
  for (const inner of Object.values(value)) {
    const key = findKey(inner)
    if (key) return key
  }
  return undefined
}
