import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'

const Entry = z.object({
  what: z.enum(['asked', 'answered', 'failed', 'lost']),
  /** What the asking invocation works on. */
  label: z.string().optional(),
})
type Entry = z.infer<typeof Entry>

type Counts = Readonly<Record<string, number>>

/** How often the model was asked and what came of it, in all and by what asked for it. */
export interface ModelFigures {
  readonly invocations: number
  readonly byLabel: Counts
  /** Pictures made, which is what AWS bills: those whose asker was gone by then too. */
  readonly answers: number
  readonly answersByLabel: Counts
  /** Refusals, errors, answers without a picture. */
  readonly failures: number
  readonly failuresByLabel: Counts
  /** Pictures that died with their asker, between the answer and the store. */
  readonly lostByLabel: Counts
}

export interface ModelLedger {
  note(entry: Entry): void
  figures(): ModelFigures
  clear(): void
}

/** Keeps count of model calls. In a file, if one is given, because what is paid stays paid after a `kill -9`. */
export function createModelLedger(file?: string): ModelLedger {
  let entries = file !== undefined && existsSync(file) ? readEntries(file) : []
  const of = (what: Entry['what']) => entries.filter((entry) => entry.what === what)
  return {
    note: (entry) => {
      entries.push(entry)
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(entry)}\n`)
    },
    figures: () => ({
      invocations: of('asked').length,
      byLabel: countLabels(of('asked')),
      answers: of('answered').length,
      answersByLabel: countLabels(of('answered')),
      failures: of('failed').length,
      failuresByLabel: countLabels(of('failed')),
      lostByLabel: countLabels(of('lost')),
    }),
    clear: () => {
      entries = []
      if (file !== undefined) rmSync(file, { force: true })
    },
  }
}

/** A line that a `kill -9` cut short was never acknowledged to anybody. */
function readEntries(file: string): Entry[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.slice(0, -1).map((line) => Entry.parse(JSON.parse(line)))
}

function countLabels(entries: readonly Entry[]): Counts {
  const counts: Record<string, number> = {}
  for (const { label } of entries) if (label !== undefined) counts[label] = (counts[label] ?? 0) + 1
  return counts
}
