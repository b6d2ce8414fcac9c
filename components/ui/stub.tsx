import type { ReactNode } from 'react'
import './stub.css'

/** A piece of paper with a torn edge: what a guest takes, keeps or reads aloud. */
export function Stub({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <section className={`stub ${className}`}>{children}</section>
}
