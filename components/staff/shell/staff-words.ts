/** What the staff console says outside its pages; the console is in English only. */
export const shellWords = {
  signInTitle: 'Backstage',
  signInLede: 'For the crew of this booth.',
  notStaff: (name: string) =>
    `${name || 'This account'} opens kiosks, not the staff room. Sign out here, and sign in with a staff account.`,
  signOut: 'Sign out',
  navigation: 'Staff',
  more: 'More',
  lightOn: 'Blue light',
  noEvent: (eventId: string) => `There is no event “${eventId}” yet.`,
  noNetwork: 'The studio does not answer. Trying again by itself.',
  vitals: {
    inLine: 'In line',
    making: 'Making',
    done: 'Done',
    wait: 'Wait, usual / slow',
    otherWords: 'Other words',
    gaveUp: 'Gave up',
    spent: 'Spent, about',
  },
  firstEvent: 'Make it, or choose another.',
  events: 'All events',
  status: { open: 'Open', paused: 'Paused', closed: 'Closed' },
} as const
