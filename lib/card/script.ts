/** Scripts that are set alike: by their fonts, and by how far their letters reach above and below the line. */
export type Script = 'latin' | 'plain' | 'indic' | 'stacked' | 'arabic' | 'cjk'

const known: readonly (readonly [Script, RegExp])[] = [
  ['arabic', /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/u],
  ['cjk', /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\u{20000}-\u{3fffd}]/u],
  ['stacked', /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  ['indic', /[\u0900-\u0dff\ua8e0-\ua8ff]/u],
  [
    'plain',
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Ethiopic}]/u,
  ],
]

/** The scripts of a text, the one that decides how it is set first. */
export function scriptsOf(text: string): [Script, ...Script[]] {
  const [first, ...others] = known.filter(([, letters]) => letters.test(text)).map(([script]) => script)
  return first ? [first, ...others] : ['latin']
}
