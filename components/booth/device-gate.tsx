'use client'

import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { AmplifyOutputs } from '../../lib/api/amplify-outputs'
import { configureAmplify } from '../../lib/api/configure-amplify'
import { isSignedIn, onSignedOut } from '../../lib/api/device-session'
import { Room } from '../ui/room'

interface DeviceGateProps {
  outputs: AmplifyOutputs
  children: ReactNode
}

/** Rarely needed: a booth stays signed in. */
const SignInForm = lazy(async () => ({ default: (await import('./sign-in-form')).SignInForm }))

type Gate = 'checking' | 'shut' | 'open'

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
  return (
    <Suspense fallback={<Room />}>
      <SignInForm onSignedIn={() => setGate('open')} />
    </Suspense>
  )
}
