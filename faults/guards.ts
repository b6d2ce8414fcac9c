/** One line of defence, and how to take it down. */
export interface Guard {
  readonly name: string
  /** Without it, this cell has to fail. */
  readonly caughtBy: string
  readonly file: string
  /** Text of the file that is the guard. */
  readonly guard: string
  /** What is there when it is gone. */
  readonly without: string
}

/** The guards that the matrix is tried on: each is removed alone, in a copy of the project. */
export const guards: readonly Guard[] = [
  {
    name: 'condition on the claim',
    caughtBy: 'two workers on one message',
    file: 'lib/job/process-job.ts',
    guard: `if ((await jobs.save(job, claimed)) === 'conflict') return undefined`,
    without: `await jobs.save(job, claimed)`,
  },
  {
    name: 'silence before a takeover',
    caughtBy: 'two workers on one message',
    file: 'lib/job/process-job.ts',
    guard: `if (takeOver && job.version !== message.seenVersion) return look(job, message)`,
    without: ``,
  },
  {
    name: 'limit of the reservation',
    caughtBy: 'more cards asked for at once than allowed',
    file: 'lib/visit/allowance.ts',
    guard: `if (cardsLeft(visit) === 0) throw new RefusalError('ALLOWANCE_USED')`,
    without: ``,
  },
  {
    name: 'condition on the reservation',
    caughtBy: 'more cards asked for at once than allowed',
    file: 'lib/aws/visit-store.ts',
    guard: `const condition = { version: { eq: before.version } }`,
    without: `const condition = { version: { ge: 0 } }`,
  },
  {
    name: 'condition on the reservation that comes with the ticket',
    caughtBy: 'more cards asked for at once than allowed',
    file: 'amplify/data/resolvers/hold-place.js',
    guard: `expression: '#version = :version',`,
    without: `expression: '#version <> :version OR #version = :version',`,
  },
  {
    name: 'idempotency key of the submission (the job id that the kiosk makes)',
    caughtBy: 'crash in submit after save',
    file: 'lib/job/submit-card.ts',
    guard: `id: request.jobId, ...card`,
    without: `id: crypto.randomUUID(), ...card`,
  },
  {
    name: 'idempotency key of the ticket',
    caughtBy: 'crash in submit after reserve',
    file: 'amplify/data/resolvers/take-ticket.js',
    guard: ` AND attribute_not_exists(#ticket)`,
    without: ``,
  },
  {
    name: 'idempotency key of the paid picture (its place in the bucket)',
    caughtBy: 'crash after S3',
    file: 'lib/job/paint-job.ts',
    guard: `if (await (isStored ?? art.exists(s3Key))) {`,
    without: `if (await Promise.resolve(false)) {`,
  },
  {
    name: 'order of versions in the client',
    caughtBy: 'pushes late and out of order',
    file: 'lib/api/follow-record.ts',
    guard: `if (shown !== undefined && versionOf && versionOf(record) <= versionOf(shown)) return`,
    without: ``,
  },
  {
    name: 'dead-letter consumer',
    caughtBy: 'crash in the dead-letter consumer',
    file: 'amplify/custom/card-queue/resource.ts',
    guard: `undertaker.addEventSource(`,
    without: `void Promise.resolve(`,
  },
  {
    name: 'sweeper',
    caughtBy: 'crash in submit after save',
    file: 'amplify/functions/sweep-jobs/resource.ts',
    guard: `schedule: 'every 1m',`,
    without: ``,
  },
]
