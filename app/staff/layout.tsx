import '@fontsource-variable/noto-sans-jp/wght.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { StaffShell } from '../../components/staff/shell/staff-shell'
import { readOutputs } from '../../lib/api/outputs'

export const metadata: Metadata = { title: 'Staff' }
/** Addresses of the backend are read per request, so a moved port needs no rebuild. */
export const dynamic = 'force-dynamic'

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const outputs = await readOutputs()
  return (
    <StaffShell outputs={outputs} defaultEventId={process.env.BOOTH_EVENT_ID ?? 'demo'}>
      {children}
    </StaffShell>
  )
}
