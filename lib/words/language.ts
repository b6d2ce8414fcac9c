import { z } from 'zod'

export const Language = z.enum(['en', 'es', 'fr', 'de', 'ja', 'ar'])
export type Language = z.infer<typeof Language>

export const houseLanguage: Language = 'en'

interface LanguageFacts {
  /** In the language itself. */
  name: string
  direction: 'ltr' | 'rtl'
}

/** The languages that a guest can choose, in the order shown. */
export const languages: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  ja: { name: '日本語', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
}
