import type { SynthesizedResource } from './synthesized.fixture'

/**
 * Cycles among the resources of one template: synthesis does not report them, CloudFormation refuses them at deploy.
 * Nested stacks that need each other show up as a cycle of `AWS::CloudFormation::Stack` resources in their parent.
 * @returns each cycle as the ids along it.
 */
export function stackCycles(resources: readonly SynthesizedResource[]): readonly string[][] {
  const templates = Map.groupBy(resources, ({ template }) => template)
  return [...templates.values()].flatMap((siblings) => cyclesAmong(siblings))
}

function cyclesAmong(siblings: readonly SynthesizedResource[]): string[][] {
  const ids = new Set(siblings.map(({ id }) => id))
  const needs = new Map(
    siblings.map((resource) => [resource.id, [...referencesIn(resource)].filter((id) => ids.has(id))]),
  )
  const cycles: string[][] = []
  const finished = new Set<string>()

  function visit(id: string, path: readonly string[]): void {
    if (finished.has(id)) return
    const start = path.indexOf(id)
    if (start >= 0) {
      cycles.push([...path.slice(start), id])
      return
    }
    for (const next of needs.get(id) ?? []) visit(next, [...path, id])
    finished.add(id)
  }

  for (const { id } of siblings) visit(id, [])
  return cycles
}

/** Ids that a resource waits for: `Ref`, `Fn::GetAtt`, `Fn::Sub` and `DependsOn`. */
function referencesIn({ Properties, DependsOn }: SynthesizedResource): Set<string> {
  const found = new Set([DependsOn ?? []].flat())
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'Ref' && typeof inner === 'string') found.add(inner)
      else if (key === 'Fn::GetAtt')
        found.add(String(Array.isArray(inner) ? inner[0] : inner).split('.')[0] ?? '')
      else if (key === 'Fn::Sub')
        for (const [, id] of String(inner).matchAll(/\$\{([A-Za-z0-9]+)/g)) found.add(id ?? '')
      walk(inner)
    }
  }
  walk(Properties)
  return found
}
