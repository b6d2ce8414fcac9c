import type { Assembly, Resource } from './assembly'

/** Whether two syntheses of a backend are the same but for the code of their functions. */
export function differOnlyInCode(left: Assembly, right: Assembly): boolean {
  return withoutCode(left) === withoutCode(right)
}

function withoutCode(assembly: Assembly): string {
  return JSON.stringify(assembly.resources.map(describe))
}

function describe({ uid, type, properties }: Resource) {
  return {
    uid,
    type,
    properties: type === 'AWS::Lambda::Function' ? { ...properties, Code: undefined } : properties,
  }
}
