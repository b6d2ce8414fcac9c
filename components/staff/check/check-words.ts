/** What the pre-event check says: of each part what is well, and what to do when it is not. */
export const checkWords = {
  title: 'Check',
  lede: 'A minute before the doors open: every part once, and one test card through all of them.',
  run: 'Check everything',
  again: 'Check again',
  running: 'Checking …',
  allWell: 'All is well. Open the doors.',
  notWell: (count: number) => (count === 1 ? 'One thing needs you.' : `${count} things need you.`),
  verdicts: { good: 'Good', look: 'Look at it', bad: 'Not good', busy: 'Checking' },
  testCard: 'Test card',
  parts: {
    network: {
      name: 'Network',
      good: (ms: number) => `The studio answers in ${ms} ms.`,
      slow: (ms: number) =>
        `The studio takes ${ms} ms to answer. Guests will wait for screens: use a cable or another network.`,
      bad: 'The studio does not answer. Check the cable or the Wi-Fi, then the sign-in page of the venue.',
    },
    signIn: {
      name: 'Sign-in',
      good: (name: string) => `You are ${name}, and this sign-in renews itself.`,
      bad: 'This sign-in could not be renewed. Sign out and in again before guests come.',
    },
    tables: {
      name: 'Tables',
      good: (waiting: number) =>
        waiting === 0 ? 'The event and its line can be read.' : `${waiting} wait in line.`,
      bad: 'The event or its line cannot be read. Make it under Events, or see that the backend is deployed.',
    },
    queue: {
      name: 'Queue',
      good: 'Nothing is stuck on its way to the workers.',
      full: (count: number) => `${count} messages wait. If painting is not paused, look at the board.`,
      bad: 'The queue does not answer. Look at the alarms (docs/operations.md).',
    },
    storage: {
      name: 'Storage',
      good: 'A file was kept and removed.',
      bad: 'No file could be kept. The functions’ access to the bucket is missing: deploy again.',
    },
    model: {
      name: 'Image model',
      good: (id: string) => `${id} is offered.`,
      endsSoon: (id: string, day: string) =>
        `${id} ends on ${day}. Choose another on the event’s page in time.`,
      ended: (id: string, day: string) => `${id} ended on ${day}. Choose another on the event’s page.`,
      unknown: (id: string) => `The booth cannot speak to ${id}. Choose another on the event’s page.`,
    },
    cap: {
      name: 'Spending cap',
      good: (left: string) => `${left} pictures are left today.`,
      few: (left: string) => `Only ${left} pictures are left today. Raise the cap on the event’s page.`,
      none: 'There is no cap on pictures a day: a busy day is paid in full. Set one on the event’s page.',
      bad: 'The count of today’s pictures cannot be read.',
    },
    quota: {
      name: 'Quota',
      none: 'The event sets no limit a minute: the account’s own decides. Cards that it puts off wait their turn.',
      enough: (perMinute: number) => `${perMinute} pictures a minute: as many as the workers paint.`,
      tight: (perMinute: number) =>
        `${perMinute} pictures a minute are fewer than the workers paint, so guests wait longer. Ask AWS for more, and set it on the event’s page.`,
    },
    clock: {
      name: 'Clock',
      good: 'This device’s clock is right.',
      bad: (seconds: number) =>
        `This device’s clock is off by ${seconds} s. Let it set its time by itself, or hours and waits look wrong.`,
    },
    kiosks: {
      name: 'Kiosks',
      good: (count: number) => (count === 1 ? 'One kiosk is there.' : `${count} kiosks are there.`),
      none: 'No kiosk was seen in the last minutes. Open /kiosk on it and sign it in.',
    },
    printer: {
      name: 'Printer',
      good: 'A print station is there.',
      none: 'No print station was seen in the last minutes. Open /staff/print on it.',
    },
    card: {
      name: 'Test card',
      good: (seconds: string) => `From asking to the picture in ${seconds} s.`,
      late: 'No picture came within two minutes. Look at the board: is painting paused?',
      bad: (why: string) => `No card came: ${why}`,
      away: 'The card could not be asked for.',
    },
    door: {
      name: 'Door',
      open: 'The event is open.',
      paused: 'The event is paused. Open it at the top of the board when you are ready.',
      closed: 'The event is closed. Open it at the top of the board when you are ready.',
      painting: 'Painting is paused. Let it paint again on the event’s page.',
    },
  },
} as const
