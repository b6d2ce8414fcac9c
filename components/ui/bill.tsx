'use client'

import { Fragment, useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { fitLine } from './fit-line'
import './bill.css'

interface BillProps {
  /** One entry for each line; lines are never broken. */
  lines: readonly ReactNode[]
  as?: 'h1' | 'h2' | 'p'
  id?: string
  className?: string
}

/**
 * A headline set like a playbill: each line fills the measure by changing width first, size second.
 * The largest size is the style sheet's `--bill-max`. Shown once it is set, so that it never shifts.
 */
export function Bill({ lines, as: Tag = 'h1', id, className = '' }: BillProps) {
  const bill = useRef<HTMLHeadingElement & HTMLParagraphElement>(null)

  // After every render, before paint: the words may have changed.
  useLayoutEffect(() => {
    if (bill.current && fontsAreReady()) setBill(bill.current)
  })

  useEffect(() => {
    const element = bill.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      // Measured in other letters it would be set wrong, and everything below it would move twice.
      if (fontsAreReady()) setBill(element)
    })
    observer.observe(element)
    // Letters come in pieces: a name may ask for a script that is not loaded yet.
    const setAgain = () => setBill(element, { again: true })
    document.fonts.addEventListener('loadingdone', setAgain)
    if (!fontsAreReady()) void document.fonts.ready.then(setAgain)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', setAgain)
    }
  }, [])

  return (
    <Tag ref={bill} id={id} className={`bill ${className}`}>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <span className="bill-line">{line}</span>
        </Fragment>
      ))}
    </Tag>
  )
}

function fontsAreReady(): boolean {
  return document.fonts.status === 'loaded' && document.fonts.check('800 20px "Archivo Variable"')
}

/** Sets each line, unless the same words already stand in the same place. */
function setBill(bill: HTMLElement, { again = false } = {}): void {
  const widthPx = bill.clientWidth
  const place = [bill.textContent, widthPx, window.innerWidth, window.innerHeight].join('|')
  if (!again && bill.dataset.set === place) return
  const lines = [...bill.querySelectorAll<HTMLElement>('.bill-line')]
  const settings = tryOut(bill, lines, (trial) => fitLine(trial, widthPx))
  lines.forEach((line, index) => Object.assign(line.style, settings[index]))
  bill.dataset.set = place
}

/** Tries something on a copy of each line, which nobody sees: on the line itself the whole screen would be laid out anew. */
function tryOut<T>(
  bill: HTMLElement,
  lines: readonly HTMLElement[],
  attempt: (trial: HTMLElement) => T,
): readonly T[] {
  const aside = document.createElement('span')
  aside.className = 'bill-trial'
  const trials = lines.map((line) => line.cloneNode(true)).filter((copy) => copy instanceof HTMLElement)
  aside.append(...trials)
  bill.append(aside)
  const results = trials.map(attempt)
  aside.remove()
  return results
}
