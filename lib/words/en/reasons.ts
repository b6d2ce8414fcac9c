import { type GuestRefusalCode, refusals } from '../../failure/refusal'
import { type JobFailureCode, jobFailures } from '../../job/job-failure'

/** Why something was refused or did not work: the server's own sentences, by code. */
export const reasons: Record<GuestRefusalCode | JobFailureCode, string> = {
  ...sentences(refusals),
  ...sentences(jobFailures),
}

/** The sentence stands last in each row. */
function sentences<Code extends string>(
  table: Record<Code, readonly [...unknown[], string]>,
): Record<Code, string> {
  const entries = Object.entries<readonly [...unknown[], string]>(table)
  return Object.fromEntries(entries.map(([code, row]) => [code, row.at(-1)])) as Record<Code, string>
}
