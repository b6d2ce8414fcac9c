import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { addUser, existingUser, userReply, withPassword } from '../accounts'
import { CognitoError } from '../cognito-error'
import type { User } from '../user-store'
import { operation, type Operation, type Pool } from './operation'

const named = z.object({ Username: z.string() })
const grouped = named.extend({ GroupName: z.string() })
const newUser = named.extend({
  TemporaryPassword: z.string().optional(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  MessageAction: z.enum(['SUPPRESS', 'RESEND']).optional(),
})
const password = named.extend({ Password: z.string(), Permanent: z.boolean().default(false) })
const listing = z.object({
  Filter: z.string().optional(),
  Limit: z.number().int().positive().max(60).optional(),
})

/** What administrators do with other people's accounts. The local cloud takes every caller for one. */
export function administrationOperations(pool: Pool): Record<string, Operation> {
  const change = (name: string, changed: (user: User) => User): object => {
    pool.store.saveUser(changed(existingUser(pool, name)))
    return {}
  }
  return {
    AdminCreateUser: operation(newUser, (input) => ({
      User: userReply(createUser(pool, input), 'Attributes'),
    })),
    AdminSetUserPassword: operation(password, ({ Username, Password, Permanent }) =>
      change(Username, (user) => ({
        ...withPassword(pool, user, Password),
        status: Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
      })),
    ),
    AdminGetUser: operation(named, ({ Username }) =>
      userReply(existingUser(pool, Username), 'UserAttributes'),
    ),
    AdminDeleteUser: operation(named, ({ Username }) => {
      pool.store.deleteUser(existingUser(pool, Username).username)
      return {}
    }),
    AdminDisableUser: operation(named, ({ Username }) =>
      change(Username, (user) => ({ ...user, enabled: false })),
    ),
    AdminEnableUser: operation(named, ({ Username }) =>
      change(Username, (user) => ({ ...user, enabled: true })),
    ),
    AdminUserGlobalSignOut: operation(named, ({ Username }) => {
      pool.tokens.revokeAll(existingUser(pool, Username).username)
      return {}
    }),
    AdminAddUserToGroup: operation(grouped, ({ Username, GroupName }) => {
      assertGroup(pool, GroupName)
      return change(Username, (user) => ({ ...user, groups: [...new Set([...user.groups, GroupName])] }))
    }),
    AdminRemoveUserFromGroup: operation(grouped, ({ Username, GroupName }) =>
      change(Username, (user) => ({ ...user, groups: user.groups.filter((group) => group !== GroupName) })),
    ),
    AdminListGroupsForUser: operation(named, ({ Username }) => ({
      Groups: existingUser(pool, Username).groups.map((GroupName) => ({ GroupName })),
    })),
    ListUsers: operation(listing, ({ Filter, Limit }) => {
      const accepts = userFilter(Filter)
      const users = pool.store.users().filter(accepts)
      return { Users: users.slice(0, Limit).map((user) => userReply(user, 'Attributes')) }
    }),
  }
}

/** Throws `ResourceNotFoundException` unless the templates define the group. */
export function assertGroup(pool: Pool, groupName: string): void {
  if (pool.definition.groups.includes(groupName)) return
  throw new CognitoError('ResourceNotFoundException', `Group not found: ${groupName}`)
}

function createUser(pool: Pool, input: z.infer<typeof newUser>): User {
  const temporaryPassword = input.TemporaryPassword ?? `Aa1!${randomBytes(9).toString('base64url')}`
  const user = addUser(pool, {
    name: input.Username,
    password: temporaryPassword,
    attributes: input.UserAttributes,
    status: 'FORCE_CHANGE_PASSWORD',
  })
  if (input.MessageAction !== 'SUPPRESS') {
    pool.log(`Invitation for ${input.Username}: the temporary password is ${temporaryPassword}`)
  }
  return user
}

/** Cognito's filter language has one comparison: `email = "…"`, or `email ^= "…"` for a beginning. */
function userFilter(filter: string | undefined): (user: User) => boolean {
  if (!filter) return () => true
  const [, name, operator, value] = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"([^"]*)"\s*$/.exec(filter) ?? []
  if (name === undefined || value === undefined) {
    throw new CognitoError('InvalidParameterException', 'One or more requested filters are invalid')
  }
  return (user) => {
    const actual = attributeOf(user, name)
    return operator === '=' ? actual === value : actual.startsWith(value)
  }
}

function attributeOf(user: User, name: string): string {
  if (name === 'username') return user.username
  if (name === 'cognito:user_status') return user.status
  if (name === 'status') return user.enabled ? 'Enabled' : 'Disabled'
  return user.attributes[name] ?? ''
}
