import type { Metadata } from 'next'
import { PrintStation } from '../../../components/staff/print/print-station'

export const metadata: Metadata = { title: 'Prints' }

export default function PrintPage() {
  return <PrintStation />
}
