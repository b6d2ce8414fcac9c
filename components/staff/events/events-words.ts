/** What the list of events says. */
export const eventsWords = {
  title: 'Events',
  loading: 'Reading the events …',
  none: 'No event yet. Make the first one: then open its doors and sign a kiosk in.',
  away: 'The studio does not answer. Look again in a moment.',
  add: 'New event',
  clone: (name: string) => `Make one like ${name}`,
  cloneShort: 'Make one like it',
  choose: (name: string) => `Work on ${name}`,
  chooseShort: 'Work on it',
  chosen: 'You work on this one',
  name: 'Name',
  address: 'In addresses',
  addressHint: 'Small letters, figures and hyphens. Kiosks open it at /kiosk?event=…',
  create: 'Make the event',
  cancel: 'Leave it',
  likeLede: (name: string) =>
    `Everything as at ${name}: look, rules, model. Its doors are shut until you open them.`,
  newLede: 'Its doors are shut until you open them.',
  kiosk: (path: string) => `Kiosk: ${path}`,
} as const
