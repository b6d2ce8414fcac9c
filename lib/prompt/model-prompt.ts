import { findStyle } from './style'

/** What the model is asked for: the guest's words, then the words of the style. */
export function modelPrompt(job: { prompt: string; style: string }): string {
  const style = findStyle(job.style)
  return style ? `${job.prompt}, ${style.promptWords}` : job.prompt
}
