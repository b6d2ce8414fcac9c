/** The forms of a counted word, by the language's own plural rules; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Counts in one language: `count(3, { one: '# card', other: '# cards' })`. */
export function createCount(locale: string): (number: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale)
  const figures = new Intl.NumberFormat(locale)
  return (number, forms) => {
    const form = forms[rules.select(number)] ?? forms.other
    return form.replace('#', figures.format(number))
  }
}
