import { Amplify } from 'aws-amplify'
import { generateClient } from 'aws-amplify/api'
import { z } from 'zod'
import type { CardFile } from '../card-file/card-file'
import { jsonText } from '../schema/json-text'
import { GuestCard } from '../take-away/guest-card'
import { TakeAwayToken } from '../take-away/take-away-link'
import type { Reply } from './booth-api'
import { replyOperation } from './booth-operations'
import { createExecute, type GraphqlClient } from './graphql-executor'
import type { GuestOutputs } from './guest-outputs'

/** What anybody may ask who holds a link or a code. Trouble is thrown as `UnavailableError`. */
export interface GuestApi {
  cardByToken(token: string): Promise<Reply<GuestCard>>
  /** Gives a short-lived URL of one of a finished card's files. */
  cardFile(token: string, file: CardFile): Promise<Reply<string>>
  /** Gives the take-away token. */
  tokenByCode(code: string): Promise<Reply<string>>
  /** Gives the time of the deletion. */
  deleteCard(token: string): Promise<Reply<string>>
}

const cardByToken = replyOperation({
  kind: 'query',
  field: 'cardByToken',
  parameters: '$token: String!',
  value: 'card',
  selection: 'card',
  schema: jsonText(GuestCard),
})
const cardFile = replyOperation({
  kind: 'query',
  field: 'cardFile',
  parameters: '$token: String!, $file: String!',
  value: 'url',
  selection: 'url',
  schema: z.url(),
})
const tokenByCode = replyOperation({
  kind: 'mutation',
  field: 'tokenByCode',
  parameters: '$code: String!',
  value: 'token',
  selection: 'token',
  schema: TakeAwayToken,
})
const deleteCard = replyOperation({
  kind: 'mutation',
  field: 'deleteCardByToken',
  parameters: '$token: String!',
  value: 'deletedAt',
  selection: 'deletedAt',
  schema: z.iso.datetime(),
})

/** A file that is asked for the first time is drawn meanwhile; AppSync gives up after 30 s. */
const drawingTimeoutMs = 29_000

/** The API for guests over AppSync, with the credentials that the identity pool gives to anybody. Server only. */
export function createGuestApi(client: GraphqlClient): GuestApi {
  const execute = createExecute(client)
  const executePatiently = createExecute(client, drawingTimeoutMs)
  return {
    cardByToken: (token) => execute(cardByToken, { token }),
    cardFile: (token, file) => executePatiently(cardFile, { token, file }),
    tokenByCode: (code) => execute(tokenByCode, { code }),
    deleteCard: (token) => execute(deleteCard, { token }),
  }
}

/** Amplify's client on our server, signed in as a guest of the identity pool. */
export function guestClient({ auth, data, custom }: GuestOutputs): GraphqlClient {
  Amplify.configure({
    Auth: {
      Cognito: { identityPoolId: auth.identity_pool_id, allowGuestAccess: true, ...custom?.local },
    },
    API: { GraphQL: { endpoint: data.url, region: data.aws_region, defaultAuthMode: 'iam' } },
  })
  return generateClient()
}
