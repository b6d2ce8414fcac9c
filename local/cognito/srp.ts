import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The server's side of the Secure Remote Password protocol as Cognito speaks it: SRP-6a (RFC 5054) over the
 * 3072-bit group 15 of RFC 3526, with SHA-256 and the session key of HKDF.
 */

const N = BigInt(
  '0xffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404ddef9519b3cd' +
    '3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f2' +
    '4117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb' +
    '9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3be39e772c180e86039b2783a2ec07a28fb5c55df06f4' +
    'c52c9de2bcbf6955817183995497cea956ae515d2261898fa051015728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb85' +
    '0458dbef0a8aea71575d060c7db3970f85a6e1e4c7abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d' +
    '87602733ec86a64521f2b18177b200cbbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93a' +
    'd2caffffffffffffffff',
)
const g = 2n
const k = toNumber(sha256(padded(N), padded(g)))

/** What is kept of a password: it proves knowledge of the password without being one. Both are hexadecimal. */
export interface PasswordProof {
  readonly salt: string
  readonly verifier: string
}

/** One sign-in under way. */
export interface SrpExchange {
  readonly clientPublic: bigint
  readonly serverPublic: bigint
  readonly serverSecret: bigint
  readonly verifier: bigint
}

/** Makes the proof of a new password. `poolName` is the pool's id without its region. */
export function makeProof(poolName: string, username: string, password: string): PasswordProof {
  return proofWithSalt(poolName, username, password, randomBytes(16).toString('hex'))
}

/** Whether a password is the one that a proof was made of. */
export function matchesProof(
  poolName: string,
  username: string,
  password: string,
  proof: PasswordProof,
): boolean {
  const { verifier } = proofWithSalt(poolName, username, password, proof.salt)
  return equal(Buffer.from(verifier), Buffer.from(proof.verifier))
}

/** A proof that no password fits, the same each time: unknown users are answered with it. */
export function hollowProof(seed: string): PasswordProof {
  const blocks = Array.from({ length: 12 }, (_, block) => sha256(Buffer.from(`${seed}/${block}`)))
  return {
    salt: sha256(Buffer.from(seed)).toString('hex').slice(0, 32),
    verifier: (toNumber(Buffer.concat(blocks)) % N).toString(16),
  }
}

/** Answers a client's public value (hexadecimal). Gives nothing when the value would break the protocol. */
export function beginExchange(clientPublicHex: string, proof: PasswordProof): SrpExchange | undefined {
  if (!/^[0-9a-f]{1,1024}$/i.test(clientPublicHex)) return undefined
  const clientPublic = BigInt(`0x${clientPublicHex}`)
  if (clientPublic % N === 0n) return undefined
  const verifier = BigInt(`0x${proof.verifier}`)
  const serverSecret = toNumber(randomBytes(32))
  const serverPublic = (k * verifier + power(g, serverSecret)) % N
  return { clientPublic, serverPublic, serverSecret, verifier }
}

/** The client's proof that it knows the password, in base64, with what it was made of. */
export interface PasswordClaim {
  readonly poolName: string
  readonly username: string
  readonly secretBlock: string
  readonly timestamp: string
  readonly signature: string
}

/** Whether a client that answered an exchange knows the password. */
export function isClaimTrue(exchange: SrpExchange, claim: PasswordClaim): boolean {
  const expected = createHmac('sha256', sessionKey(exchange))
    .update(claim.poolName)
    .update(claim.username)
    .update(Buffer.from(claim.secretBlock, 'base64'))
    .update(claim.timestamp)
    .digest()
  return equal(Buffer.from(claim.signature, 'base64'), expected)
}

function sessionKey({ clientPublic, serverPublic, serverSecret, verifier }: SrpExchange): Buffer {
  const scramble = toNumber(sha256(padded(clientPublic), padded(serverPublic)))
  const shared = power(clientPublic * power(verifier, scramble), serverSecret)
  const pseudoRandomKey = createHmac('sha256', padded(scramble)).update(padded(shared)).digest()
  return createHmac('sha256', pseudoRandomKey).update('Caldera Derived Key\u0001').digest().subarray(0, 16)
}

function proofWithSalt(poolName: string, username: string, password: string, salt: string): PasswordProof {
  const identity = sha256(Buffer.from(`${poolName}${username}:${password}`))
  const exponent = toNumber(sha256(padded(BigInt(`0x${salt}`)), identity))
  return { salt, verifier: power(g, exponent).toString(16) }
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = base % N
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N
    square = (square * square) % N
  }
  return result
}

/** The bytes of a number as Cognito hashes it: with a zero in front when its highest bit is set. */
function padded(value: bigint): Buffer {
  const digits = value.toString(16)
  const even = digits.length % 2 === 0 ? digits : `0${digits}`
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex')
}

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function toNumber(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`)
}

function equal(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}
