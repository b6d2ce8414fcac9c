import { getOperationAST, parse } from 'graphql'
import { expect, it } from 'vitest'
import { mutationPayloads } from './mutation-payload'

it('gives subscribers the schema’s names for aliases, fragments and lists, and nothing for null', () => {
  const document = parse(`
    mutation {
      made: createNote { key: id ...Rest tags: labels { n: name } }
      gone: deleteNote { id }
    }
    fragment Rest on Note { text ... on Note { place { town: city } place { land } } }
  `)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  const made = { key: '1', text: 't', place: { town: 'Bonn', land: 'DE' }, tags: [{ n: 'x' }, null] }
  expect(mutationPayloads(document, operation, { made, gone: null })).toEqual([
    {
      fieldName: 'createNote',
      value: { id: '1', text: 't', place: { city: 'Bonn', land: 'DE' }, labels: [{ name: 'x' }, null] },
    },
  ])
})
