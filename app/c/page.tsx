import type { Metadata } from 'next'
import { CodeForm } from '../../components/take-away/code-form'
import { heardSpeech } from './heard-speech'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await heardSpeech()).page.code.title }
}

interface CodePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** For guests without a camera: the code under the square opens the same card. */
export default async function CodePage({ searchParams }: CodePageProps) {
  const { no } = await searchParams
  const speech = await heardSpeech()
  const { CODE_UNKNOWN, TOO_MANY_TRIES } = speech.booth.reasons
  const trouble = no === 'TOO_MANY_TRIES' ? TOO_MANY_TRIES : CODE_UNKNOWN
  return <CodeForm speech={speech} trouble={no === undefined ? undefined : trouble} />
}
