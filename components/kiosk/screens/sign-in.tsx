'use client'

import { useState } from 'react'
import type { FormEvent } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import './sign-in.css'

export interface SignInProps {
  onSignIn: (username: string, password: string) => Promise<void>
  busy: boolean
  /** Why the last attempt did not open the booth. */
  problem?: string
}

/** The crew opens the booth on this device, once. */
export function SignIn({ onSignIn, busy, problem }: SignInProps) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void onSignIn(username.trim(), password)
  }

  return (
    <Stage scene="sign-in" curtain="near" lamp="start">
      <TopLine />
      <Bill lines={['Open', 'the booth.']} />
      <p className="lede">For the crew: sign this screen in once, and it stays open for guests.</p>
      <form className="sign-in" onSubmit={submit}>
        <label>
          <span>Booth account</span>
          <input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </label>
        <label>
          <span>Password</span>
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <p className="sign-in-problem" role="alert">
          {problem}
        </p>
        <Button type="submit" aria-disabled={busy}>
          {busy ? 'Opening' : 'Sign in'}
        </Button>
      </form>
    </Stage>
  )
}
