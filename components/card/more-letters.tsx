import type { CardFacts } from '../../lib/card/card-facts'

/** Fonts of scripts that no page carries, cut from those that draw the card's files, by the letters that need them. */
const sheets = [
  { href: '/card/fonts/han-hangul.css', letters: /[\p{Script=Han}\p{Script=Hangul}]/u },
  {
    href: '/card/fonts/more-letters.css',
    letters:
      /[^\P{L}\p{Script=Latin}\p{Script=Arabic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
]

/** Lets a page draw whatever a card says with the letters that are printed; most cards need nothing of it. */
export function MoreLetters({ facts }: { facts: CardFacts }) {
  const text = facts.displayName + facts.title + facts.eventName + facts.place
  return sheets
    .filter(({ letters }) => letters.test(text))
    .map(({ href }) => <link key={href} rel="stylesheet" href={href} />)
}
