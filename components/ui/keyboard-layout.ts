/** Letters and signs that type themselves, in rows; the space and all other keys stand around them. */
export type KeyboardPage = 'letters' | 'signs'

export const keyboardRows: Record<
  KeyboardPage,
  readonly [top: string[], middle: string[], bottom: string[]]
> = {
  letters: [[...'qwertyuiop'], [...'asdfghjkl'], [...'zxcvbnm']],
  signs: [[...'1234567890'], [...'-/:;()&@"'], [...".,?!'’#"]],
}
