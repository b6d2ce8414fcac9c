import { z } from 'zod'
import { ar } from './ar/ar'
import { de } from './de/de'
import { en } from './en/en'
import { es } from './es/es'
import { fr } from './fr/fr'
import { ja } from './ja/ja'
import type { Words } from './words'

export const Language = z.enum(['en', 'es', 'fr', 'de', 'ja', 'ar'])
export type Language = z.infer<typeof Language>

export const houseLanguage: Language = 'en'

interface LanguageFacts {
  /** In the language itself. */
  name: string
  direction: 'ltr' | 'rtl'
  words: Words
}

/** The languages that a guest can choose, in the order shown. */
export const languages: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', direction: 'ltr', words: en },
  es: { name: 'Español', direction: 'ltr', words: es },
  fr: { name: 'Français', direction: 'ltr', words: fr },
  de: { name: 'Deutsch', direction: 'ltr', words: de },
  ja: { name: '日本語', direction: 'ltr', words: ja },
  ar: { name: 'العربية', direction: 'rtl', words: ar },
}
