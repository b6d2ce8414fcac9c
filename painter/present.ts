/** The value, which the caller knows to be there: an index within bounds, a key of a closed table. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('The painter reached for something that is not there.')
  return value
}
