import { ar } from './ar/ar'
import { de } from './de/de'
import { en } from './en/en'
import { es } from './es/es'
import { fr } from './fr/fr'
import { ja } from './ja/ja'
import type { Language } from './language'
import type { Words } from './words'

/** Every language at once, for whoever checks them all; a kiosk loads them one by one. */
export const allWords: Readonly<Record<Language, Words>> = { en, es, fr, de, ja, ar }
