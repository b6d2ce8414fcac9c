import type { Language } from '../../lib/words/language'

/** Letters of the language, signs, and the letters that need more than one key elsewhere. */
export type KeyboardPage = 'letters' | 'signs' | 'accents'

/** The keys of one language that type themselves, in rows; the space and all other keys stand around them. */
export interface KeyboardLayout {
  readonly rows: Readonly<Record<KeyboardPage, readonly (readonly string[])[]>>
  /** What the keys to the other pages show. */
  readonly faces: Readonly<Record<KeyboardPage, string>>
  /** False where the script has no capitals. */
  readonly capitals: boolean
}

const rows = (...lines: string[]) => lines.map((line) => [...line])
const signs = rows('1234567890', '-/:;()&@"', ".,?!'’#")
const latinFaces = { letters: 'abc', signs: '123', accents: 'áéö' }
const accents = rows('áàâäãåæçčď', 'éèêëěğíîïł', 'ñóôöõøœřšß', 'úùûüýžćżðþ')

function latin(...letters: string[]): KeyboardLayout {
  return { rows: { letters: rows(...letters), signs, accents }, faces: latinFaces, capitals: true }
}

const arabic: KeyboardLayout = {
  rows: {
    letters: rows('ضصثقفغعهخحج', 'شسيبلاتنمكط', 'ذءأرىةوزظد'),
    signs: rows('1234567890', '-/:؛()&@"', '.،؟!#'),
    accents: rows('إآؤئٱپچڤگ', '٠١٢٣٤٥٦٧٨٩'),
  },
  faces: { letters: 'أبج', signs: '123', accents: 'إآؤ' },
  capitals: false,
}

/** The fifty sounds, column by column from the right as they are learnt; small letters and marks on a page of their own. */
const japanese: KeyboardLayout = {
  rows: {
    letters: rows(
      'わらやまはなたさかあ',
      'をり（みひにちしきい',
      'んるゆむふぬつすくう',
      'ーれ）めへねてせけえ',
      '、ろよもほのとそこお',
    ),
    signs: rows('1234567890', '。、！？「」・〜', '-/:;()&@'),
    accents: rows('がぎぐげござじずぜぞ', 'だぢづでどばびぶべぼ', 'ぱぴぷぺぽぁぃぅぇぉ', 'ゃゅょっー'),
  },
  faces: { letters: 'あいう', signs: '123', accents: 'がっ' },
  capitals: false,
}

/** The keyboard that each language's typists know. */
export const keyboardLayouts: Readonly<Record<Language, KeyboardLayout>> = {
  en: latin('qwertyuiop', 'asdfghjkl', 'zxcvbnm'),
  es: latin('qwertyuiop', 'asdfghjklñ', 'zxcvbnm'),
  fr: latin('azertyuiop', 'qsdfghjklm', 'wxcvbnéè'),
  de: latin('qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß'),
  ja: japanese,
  ar: arabic,
}
