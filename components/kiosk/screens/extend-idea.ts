/** A chip continues the guest's words; words that need no comma before them just follow. */
export function extendIdea(words: string, idea: string): string {
  const start = words.trim().replace(/[,.]$/, '')
  if (start === '') return idea
  const follows = /^(in|on|at|under|over|with|by|of|and|inside|made|wearing|from|as|who|that)\b/i.test(idea)
  return `${start}${follows ? ' ' : ', '}${idea}`
}
