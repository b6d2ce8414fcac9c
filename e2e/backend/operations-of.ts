import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'
import { synthesizeBackend } from '../../demo/local-backend'

/** The names of all operations of one kind in the GraphQL schema that deploys. */
export async function operationsOf(kind: 'Query' | 'Mutation' | 'Subscription'): Promise<readonly string[]> {
  const directory = await synthesizeBackend()
  const [file] = readdirSync(directory).filter((name) => name.endsWith('.graphql'))
  if (!file) throw new Error('The synthesis holds no schema')
  const { definitions } = parse(readFileSync(join(directory, file), 'utf8'))
  return definitions.flatMap((definition) =>
    definition.kind === 'ObjectTypeDefinition' && definition.name.value === kind
      ? (definition.fields ?? []).map((field) => field.name.value)
      : [],
  )
}
