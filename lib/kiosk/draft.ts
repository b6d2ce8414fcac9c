import { z } from 'zod'
import type { Reason } from '../failure/reason'
import { RefusalError } from '../failure/refusal'
import { parseDisplayName } from '../prompt/display-name'
import { parsePrompt } from '../prompt/prompt-text'

/** What a guest has typed and chosen so far. */
export const Draft = z.object({ prompt: z.string(), styleId: z.string(), name: z.string() })
export type Draft = z.infer<typeof Draft>

/** Why the idea cannot go on yet; undefined when it can. */
export function promptProblem(prompt: string, maxLength: number): Reason | undefined {
  return refusalOf(() => parsePrompt(prompt, maxLength))
}

/** Why the name cannot be printed; undefined when it can. */
export function nameProblem(name: string): Reason | undefined {
  return refusalOf(() => parseDisplayName(name))
}

function refusalOf(parse: () => unknown): Reason | undefined {
  try {
    parse()
    return undefined
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal
    throw error
  }
}
