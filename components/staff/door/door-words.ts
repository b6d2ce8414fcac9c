import type { EventStatus } from '../../../lib/event/event'

/** What the door's switch says. */
export const doorWords = {
  door: 'Door',
  doors: { open: 'Open', paused: 'Pause', closed: 'Close' } satisfies Record<EventStatus, string>,
  asked: { paused: 'A short intermission', closed: 'The doors close' },
  note: 'What guests read',
  noteHint: 'When it goes on, or why it ended. Guests see it as you write it; cards in line go on.',
  noteFor: { paused: 'Back at about 14:20.', closed: 'See you tomorrow at ten.' },
  backAt: (time: string) => `Back at about ${time}.`,
  apply: { paused: 'Pause the door', closed: 'Close the door' },
  leave: 'Leave it',
  opensAgain: 'Opens again',
  byHand: 'By hand',
  inMinutes: (minutes: number) => (minutes === 60 ? 'In an hour' : `In ${minutes} min`),
} as const
