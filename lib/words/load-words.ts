import { en } from './en/en'
import type { Language } from './language'
import type { Words } from './words'

/** What the booth says before it has loaded anything else. */
export const houseWords: Words = en

/** Each language is a file of its own, so that a kiosk starts with one. */
const loaders: Readonly<Record<Language, () => Promise<Words>>> = {
  en: () => Promise.resolve(en),
  es: async () => (await import('./es/es')).es,
  fr: async () => (await import('./fr/fr')).fr,
  de: async () => (await import('./de/de')).de,
  ja: async () => (await import('./ja/ja')).ja,
  ar: async () => (await import('./ar/ar')).ar,
}

/** Everything that the booth says, in one language. Rejects where it is not loaded yet and the network is away. */
export function loadWords(language: Language): Promise<Words> {
  return loaders[language]()
}
