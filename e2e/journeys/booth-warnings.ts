import { existsSync, readFileSync, statSync } from 'node:fs'
import { boothLog } from '../test-booth'

/** How long the booth's log is by now, in bytes: where to read on from. */
export function endOfBoothLog(): number {
  return existsSync(boothLog) ? statSync(boothLog).size : 0
}

/** What the booth has said since `start` that an undisturbed card does not make it say. */
export function boothWarnings(start: number): string {
  if (!existsSync(boothLog)) return ''
  const lines = readFileSync(boothLog).subarray(start).toString('utf8').split('\n')
  return lines.filter(isWarning).join('\n')
}

function isWarning(line: string): boolean {
  if (/"attempt":(?!1\D)/.test(line)) return true
  return line !== '' && !line.includes('"level":"INFO"') && !line.endsWith('→ 200')
}
