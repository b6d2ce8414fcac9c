import {
  parseTemplate,
  textOf,
  type Block,
  type Branch,
  type Expression,
  type Foreach,
  type If,
  type Part,
  type Reference,
  type Step,
} from './velocity-syntax'
import {
  callMethod,
  isMethodName,
  isSame,
  isTrue,
  itemOf,
  itemsOf,
  memberOf,
  setItem,
  text,
} from './velocity-values'
import type { Values } from './resolver-context'

/** What a template came to: the text that it printed, or what `#return` gave. */
export type Outcome =
  { readonly kind: 'printed'; readonly text: string } | { readonly kind: 'returned'; readonly value: unknown }

/** A template, ready to run. Its variables are JSON values, functions and host objects; it adds those that it sets. */
export type Program = (variables: Values) => Outcome

interface Run {
  readonly variables: Values
  /** Of the loops that are under way, the innermost first. */
  readonly loops: readonly Values[]
  isBroken: boolean
  returned: { readonly value: unknown } | undefined
}

type Print = (run: Run) => string
type Evaluate = (run: Run) => unknown

/**
 * Makes a template of AppSync's into functions, so that running it costs no reading. Throws at wrong syntax, and at
 * what AppSync does not have (macros) or no template here needs (ranges).
 */
export function compileTemplate(source: string): Program {
  const print = printAll(parseTemplate(source))
  return (variables) => {
    const run: Run = { variables, loops: [], isBroken: false, returned: undefined }
    const printed = print(run)
    return run.returned ? { kind: 'returned', value: run.returned.value } : { kind: 'printed', text: printed }
  }
}

function printAll(parts: readonly Part[]): Print {
  const prints = parts.map(printPart)
  return (run) => {
    let printed = ''
    for (const print of prints) {
      printed += print(run)
      if (run.isBroken || run.returned) break
    }
    return printed
  }
}

function printPart(part: Part): Print {
  if (typeof part === 'string') return () => part
  if (isBlock(part)) return printBlock(part)
  switch (part.type) {
    case 'raw':
      return () => part.value
    case 'comment':
      return () => ''
    case 'references':
      return printReference(part)
    case 'set':
      return assignment(...part.equal)
    case 'break':
      return (run) => {
        run.isBroken = true
        return ''
      }
    case 'return': {
      const evaluate = evaluation(part.value)
      return (run) => {
        run.returned = { value: evaluate(run) ?? null }
        return ''
      }
    }
    default:
      throw unsupported(part)
  }
}

function isBlock(part: Part): part is Block {
  return Array.isArray(part)
}

function printBlock([directive, ...inner]: Block): Print {
  switch (directive.type) {
    case 'if':
    case 'elseif':
      return printIf(directive, inner)
    case 'foreach':
      return printForeach(directive, printAll(inner))
    default:
      throw unsupported(directive)
  }
}

function printIf(first: If, inner: readonly (Part | Branch)[]): Print {
  const branches: { when: Evaluate; parts: Part[] }[] = [{ when: evaluation(first.condition), parts: [] }]
  for (const each of inner) {
    if (isBranch(each)) {
      branches.push({ when: each.type === 'else' ? () => true : evaluation(each.condition), parts: [] })
    } else {
      branches.at(-1)?.parts.push(each)
    }
  }
  const ready = branches.map(({ when, parts }) => ({ when, print: printAll(parts) }))
  return (run) => ready.find(({ when }) => isTrue(when(run)))?.print(run) ?? ''
}

function isBranch(part: Part | Branch): part is Branch {
  return typeof part === 'object' && 'type' in part && (part.type === 'else' || part.type === 'elseif')
}

function printForeach({ to, from }: Foreach, print: Print): Print {
  const evaluate = evaluation(from)
  return (run) => {
    const items = itemsOf(evaluate(run))
    const loop: Values = {}
    const inner: Run = {
      variables: run.variables,
      loops: [loop, ...run.loops],
      isBroken: false,
      returned: undefined,
    }
    let printed = ''
    for (const [index, item] of items.entries()) {
      const count = index + 1
      loop[to] = item
      loop['foreach'] = { index, count, hasNext: () => count < items.length }
      loop['velocityCount'] = count
      printed += print(inner)
      run.returned = inner.returned
      if (inner.isBroken || inner.returned) break
    }
    return printed
  }
}

function assignment(target: Reference, value: Expression): Print {
  const evaluate = evaluation(value)
  const { id, path = [] } = target
  const last = path.at(-1)
  if (!last) {
    return (run) => {
      run.variables[id] = evaluate(run)
      return ''
    }
  }
  const owner = evaluateReference({ ...target, path: path.slice(0, -1) })
  const at = keyOf(last)
  return (run) => {
    const assigned = evaluate(run)
    if (path.length === 1 && !isTrue(lookUp(run, id))) run.variables[id] = {}
    setItem(owner(run), at(run), assigned)
    return ''
  }
}

function keyOf(step: Step): Evaluate {
  if (step.type === 'index') return evaluation(step.id)
  if (step.type === 'property') return () => step.id
  throw unsupported(step)
}

/** What a reference leads to is printed; where it leads nowhere, its own text. */
function printReference(reference: Reference): Print {
  const evaluate = evaluateReference(reference)
  const written = reference.leader === '$!' ? '' : textOf(reference)
  return (run) => {
    const value = evaluate(run)
    return value === undefined ? written : text(value)
  }
}

function evaluateReference(reference: Reference): Evaluate {
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

function lookUp({ variables, loops }: Run, id: string): unknown {
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

function evaluation(expression: Expression): Evaluate {
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
  return printAll(parseTemplate(value.replaceAll('#', String.raw`\#`)))
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

function unsupported({ type }: { readonly type: string }): Error {
  return new Error(`#${type} is not supported in a template`)
}
