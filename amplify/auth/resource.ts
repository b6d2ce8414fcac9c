import { defineAuth } from '@aws-amplify/backend'

/**
 * Booth devices and staff sign in with accounts that an operator made; `backend.ts` closes self-sign-up.
 * Guests have no account: they use the kiosk's.
 */
export const auth = defineAuth({
  loginWith: { email: true },
  groups: ['kiosk', 'staff'],
})
