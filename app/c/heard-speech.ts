import { headers } from 'next/headers'
import { acceptedLanguage } from '../../lib/words/accept-language'
import { type PhoneSpeech, phoneSpeech } from '../../lib/words/take-away-words'

/** What to say to the phone that asks: in its own language, for a guest chose it there. */
export async function heardSpeech(): Promise<PhoneSpeech> {
  return phoneSpeech(acceptedLanguage((await headers()).get('accept-language')))
}
