import type { EventStatus } from '../../../lib/event/event'
import type { FormField } from '../../../lib/event/compare-forms'

/** What the pages about the event say; the staff console is in English only. */
export const eventWords = {
  title: 'Event',
  loading: 'Reading the event …',
  missing: 'There is no such event yet.',
  toEvents: 'All events',
  controls: 'Controls',
  door: 'Door',
  doors: { open: 'Open', paused: 'Pause', closed: 'Close' } satisfies Record<EventStatus, string>,
  doorNow: {
    open: 'Guests can ask for cards.',
    paused: 'Guests read that it is a short intermission; cards in line go on.',
    closed: 'Guests read that it is over; cards in line go on.',
  } satisfies Record<EventStatus, string>,
  note: 'What guests read',
  noteHint: 'When it goes on, or why it ended. Guests see it as you write it.',
  noteFor: { paused: 'Back at about 14:20.', closed: 'See you tomorrow at ten.' },
  apply: { paused: 'Pause the door', closed: 'Close the door' },
  workers: 'Painting',
  workersOn: 'Cards are painted as they come.',
  workersPaused: 'Cards wait in line. Nothing is lost, no try is used up.',
  pauseWorkers: 'Pause painting',
  resumeWorkers: 'Paint again',
  hours: (opensAt: string | undefined, closesAt: string | undefined) =>
    [opensAt && `Opens by itself ${opensAt}`, closesAt && `closes by itself ${closesAt}`]
      .filter(Boolean)
      .join(', '),
  pin: 'New PIN for the crew at kiosks',
  pinHint: '4 to 12 figures; six or more are wise. It opens the pad behind five taps in the kiosk’s corner.',
  setPin: 'Set the PIN',
  pinSet: 'The PIN is set. The old one no longer opens anything.',
  chooseLogo: 'Choose a picture',
  otherLogo: 'Choose another',
  noLogo: 'Leave it out',
  logoReady: 'The logo is kept. Save to show it on kiosks.',
  logoTooLarge: 'That picture is heavier than 200 kB. Choose a smaller one.',
  save: 'Save',
  saving: 'Saving …',
  saved: 'Saved. Kiosks have it already.',
  unsaved: 'Not saved yet',
  undo: 'Undo',
  away: 'The studio did not answer. Your changes are still here; try again.',
  told: (fields: string) => `Somebody else changed: ${fields}. That is kept beside yours.`,
  check: 'Look at the fields that are marked.',
  conflictTitle: 'Somebody else changed this too',
  conflictLede: 'Nothing is lost. Choose for each field, then save.',
  mine: 'Mine',
  theirs: 'Theirs',
  takeChoice: 'Go on with this',
  preview: 'How it looks',
  exportFile: 'Save as a file',
  importFile: 'Fill in from a file',
  importTrouble: 'That file is not an event of this booth.',
  imported: 'Filled in from the file. Look it over, then save.',
  file: 'As a file',
  fileHint: 'All that stands here, to keep or to carry to another booth.',
  none: 'nothing',
} as const

/** The fields, as the form and the comparison name them. */
export const fieldWords: Record<FormField, string> = {
  name: 'Name',
  place: 'Place',
  date: 'Day',
  languages: 'Languages',
  brand: 'Colours',
  logoKey: 'Logo',
  styles: 'Styles',
  shareText: 'Words with a shared card',
  artNote: 'Note beside the picture',
  promptMaxLength: 'Longest idea (letters)',
  blockedWords: 'Words that are not painted',
  allowance: 'Cards per guest',
  lineLimit: 'Longest line (guests)',
  keepDays: 'Cards are kept (days)',
  printLimit: 'Copies that may be printed',
  modelId: 'Image model',
  modelRegion: 'Region',
  modelCallsPerMinute: 'Most pictures a minute',
  modelCallsPerDay: 'Most pictures a day',
  opensAt: 'Opens by itself',
  closesAt: 'Closes by itself',
}

/** What stands below a field. */
export const fieldHints: Partial<Record<FormField, string>> = {
  logoKey: 'PNG or WebP, 200 kB and 1,600 pixels a side at most. In the top corner of kiosks.',
  place: 'On every card, and at the top of this page.',
  shareText: 'Left empty: “My card from …”.',
  artNote: 'Small, on every card. “Preview art” while the local painter paints.',
  blockedWords: 'One a line, in any language. Checked in ideas and names; guests are asked for other words.',
  lineLimit: 'Then guests are told when to come back. Empty: as many as come.',
  keepDays: 'Then rows and pictures are deleted.',
  printLimit: 'Guests can ask for paper while there is some. Empty: this event does not print.',
  modelCallsPerDay: 'Your cap on spending. Empty: no cap.',
  modelCallsPerMinute: 'The account’s quota. Empty: no cap.',
  opensAt: 'Within a minute of it. Forgotten once it has happened.',
}

export const groupWords = {
  about: 'What it is',
  look: 'Its look',
  guests: 'What guests may do',
  model: 'Who paints, and what it may cost',
  hours: 'Hours',
} as const
