'use client'

import { useEffect, useState } from 'react'
import { followList } from '../../../lib/api/follow-list'
import { createStaffLists, type StaffList, type StaffLists } from '../../../lib/api/staff-lists'
import { browserWake } from '../../../lib/api/wake'
import { useStaffRoom } from './staff-room'

/** The console's lists over this page's connection. */
export function useStaffLists(): StaffLists {
  const { execute, subscribe } = useStaffRoom()
  return useState(() => createStaffLists({ execute, subscribe }))[0]
}

/** One of the console's lists, kept true while the page shows; undefined until it is read. */
export function useLiveList<T extends { id: string }>(
  listOf: (eventId: string) => StaffList<T>,
  isNewer: (record: T, known: T) => boolean,
): readonly T[] | undefined {
  const { eventId } = useStaffRoom()
  const [shown, setShown] = useState<{ eventId: string; records: readonly T[] }>()
  useEffect(() => {
    const show = (records: readonly T[]) => setShown({ eventId, records })
    return followList({
      ...listOf(eventId),
      isNewer,
      onList: show,
      // The first reading may find nothing at all.
      onReachable: (reachable) =>
        reachable && setShown((known) => (known?.eventId === eventId ? known : { eventId, records: [] })),
      wake: browserWake,
    })
  }, [eventId, listOf, isNewer])
  return shown?.eventId === eventId ? shown.records : undefined
}
