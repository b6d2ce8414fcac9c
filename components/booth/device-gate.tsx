'use client'

import { useEffect, useState, type ReactNode } from 'react'
import type { AmplifyOutputs } from '../../lib/api/amplify-outputs'
import { configureAmplify } from '../../lib/api/configure-amplify'
import { isSignedIn, onSignedOut } from '../../lib/api/device-session'
import { SignIn } from '../kiosk/screens/sign-in'
import { Room } from '../ui/room'

interface DeviceGateProps {
  outputs: AmplifyOutputs
  children: ReactNode
}

type Gate = 'checking' | 'shut' | 'open'

const noNetwork = 'The studio does not answer. Check the network and try again.'

/** Shows what is behind it once this device is signed in, and the sign-in until then. */
export function DeviceGate({ outputs, children }: DeviceGateProps) {
  const [gate, setGate] = useState<Gate>('checking')
  useEffect(() => {
    configureAmplify(outputs)
    let current = true
    void isSignedIn().then(
      (signedIn) => current && setGate(signedIn ? 'open' : 'shut'),
      () => current && setGate('shut'),
    )
    const stopListening = onSignedOut(() => setGate('shut'))
    return () => {
      current = false
      stopListening()
    }
  }, [outputs])

  if (gate === 'open') return children
  if (gate === 'checking') return <Room />
  return <SignInForm onSignedIn={() => setGate('open')} />
}

function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const onSignIn = async (username: string, password: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      // Rarely needed: a booth stays signed in.
      const { signInDevice } = await import('../../lib/api/sign-in-device')
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
