/** Why something was refused or failed: a code for every language, and the sentence that the server gave for it. */
export interface Reason {
  readonly code: string
  readonly message: string
}
