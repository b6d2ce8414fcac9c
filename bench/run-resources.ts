import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Stop = () => Promise<unknown>

/** What one measurement works with, all of it gone at its end. */
export interface Run {
  readonly directory: string
  /** Progress, for people. */
  say(line: string): void
  /** Registers something to be stopped at the end, last one first. */
  onEnd(stop: Stop): void
}

/** Measures with a temporary folder, and cleans up whatever happens, Ctrl-C included. */
export async function withRun<T>(measure: (run: Run) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'snapmagic-bench-'))
  const stops: Stop[] = []
  const end = async () => {
    for (const stop of stops.splice(0).reverse()) await stop().catch((error: unknown) => console.error(error))
    rmSync(directory, { recursive: true, force: true })
  }
  const onSignal = () => void end().finally(() => process.exit(130))
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  try {
    return await measure({
      directory,
      say: (line) => process.stderr.write(`${line}\n`),
      onEnd: (stop) => stops.push(stop),
    })
  } finally {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
    await end()
  }
}
