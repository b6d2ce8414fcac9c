/** The version of the consent that guests read; it changes whenever what they agree to does. */
export const CONSENT_VERSION = '2027-01'

/** What a guest has agreed to. */
export interface Consent {
  /** The version of the words that they read. */
  consentVersion: string
  /** Whether their card may show on the big wall; off unless they said so. */
  wallConsent: boolean
  /** The language in which they read it. */
  language: string
}
