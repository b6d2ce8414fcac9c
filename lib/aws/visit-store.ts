import { z } from 'zod'
import { Visit } from '../visit/visit'
import type { VisitStore } from '../visit/visit-store'
import { type GraphQl, changedFields, conflictOf } from './graphql'

const fields = Object.keys(Visit.shape).join(' ')

const visitRow = { query: 'getVisit', fields }
const createVisit = /* GraphQL */ `mutation CreateVisit($input: CreateVisitInput!) { createVisit(input: $input) { ${fields} } }`
const updateVisit = /* GraphQL */ `mutation UpdateVisit($input: UpdateVisitInput!, $condition: ModelVisitConditionInput) {
  updateVisit(input: $input, condition: $condition) { ${fields} }
}`

/** Visits in DynamoDB, behind AppSync. */
export function createVisitStore(graphql: GraphQl): VisitStore {
  return {
    read: (visitId) => graphql.read(visitRow, visitId, Visit),
    async create(visit) {
      await graphql.send(createVisit, { input: visit }, z.unknown())
    },
    save(before, after) {
      const input = { id: before.id, ...changedFields(before, after) }
      const condition = { version: { eq: before.version } }
      return conflictOf(graphql.send(updateVisit, { input, condition }, z.unknown()), 'saved' as const)
    },
  }
}
