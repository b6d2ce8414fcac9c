/** What a screen says that takes the stage's place. */
export const notices = {
  paused: {
    headline: ['Short', 'intermission'],
    message: 'The stage opens again in a moment. This screen goes on by itself.',
    comfort: 'Have a ticket? Nothing is lost. Your place in the line is kept.',
    go: 'Back to my idea',
  },
  closed: {
    headline: ['That was', 'the last card', 'tonight.'],
    message: 'Thank you for coming. Come again, bring an idea.',
    comfort: 'Have a ticket? Ask the crew; your card is kept.',
    go: 'Back to the start',
  },
  'allowance-used': {
    headline: ['That was your', 'last card today.'],
    message: 'Want another? Ask the crew.',
    comfort: '',
    go: 'Done',
  },
  failed: {
    headline: ['This one', 'did not work.'],
    message: 'And it was not you. Your turn is back.',
    comfort: '',
    go: 'Make it again',
  },
  offline: {
    headline: ['The line to', 'the studio', 'is down.'],
    message: 'We are back as soon as it is.',
    comfort: '',
    go: 'Try now',
  },
  'not-found': {
    headline: ['This booth is', 'not set up yet.'],
    message: 'Ask the crew. They know which event it belongs to.',
    comfort: '',
    go: 'Look again',
  },
  busy: {
    headline: ['A full house'],
    message: 'The booth is very busy. Try again in a moment.',
    comfort: '',
    go: 'Try again',
  },
  /** The crew has locked this device. */
  locked: {
    headline: ['This booth', 'takes a break.'],
    message: 'The crew is on its way. Nothing of yours is lost.',
  },
  /** Said instead when the guest has written something already. */
  safe: 'Your idea is safe here; we send it when it is back.',
  kept: 'Your idea is kept, and goes on by itself.',
}
