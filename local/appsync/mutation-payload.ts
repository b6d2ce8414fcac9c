import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql'

/** What a mutation's field gave, by the schema's own field names. */
export interface MutationPayload {
  readonly fieldName: string
  readonly value: Readonly<Record<string, unknown>>
}

/**
 * Reads what the mutations of an operation gave from its reply. Subscribers get exactly this: the fields that
 * the mutation selected, under their own names, whatever aliases the caller used.
 */
export function mutationPayloads(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  data: Readonly<Record<string, unknown>>,
): readonly MutationPayload[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  return fieldsIn(operation.selectionSet, fragments).flatMap((node) => {
    const value = unaliased(node.selectionSet, data[responseKey(node)], fragments)
    return isObject(value) ? [{ fieldName: node.name.value, value }] : []
  })
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

function unaliased(set: SelectionSetNode | undefined, value: unknown, fragments: Fragments): unknown {
  if (Array.isArray(value)) return value.map((member) => unaliased(set, member, fragments))
  if (!set || !isObject(value)) return value
  const plain: Record<string, unknown> = {}
  for (const node of fieldsIn(set, fragments)) {
    const key = responseKey(node)
    if (!(key in value)) continue
    const inner = unaliased(node.selectionSet, value[key], fragments)
    const earlier = plain[node.name.value]
    plain[node.name.value] = isObject(earlier) && isObject(inner) ? { ...earlier, ...inner } : inner
  }
  return plain
}

function fieldsIn(set: SelectionSetNode, fragments: Fragments): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection]
    const inner = selection.kind === 'InlineFragment' ? selection : fragments.get(selection.name.value)
    return inner ? fieldsIn(inner.selectionSet, fragments) : []
  })
}

function responseKey(node: FieldNode): string {
  return (node.alias ?? node.name).value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
