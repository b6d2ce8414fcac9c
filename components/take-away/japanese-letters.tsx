'use client'

import '@fontsource-variable/noto-sans-jp/wght.css'

/** Nothing to see: with it comes the list of the Japanese fonts' many pieces. */
export default function JapaneseLetters() {
  return null
}
