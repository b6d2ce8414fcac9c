/** A refusal in Cognito's words: clients decide by its code, and people read its message. */
export class CognitoError extends Error {
  override readonly name = 'CognitoError'
  /** For example `NotAuthorizedException`. */
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** The one answer to a wrong password and to an unknown user. */
export const wrongCredentials = (): CognitoError =>
  new CognitoError('NotAuthorizedException', 'Incorrect username or password.')
