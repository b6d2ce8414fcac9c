import { expect, test } from 'vitest'
import { loadNotesAssembly } from '../fixture/notes-backend'
import { createAccessKeys, secretAccessKeyOf } from './access-keys'
import { callerAccessKeyId } from './caller-access-key'
import { readRoles } from './read-roles'

test('a worker that may query and mutate cannot subscribe, and each session is told apart', async () => {
  const assembly = await loadNotesAssembly()
  const roles = readRoles(assembly)
  const worker = assembly.ofType('AWS::Lambda::Function').find(({ id }) => id.startsWith('illustratenote'))
  const accessKeys = createAccessKeys((roleArn) => roles.get(roleArn))
  const [first, second] = [1, 2].map(() => accessKeys.issue(String(worker?.properties['Role']), 'worker'))
  expect(first?.accessKeyId).not.toBe(second?.accessKeyId)
  const role = accessKeys.roleOf(first?.accessKeyId ?? '')
  expect(role?.sessionName).toBe('worker')
  expect(role?.allows('Mutation', 'updateNote')).toBe(true)
  expect(role?.allows('Subscription', 'onUpdateNote')).toBe(false)
  expect(accessKeys.roleOf('ASIAUNKNOWN')).toBeUndefined()
}, 120_000)

test('a secret can be found again after a restart', () => {
  expect(secretAccessKeyOf('ASIAONE')).toBe(secretAccessKeyOf('ASIAONE'))
  expect(secretAccessKeyOf('ASIAONE')).not.toBe(secretAccessKeyOf('ASIATWO'))
})

test('a caller is known by its header or by its signed URL', () => {
  const header = 'AWS4-HMAC-SHA256 Credential=ASIAONE/20260101/us-east-1/s3/aws4_request, SignedHeaders=host'
  expect(callerAccessKeyId(header, '/')).toBe('ASIAONE')
  expect(callerAccessKeyId(undefined, '/a?X-Amz-Credential=ASIATWO%2F20260101')).toBe('ASIATWO')
  expect(callerAccessKeyId('Bearer token', '/')).toBeUndefined()
})
