import { RefusalError } from '../failure/refusal'
import { cleanText, isVisible } from './clean-text'

export const PROMPT_MIN_LENGTH = 3

/** What an event may allow at most; the models take 1,024 and more. */
export const PROMPT_HARD_LIMIT = 1000

/** Length as guests count: code points, so an accent or an emoji is not two. */
export function promptLength(text: string): number {
  return Array.from(text).length
}

/** The prompt as stored, or a refusal (`PROMPT_TOO_SHORT`, `PROMPT_TOO_LONG`). */
export function parsePrompt(raw: string, maxLength: number): string {
  const prompt = cleanText(raw)
  const length = promptLength(prompt)
  if (length < PROMPT_MIN_LENGTH || !isVisible(prompt)) throw new RefusalError('PROMPT_TOO_SHORT')
  if (length > Math.min(maxLength, PROMPT_HARD_LIMIT)) throw new RefusalError('PROMPT_TOO_LONG')
  return prompt
}
