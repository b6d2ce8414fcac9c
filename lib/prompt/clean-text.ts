/** Characters that change how text runs, not what it says: bidi embeddings, overrides and isolates. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/gu

/** Nothing to see: zero-width space, word joiner, byte order mark, soft hyphen, object replacement. */
const invisible = /[\u00AD\u200B\u2060\uFEFF\uFFFC]/gu

/** Control characters other than the white space that becomes one space. */
const controls = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu

const loneSurrogates = /\p{Cs}/gu

/**
 * Text as we store it: normalized (NFC), one space between words, nothing invisible that could hide or reorder it.
 * Joiners and variation selectors stay: emoji, Persian and Indic scripts need them.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(loneSurrogates, '')
    .replace(bidiControls, '')
    .replace(invisible, '')
    .replace(controls, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** True when a person would see at least one mark on the page. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cf}\p{M}\p{Z}\u115F\u1160\u2800\u3164\uFFA0]/u.test(text)
}
