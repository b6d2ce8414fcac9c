import { useState } from 'react'
import { signInDevice } from '../../lib/api/sign-in-device'
import { SignIn } from '../kiosk/screens/sign-in'

const noNetwork = 'The studio does not answer. Check the network and try again.'

/** Signs this device in by the crew's hand. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const onSignIn = async (username: string, password: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const result = await signInDevice(username, password)
      if (result.kind === 'signed-in') onSignedIn()
      else setProblem(result.message)
    } catch {
      setProblem(noNetwork)
    } finally {
      setBusy(false)
    }
  }
  return <SignIn onSignIn={onSignIn} busy={busy} problem={problem} />
}
