import { z } from 'zod'
import { addUser, codeDelivery, sendCode, tokenUser, userReply, withoutCode, withPassword } from '../accounts'
import { CognitoError, wrongCredentials } from '../cognito-error'
import { matchesProof } from '../srp'
import { operation, type Operation, type Pool } from './operation'

const attributeList = z.array(z.object({ Name: z.string(), Value: z.string() })).default([])
const named = z.object({ Username: z.string() })
const withToken = z.object({ AccessToken: z.string() })
const signUp = named.extend({ Password: z.string(), UserAttributes: attributeList })
const confirmation = named.extend({ ConfirmationCode: z.string() })
const newPassword = confirmation.extend({ Password: z.string() })
const changePassword = withToken.extend({ PreviousPassword: z.string(), ProposedPassword: z.string() })
const changeAttributes = withToken.extend({ UserAttributes: attributeList })

/** What people do with their own account. */
export function accountOperations(pool: Pool): Record<string, Operation> {
  return {
    ...signUpOperations(pool),
    ...passwordOperations(pool),
    GetUser: operation(withToken, async ({ AccessToken }) =>
      userReply(await tokenUser(pool, AccessToken), 'UserAttributes'),
    ),
    UpdateUserAttributes: operation(changeAttributes, async ({ AccessToken, UserAttributes }) => {
      const user = await tokenUser(pool, AccessToken)
      const changes = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]))
      pool.store.saveUser({
        ...user,
        attributes: { ...user.attributes, ...changes, sub: user.attributes['sub'] ?? '' },
      })
      return { CodeDeliveryDetailsList: [] }
    }),
    DeleteUser: operation(withToken, async ({ AccessToken }) => {
      pool.store.deleteUser((await tokenUser(pool, AccessToken)).username)
      return {}
    }),
    GlobalSignOut: operation(withToken, async ({ AccessToken }) => {
      pool.tokens.revokeAll((await tokenUser(pool, AccessToken)).username)
      return {}
    }),
    RevokeToken: operation(z.object({ Token: z.string() }), ({ Token }) => {
      pool.tokens.revoke(Token)
      return {}
    }),
  }
}

function signUpOperations(pool: Pool): Record<string, Operation> {
  return {
    SignUp: operation(signUp, ({ Username, Password, UserAttributes }) => {
      if (!pool.definition.signUpAllowed) {
        throw new CognitoError('NotAuthorizedException', 'SignUp is not permitted for this user pool')
      }
      const user = addUser(pool, {
        name: Username,
        password: Password,
        attributes: UserAttributes,
        status: 'UNCONFIRMED',
      })
      sendCode(pool, user, 'sign-up')
      return { UserSub: user.attributes['sub'], UserConfirmed: false, ...codeDelivery(Username) }
    }),
    ConfirmSignUp: operation(confirmation, ({ Username, ConfirmationCode }) => {
      const user = withoutCode(pool, pool.store.findUser(Username), 'sign-up', ConfirmationCode)
      pool.store.saveUser({
        ...user,
        status: 'CONFIRMED',
        attributes: { ...user.attributes, email_verified: 'true' },
      })
      return {}
    }),
    ResendConfirmationCode: operation(named, ({ Username }) => {
      const user = pool.store.findUser(Username)
      if (user?.status === 'UNCONFIRMED') sendCode(pool, user, 'sign-up')
      return codeDelivery(Username)
    }),
  }
}

function passwordOperations(pool: Pool): Record<string, Operation> {
  return {
    ForgotPassword: operation(named, ({ Username }) => {
      const user = pool.store.findUser(Username)
      if (user?.enabled) sendCode(pool, user, 'reset')
      return codeDelivery(Username)
    }),
    ConfirmForgotPassword: operation(newPassword, ({ Username, ConfirmationCode, Password }) => {
      const user = withoutCode(pool, pool.store.findUser(Username), 'reset', ConfirmationCode)
      pool.store.saveUser({ ...withPassword(pool, user, Password), status: 'CONFIRMED' })
      return {}
    }),
    ChangePassword: operation(changePassword, async ({ AccessToken, PreviousPassword, ProposedPassword }) => {
      const user = await tokenUser(pool, AccessToken)
      if (!matchesProof(pool.definition.poolName, user.username, PreviousPassword, user.proof))
        throw wrongCredentials()
      pool.store.saveUser(withPassword(pool, user, ProposedPassword))
      return {}
    }),
  }
}
