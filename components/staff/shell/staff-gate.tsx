'use client'

import { Authenticator, useAuthenticator } from '@aws-amplify/ui-react'
import '@aws-amplify/ui-react/styles.css'
import { useEffect, useState, type ReactNode } from 'react'
import type { AmplifyOutputs } from '../../../lib/api/amplify-outputs'
import {
  configureStaff,
  readStaffPerson,
  signOutStaff,
  type StaffPerson,
} from '../../../lib/api/staff-session'
import { BrandMark } from '../../ui/brand-mark'
import { shellWords } from './staff-words'
import './staff-gate.css'

interface StaffGateProps {
  outputs: AmplifyOutputs
  children: (person: StaffPerson) => ReactNode
}

/** Shows what is behind it to whoever is signed in with a staff account, and the sign-in until then. In the browser only. */
export function StaffGate({ outputs, children }: StaffGateProps) {
  // Before the first render of what asks Amplify.
  useState(() => configureStaff(outputs))
  return (
    <Authenticator.Provider>
      <Door>{children}</Door>
    </Authenticator.Provider>
  )
}

function Door({ children }: Pick<StaffGateProps, 'children'>) {
  const { authStatus } = useAuthenticator((context) => [context.authStatus])
  const [person, setPerson] = useState<StaffPerson>()
  useEffect(() => {
    let current = true
    const show = (found: StaffPerson | undefined) => current && setPerson(found)
    if (authStatus === 'authenticated') void readStaffPerson().then(show, () => show(undefined))
    else show(undefined)
    return () => {
      current = false
    }
  }, [authStatus])

  if (authStatus === 'configuring') return null
  if (authStatus === 'unauthenticated') return <SignIn />
  if (!person) return null
  return person.isStaff ? children(person) : <NotStaff name={person.name} />
}

function SignIn() {
  return (
    <main className="staff-door">
      <BrandMark className="staff-door-mark" />
      <h1>{shellWords.signInTitle}</h1>
      <p>{shellWords.signInLede}</p>
      <Authenticator hideSignUp loginMechanisms={['email']} />
    </main>
  )
}

function NotStaff({ name }: { name: string }) {
  return (
    <main className="staff-door">
      <BrandMark className="staff-door-mark" />
      <h1>{shellWords.signInTitle}</h1>
      <p role="alert">{shellWords.notStaff(name)}</p>
      <button className="bs-button bs-button-key" onClick={() => void signOutStaff()}>
        {shellWords.signOut}
      </button>
    </main>
  )
}
