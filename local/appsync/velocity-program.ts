import type { Values } from './resolver-context'
import {
  evaluateReference,
  evaluation,
  lookUp,
  printReference,
  unsupported,
  type Evaluate,
  type Print,
  type Run,
} from './velocity-expression'
import {
  parseTemplate,
  type Block,
  type Branch,
  type Expression,
  type Foreach,
  type If,
  type Part,
  type Reference,
  type Step,
} from './velocity-syntax'
import { isTrue, itemsOf, setItem } from './velocity-values'

/** What a template came to: the text that it printed, or what `#return` gave. */
export type Outcome =
  { readonly kind: 'printed'; readonly text: string } | { readonly kind: 'returned'; readonly value: unknown }

/** A template, ready to run. Its variables are JSON values, functions and host objects; it adds those that it sets. */
export type Program = (variables: Values) => Outcome

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
