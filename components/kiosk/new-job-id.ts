/** A random UUID. (`crypto.randomUUID` is missing where a tablet opens the booth over plain http in a local network.) */
export function newJobId(): string {
  const random = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(random, (byte, index) =>
    withVersion(byte, index).toString(16).padStart(2, '0'),
  ).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** RFC 9562: byte 6 begins with version 4, byte 8 with the variant. */
function withVersion(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40
  return index === 8 ? (byte & 0x3f) | 0x80 : byte
}
