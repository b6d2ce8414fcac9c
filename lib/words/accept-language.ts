import { houseLanguage, Language } from './language'

/** The language of ours that a browser likes best, by its `Accept-Language`; the house's own if it knows none. */
export function acceptedLanguage(header: string | null | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean)
      return { base: tag.split('-')[0]?.toLowerCase(), liking: Number(quality ?? 1) }
    })
    .filter(({ liking }) => liking > 0)
    .sort((one, other) => other.liking - one.liking)
  for (const { base } of wishes) {
    const known = Language.safeParse(base)
    if (known.success) return known.data
  }
  return houseLanguage
}
