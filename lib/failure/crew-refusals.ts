/** Every way the booth says no to its crew: whether the same again may succeed, and a sentence. Their screens speak English. */
export const crewRefusals = {
  EVENT_CHANGED: [false, 'Somebody else changed this event while you did. Look at both, then choose.'],
  EVENT_INVALID: [false, 'Something in this event does not fit.'],
  EVENT_EXISTS: [false, 'There is an event with that name in its address. Choose another.'],
  EVENT_NOT_CLOSED: [false, 'Close the event first: a booth that is open would go on filling it.'],
  NOT_CONFIRMED: [false, 'Type the name of the event exactly as it stands.'],
  LOGO_UNREADABLE: [false, 'That file is not a PNG or WebP picture. Choose another.'],
  LOGO_TOO_LARGE: [false, 'That logo is too large. 200 kB and 1,600 pixels a side fit.'],
} as const satisfies Record<string, readonly [retry: boolean, message: string]>

export type CrewRefusalCode = keyof typeof crewRefusals
