import type { Metadata } from 'next'
import { CodeForm } from '../../components/take-away/code-form'
import { refusals } from '../../lib/failure/refusal'

export const metadata: Metadata = { title: 'Open your card' }

interface CodePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** For guests without a camera: the code under the square opens the same card. */
export default async function CodePage({ searchParams }: CodePageProps) {
  const { no } = await searchParams
  const [, unknown] = refusals.CODE_UNKNOWN
  const [, busy] = refusals.TOO_MANY_TRIES
  return <CodeForm trouble={no === undefined ? undefined : no === 'TOO_MANY_TRIES' ? busy : unknown} />
}
