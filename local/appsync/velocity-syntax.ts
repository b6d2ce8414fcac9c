import { createRequire } from 'node:module'

/** What a template is made of, as the parser gives it; text stands as it is. */
export type Part =
  | string
  | Reference
  | { readonly type: 'raw'; readonly value: string }
  | { readonly type: 'comment' | 'break' }
  | { readonly type: 'set'; readonly equal: readonly [Reference, Expression] }
  | { readonly type: 'return'; readonly value: Expression }
  | Block

/** A directive with what it encloses. */
export type Block = readonly [If | Foreach, ...Part[]]
export type If = { readonly type: 'if' | 'elseif'; readonly condition: Expression }
export type Foreach = { readonly type: 'foreach'; readonly to: string; readonly from: Expression }
/** Parts an `#if` into its branches. */
export type Branch = If | { readonly type: 'else' }

export interface Reference {
  readonly type: 'references'
  readonly id: string
  readonly path?: readonly Step[]
  /** `$!`: nothing is printed in place of what is not there. */
  readonly leader: '$' | '$!'
  /** `$name(…)`: no such thing exists in AppSync. */
  readonly args?: unknown
}

export type Step =
  | { readonly type: 'property'; readonly id: string }
  | { readonly type: 'index'; readonly id: Expression }
  | { readonly type: 'method'; readonly id: string; readonly args: readonly Expression[] | false }

export type Expression =
  | Reference
  | { readonly type: 'math'; readonly operator: string; readonly expression: readonly Expression[] }
  | { readonly type: 'string'; readonly value: string; readonly isEval?: boolean }
  | { readonly type: 'integer' | 'decimal'; readonly value: string | number }
  | { readonly type: 'bool'; readonly value: string }
  | { readonly type: 'array'; readonly value: readonly Expression[]; readonly isRange?: boolean }
  /** Without a value it is empty. */
  | { readonly type: 'map'; readonly value?: Readonly<Record<string, Expression>> }

interface VelocityModule {
  readonly parse: (template: string) => readonly Part[]
  readonly Helper: { readonly getRefText: (reference: Reference) => string }
}

const velocity = createRequire(import.meta.url)('amplify-velocity-template') as VelocityModule

/** Reads a template. Throws when its syntax is wrong. */
export function parseTemplate(source: string): readonly Part[] {
  return velocity.parse(source)
}

/** A reference as it was written: what is printed when it leads nowhere. */
export function textOf(reference: Reference): string {
  return velocity.Helper.getRefText(reference)
}
