import { evaluate, text, type Scope } from './intrinsics'

/** `Fn::Sub`: `${Name}`, `${Resource.Attribute}`, own variables, and `${!Literal}`. */
export function substitute(
  pattern: string,
  variables: Readonly<Record<string, unknown>>,
  scope: Scope,
): string {
  return pattern.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return '${' + name + '}'
    if (name in variables) return text(evaluate(variables[name], scope))
    const dot = name.startsWith('AWS::') ? -1 : name.indexOf('.')
    if (dot === -1) return text(scope.reference(name))
    return text(scope.attribute(name.slice(0, dot), name.slice(dot + 1)))
  })
}
