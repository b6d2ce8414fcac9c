/** A text field that the on-screen keyboard types into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement

/** Types at the caret, as a hardware keyboard would: the field's own `input` event tells its owner. */
export function typeInto(field: TextField, text: string): void {
  const [start, end] = selectionOf(field)
  const length = field.value.length - (end - start) + text.length
  if (field.maxLength >= 0 && length > field.maxLength) return
  replace(field, text, start, end)
}

/** Removes the selection, or the letter before the caret, whole: an emoji or an accented letter is one. */
export function deleteBackwards(field: TextField): void {
  const [start, end] = selectionOf(field)
  if (start !== end) return replace(field, '', start, end)
  const letters = [...new Intl.Segmenter().segment(field.value.slice(0, start))]
  const last = letters.at(-1)
  if (last) replace(field, '', last.index, start)
}

/** Empties the field. */
export function clearField(field: TextField): void {
  replace(field, '', 0, field.value.length)
}

function selectionOf(field: TextField): [start: number, end: number] {
  const length = field.value.length
  return [field.selectionStart ?? length, field.selectionEnd ?? length]
}

function replace(field: TextField, text: string, start: number, end: number): void {
  field.setRangeText(text, start, end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
