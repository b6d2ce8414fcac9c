'use client'

import { CardsIcon } from '@phosphor-icons/react/dist/ssr/Cards'
import { ChartBarIcon } from '@phosphor-icons/react/dist/ssr/ChartBar'
import { ClipboardTextIcon } from '@phosphor-icons/react/dist/ssr/ClipboardText'
import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree'
import { ListBulletsIcon } from '@phosphor-icons/react/dist/ssr/ListBullets'
import { ListChecksIcon } from '@phosphor-icons/react/dist/ssr/ListChecks'
import { PrinterIcon } from '@phosphor-icons/react/dist/ssr/Printer'
import { SlidersHorizontalIcon } from '@phosphor-icons/react/dist/ssr/SlidersHorizontal'
import { UsersIcon } from '@phosphor-icons/react/dist/ssr/Users'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { useLiveBoard } from '../board/board-room'
import { useSelection } from '../board/use-board'
import { BlueLight, SignOut } from './bar-tools'
import { shellWords } from './staff-words'

/** The rooms of the console; a thumb reaches the first four at once. */
const rooms = [
  { href: '/staff', name: 'Board', Icon: ListBulletsIcon },
  { href: '/staff/cards', name: 'Cards', Icon: CardsIcon },
  { href: '/staff/visits', name: 'Visits', Icon: UsersIcon },
  { href: '/staff/event', name: 'Event', Icon: SlidersHorizontalIcon },
]
const moreRooms = [
  { href: '/staff/print', name: 'Prints', Icon: PrinterIcon },
  { href: '/staff/figures', name: 'Figures', Icon: ChartBarIcon },
  { href: '/staff/check', name: 'Check', Icon: ListChecksIcon },
  { href: '/staff/audit', name: 'Audit', Icon: ClipboardTextIcon },
]

/** The way around: a rail at the side, or a bar under the thumb of whoever holds a phone. */
export function Rail() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const { board } = useLiveBoard()
  const waiting = useSelection(board.undecided).length
  return (
    <nav className="rail" aria-label={shellWords.navigation} data-open={open || undefined}>
      {rooms.map((room) => (
        <RoomLink
          key={room.href}
          {...room}
          onGo={close}
          waiting={room.href === '/staff/cards' ? waiting : 0}
        />
      ))}
      <button className="rail-more-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <DotsThreeIcon className="bs-icon" weight="bold" aria-hidden="true" />
        {shellWords.more}
      </button>
      <div className="rail-more">
        {moreRooms.map((room) => (
          <RoomLink key={room.href} {...room} onGo={close} waiting={0} />
        ))}
        <BlueLight className="rail-tool" worded />
        <SignOut className="rail-tool" worded />
      </div>
    </nav>
  )
}

interface RoomLinkProps {
  href: string
  name: string
  Icon: (typeof rooms)[number]['Icon']
  onGo: () => void
  /** What waits there for a person. */
  waiting: number
}

function RoomLink({ href, name, Icon, onGo, waiting }: RoomLinkProps) {
  const path = usePathname()
  // The board's address is the start of every other's.
  const current = href === '/staff' ? path === href : path.startsWith(href)
  return (
    <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined} onClick={onGo}>
      <Icon className="bs-icon" aria-hidden="true" />
      {name}
      {waiting > 0 && (
        <span className="rail-waiting" aria-hidden="true">
          {waiting > 99 ? '99+' : waiting}
        </span>
      )}
    </Link>
  )
}
