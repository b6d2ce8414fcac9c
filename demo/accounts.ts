/** Accounts of the local booth, printed at start and in the README. They exist on this machine only. */
export const demoAccounts = {
  kiosk: { username: 'kiosk@snapmagic.local', password: 'Booth-kiosk-1', groups: ['kiosk'] },
  staff: { username: 'staff@snapmagic.local', password: 'Booth-staff-1', groups: ['staff'] },
} as const

/** What the crew types on the kiosk of the demo event. */
export const demoStaffPin = '258025'
