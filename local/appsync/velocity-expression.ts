import {
  parseTemplate,
  textOf,
  type Expression,
  type Part,
  type Reference,
  type Step,
} from './velocity-syntax'
import { callMethod, isMethodName, isSame, isTrue, itemOf, memberOf, text } from './velocity-values'
import type { Values } from './resolver-context'

/** A template under way. */
export interface Run {
  readonly variables: Values
  /** Of the loops that are under way, the innermost first. */
  readonly loops: readonly Values[]
  isBroken: boolean
  returned: { readonly value: unknown } | undefined
}

export type Print = (run: Run) => string
export type Evaluate = (run: Run) => unknown

/** What a reference leads to is printed; where it leads nowhere, its own text. */
export function printReference(reference: Reference): Print {
  const evaluate = evaluateReference(reference)
  const written = reference.leader === '$!' ? '' : textOf(reference)
  return (run) => {
    const value = evaluate(run)
    return value === undefined ? written : text(value)
  }
}

/** What a reference leads to; undefined where it leads nowhere. */
export function evaluateReference(reference: Reference): Evaluate {
  assertKnown(reference)
  const { id, path = [] } = reference
  const whole = path.reduce<Evaluate>(afterStep, (run) => lookUp(run, id))
  return (run) => {
    const value = whole(run)
    // `$foreach.hasNext`, without parentheses.
    return typeof value === 'function' ? (value as () => unknown)() : value
  }
}

/** Objects of ours, with methods of their own (see `unknownMethods` for those of `$util`). */
const hosts: ReadonlySet<string> = new Set(['util', 'utils', 'extensions', 'foreach'])

function assertKnown(reference: Reference): void {
  if (reference.args !== undefined) throw unsupported(reference)
  const methods = (reference.path ?? []).flatMap((step) => (step.type === 'method' ? [step.id] : []))
  const unknown = methods.slice(hosts.has(reference.id) ? 1 : 0).find((name) => !isMethodName(name))
  if (unknown !== undefined) throw new Error(`The template method ${unknown} is not supported`)
}

/** A variable: of the innermost loop that has it, else of the template. */
export function lookUp({ variables, loops }: Run, id: string): unknown {
  for (const loop of loops) if (Object.hasOwn(loop, id)) return loop[id]
  return Object.hasOwn(variables, id) ? variables[id] : undefined
}

function afterStep(base: Evaluate, step: Step): Evaluate {
  switch (step.type) {
    case 'property': {
      const { id } = step
      return (run) => memberOf(base(run), id)
    }
    case 'index': {
      const at = evaluation(step.id)
      return (run) => itemOf(base(run), at(run))
    }
    case 'method': {
      const { id } = step
      const args = (step.args || []).map(evaluation)
      return (run) => {
        const value = base(run)
        return value === undefined || value === null
          ? undefined
          : callMethod(
              value,
              id,
              args.map((evaluate) => evaluate(run)),
            )
      }
    }
  }
}

/** What stands in a condition, after `#set` or as an argument. */
export function evaluation(expression: Expression): Evaluate {
  switch (expression.type) {
    case 'references':
      return evaluateReference(expression)
    case 'math':
      return operation(expression.operator, expression.expression.map(evaluation))
    case 'string':
      return evaluateString(expression.value, expression.isEval === true)
    case 'integer':
    case 'decimal':
      return always(Number(expression.value))
    case 'bool':
      return always(expression.value === 'null' ? null : expression.value === 'true')
    case 'array': {
      if (expression.isRange) throw unsupported(expression)
      const items = expression.value.map(evaluation)
      return (run) => items.map((evaluate) => evaluate(run) ?? null)
    }
    case 'map': {
      const entries = Object.entries(expression.value ?? {}).map(
        ([key, value]) => [key, evaluation(value)] as const,
      )
      return (run) => Object.fromEntries(entries.map(([key, evaluate]) => [key, evaluate(run) ?? null]))
    }
    default:
      throw unsupported(expression)
  }
}

function always(value: unknown): Evaluate {
  return () => value
}

/** Within double quotes references are looked up; AppSync knows no directives there. */
function evaluateString(value: string, isEvaluated: boolean): Evaluate {
  if (!isEvaluated || !value.includes('$')) return always(value)
  const prints = parseTemplate(value.replaceAll('#', String.raw`\#`)).map(printWords)
  return (run) => prints.map((print) => print(run)).join('')
}

function printWords(part: Part): Print {
  if (typeof part === 'string') return () => part
  if ('type' in part && part.type === 'references') return printReference(part)
  throw unsupported('type' in part ? part : part[0])
}

type Operation = (one: Evaluate, other: Evaluate, run: Run) => unknown

const operations: Readonly<Record<string, Operation>> = {
  '&&': (one, other, run) => isTrue(one(run)) && isTrue(other(run)),
  '||': (one, other, run) => isTrue(one(run)) || isTrue(other(run)),
  '==': (one, other, run) => isSame(one(run), other(run)),
  '!=': (one, other, run) => !isSame(one(run), other(run)),
  '>': (one, other, run) => Number(one(run)) > Number(other(run)),
  '<': (one, other, run) => Number(one(run)) < Number(other(run)),
  '>=': (one, other, run) => Number(one(run)) >= Number(other(run)),
  '<=': (one, other, run) => Number(one(run)) <= Number(other(run)),
  '+': (one, other, run) => sum(one(run), other(run)),
  '-': (one, other, run) => Number(one(run)) - Number(other(run)),
  '*': (one, other, run) => Number(one(run)) * Number(other(run)),
  '/': (one, other, run) => Number(one(run)) / Number(other(run)),
  '%': (one, other, run) => Number(one(run)) % Number(other(run)),
  not: (one, _, run) => !isTrue(one(run)),
  minus: (one, _, run) => -Number(one(run)),
  parenthesis: (one, _, run) => one(run),
}

function operation(operator: string, [one, other]: readonly Evaluate[]): Evaluate {
  const operate = Object.hasOwn(operations, operator) ? operations[operator] : undefined
  if (!operate || !one) throw new Error(`The template operator ${operator} is not supported`)
  return (run) => operate(one, other ?? one, run)
}

function sum(one: unknown, other: unknown): unknown {
  return typeof one === 'number' && typeof other === 'number' ? one + other : text(one) + text(other)
}

/** What stops the start: no template here needs it, or AppSync does not have it. */
export function unsupported({ type }: { readonly type: string }): Error {
  return new Error(`#${type} is not supported in a template`)
}
