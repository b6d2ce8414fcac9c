import type { Drawer } from '../../../lib/board/board-job'
import type { JobAction } from '../../../lib/board/job-actions'
import type { JobStatus } from '../../../lib/job/job'

/** What the board says. */
export const boardWords = {
  title: 'Board',
  drawers: {
    all: 'All',
    queued: 'In line',
    processing: 'Making',
    completed: 'Done',
    blocked: 'Other words',
    failed: 'Gave up',
    cancelled: 'Left',
  } satisfies Record<Drawer, string>,
  states: {
    queued: 'In line',
    processing: 'Making',
    completed: 'Done',
    blocked: 'Other words',
    failed: 'Gave up',
    cancelled: 'Left',
  } satisfies Record<JobStatus, string>,
  tryNumber: (attempt: number) => `, try ${attempt}`,
  columns: {
    ticket: 'Ticket',
    who: 'Who and what',
    style: 'Style',
    state: 'State',
    waited: 'Waited',
    kiosk: 'Kiosk',
  },
  search: 'Ticket, name, code',
  empty: 'No ticket here yet. They come by themselves.',
  nothingFound: 'No ticket is like that.',
  reading: 'Reading the tickets',
  away: 'The studio does not answer. What you see may be old; trying again by itself.',
  deleted: 'Deleted',
  open: (ticket: number | undefined, name: string) => `Ticket ${ticket ?? ''}, ${name}`,
  close: 'Back to the tickets',
  facts: { guest: 'Guest', kiosk: 'Kiosk', code: 'Code', tries: 'Tries', session: 'Session', style: 'Style' },
  timeline: {
    asked: 'Asked for',
    started: 'Started',
    ended: 'Ended',
    approved: 'On the wall',
    hidden: 'Hidden',
  },
  noWall: 'The guest keeps this card off the wall.',
  actions: {
    cancel: 'Take out of line',
    retry: 'Make it again',
    requeue: 'Send to workers again',
    approve: 'Show on wall',
    hide: 'Hide',
    print: 'Print',
    grant: 'Fresh turn',
    delete: 'Delete for good',
  } satisfies Record<JobAction, string>,
  confirmDelete: 'Yes, delete it',
  inPrintersLine: (number: number) => `In the printer’s line: call number ${number}.`,
  granted: (left: number) => `Granted. Cards left: ${left}.`,
  noAnswer: 'The studio did not answer. Try again.',
  failedNeed: (ticket: number | undefined, tries: number) =>
    `Ticket ${ticket ?? ''} gave up after ${tries === 1 ? 'one try' : `${tries} tries`}.`,
  waitingCards: (count: number) =>
    count === 1 ? '1 card waits for the wall.' : `${count} cards wait for the wall.`,
  lookAtThem: 'Look at them',
} as const

/** The one key for each action; none for what cannot be undone. */
export const actionKeys: Partial<Record<JobAction, string>> = {
  approve: 'A',
  hide: 'H',
  print: 'P',
  grant: 'G',
  retry: 'R',
  cancel: 'C',
}
