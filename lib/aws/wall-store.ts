import { z } from 'zod'
import { WallCard } from '../wall/wall-card'
import type { WallStore } from '../wall/wall-store'
import { type GraphQl, conflictOf } from './graphql'

// Subscribers get what a mutation selects, so every write selects the whole record.
const fields = Object.keys(WallCard.shape).join(' ')

const showCard = /* GraphQL */ `mutation ShowCard($input: CreateWallCardInput!) { createWallCard(input: $input) { ${fields} } }`
const removeCard = /* GraphQL */ `mutation RemoveCard($id: ID!) { deleteWallCard(input: { id: $id }) { ${fields} } }`

/** The wall in DynamoDB, behind AppSync: a write and its push to the walls are one step. */
export function createWallStore(graphql: GraphQl): WallStore {
  return {
    async show(card) {
      await conflictOf(graphql.send(showCard, { input: card }, z.unknown()), 'shown')
    },
    async remove(jobId) {
      await conflictOf(graphql.send(removeCard, { id: jobId }, z.unknown()), 'removed')
    },
  }
}
