import { z } from 'zod'
import { Visit } from '../visit/visit'
import type { VisitStore } from '../visit/visit-store'
import { type GraphQl, changedFields, conflictOf } from './graphql'

const fields = Object.keys(Visit.shape).join(' ')

const readVisit = /* GraphQL */ `query ReadVisit($id: ID!) { getVisit(id: $id) { ${fields} } }`
const createVisit = /* GraphQL */ `mutation CreateVisit($input: CreateVisitInput!) { createVisit(input: $input) { ${fields} } }`
const updateVisit = /* GraphQL */ `mutation UpdateVisit($input: UpdateVisitInput!, $condition: ModelVisitConditionInput) {
  updateVisit(input: $input, condition: $condition) { ${fields} }
}`

const Reply = z.object({ getVisit: Visit.nullable() })

/** Visits in DynamoDB, behind AppSync. */
export function createVisitStore(graphql: GraphQl): VisitStore {
  return {
    async read(visitId) {
      const { getVisit } = await graphql(readVisit, { id: visitId }, Reply)
      return getVisit ?? undefined
    },
    async create(visit) {
      await graphql(createVisit, { input: visit }, z.unknown())
    },
    save(before, after) {
      const input = { id: before.id, ...changedFields(before, after) }
      const condition = { version: { eq: before.version } }
      return conflictOf(graphql(updateVisit, { input, condition }, z.unknown()), 'saved' as const)
    },
  }
}
