import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { parseDisplayName } from '../prompt/display-name'
import { parsePrompt } from '../prompt/prompt-text'

/** What a guest has typed and chosen so far. */
export const Draft = z.object({ prompt: z.string(), styleId: z.string(), name: z.string() })
export type Draft = z.infer<typeof Draft>

/** Why the idea cannot go on yet, as a sentence for the guest; undefined when it can. */
export function promptProblem(prompt: string, maxLength: number): string | undefined {
  return refusalOf(() => parsePrompt(prompt, maxLength))
}

/** Why the name cannot be printed, as a sentence for the guest; undefined when it can. */
export function nameProblem(name: string): string | undefined {
  return refusalOf(() => parseDisplayName(name))
}

function refusalOf(parse: () => unknown): string | undefined {
  try {
    parse()
    return undefined
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.message
    throw error
  }
}
