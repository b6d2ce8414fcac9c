import { describe, expect, it } from 'vitest'
import { authenticate, type AuthenticationRules } from './authenticate'

const rules: AuthenticationRules = {
  accountId: '000000000000',
  modes: new Set(['API_KEY', 'AMAZON_COGNITO_USER_POOLS']),
  apiKeys: new Set(['da2-key']),
  roleOf: (id) =>
    id === 'ASIAKNOWN' ? { name: 'r', roleId: 'AROA', sessionName: 's', allows: () => true } : undefined,
  verifyToken: (jwt) =>
    jwt === 'good'
      ? Promise.resolve({ iss: 'i', sub: 'ada', token_use: 'access', exp: 1, iat: 0 })
      : Promise.reject(new Error(jwt === 'old' ? 'Access Token has expired' : 'Invalid Access Token')),
}
const signed = (id: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${id}/20260101/us-east-1/appsync/aws4_request`,
})

describe('authentication', () => {
  it('takes the API’s own key alone', async () => {
    await expect(authenticate({ 'x-api-key': 'da2-key' }, rules)).resolves.toEqual({ mode: 'API_KEY' })
    await expect(authenticate({ 'x-api-key': 'da2-other' }, rules)).rejects.toMatchObject({ statusCode: 401 })
    const closed = { ...rules, modes: new Set([]) }
    await expect(authenticate({ 'x-api-key': 'da2-key' }, closed)).rejects.toMatchObject({ statusCode: 401 })
  })

  it('takes tokens with and without the word Bearer, and says when one has expired', async () => {
    await expect(authenticate({ authorization: 'good' }, rules)).resolves.toMatchObject({
      claims: { sub: 'ada' },
    })
    await expect(authenticate({ authorization: 'Bearer good' }, rules)).resolves.toMatchObject({
      claims: { sub: 'ada' },
    })
    await expect(authenticate({ authorization: 'old' }, rules)).rejects.toMatchObject({
      message: 'Token has expired.',
    })
    await expect(authenticate({ authorization: 'bad' }, rules)).rejects.toMatchObject({
      statusCode: 401,
      errorType: 'UnauthorizedException',
    })
  })

  it('takes known access keys where the API lets roles in', async () => {
    const open = { ...rules, modes: new Set(['AWS_IAM'] as const) }
    await expect(authenticate(signed('ASIAKNOWN'), open)).resolves.toMatchObject({
      mode: 'AWS_IAM',
      accessKeyId: 'ASIAKNOWN',
    })
    await expect(authenticate(signed('ASIAKNOWN'), rules)).rejects.toMatchObject({ statusCode: 401 })
    await expect(authenticate(signed('ASIANOBODY'), open)).rejects.toMatchObject({ statusCode: 403 })
  })
})
