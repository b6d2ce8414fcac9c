/** Gives a TrueType font another family name: renderers know a font by what its name table says, not by its file. */
export function renameFont(bytes, family) {
  const font = Buffer.from(bytes)
  const tables = readTables(font).map((table) =>
    table.tag === 'name' ? { ...table, data: nameTable(family) } : table,
  )
  return writeTables(font.subarray(0, 12), tables)
}

function readTables(font) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16
    const offset = font.readUInt32BE(entry + 8)
    return {
      tag: font.toString('latin1', entry, entry + 4),
      data: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    }
  })
}

function writeTables(header, tables) {
  const directory = Buffer.alloc(tables.length * 16)
  const bodies = []
  let offset = 12 + directory.length
  tables.forEach(({ tag, data }, index) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    directory.write(tag, index * 16, 'latin1')
    directory.writeUInt32BE(checksum(padded), index * 16 + 4)
    directory.writeUInt32BE(offset, index * 16 + 8)
    directory.writeUInt32BE(data.length, index * 16 + 12)
    bodies.push(padded)
    offset += padded.length
  })
  return Buffer.concat([header, directory, ...bodies])
}

function checksum(data) {
  let sum = 0
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0
  return sum
}

/** Family, style, full and PostScript name, for Windows in English, which every reader understands. */
function nameTable(family) {
  const names = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(/[^\w-]/g, '')],
  ].map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()])
  const header = Buffer.alloc(6 + names.length * 12)
  header.writeUInt16BE(names.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  names.forEach(([id, text], index) => {
    ;[3, 1, 0x409, id, text.length, offset].forEach((value, field) =>
      header.writeUInt16BE(value, 6 + index * 12 + field * 2),
    )
    offset += text.length
  })
  return Buffer.concat([header, ...names.map(([, text]) => text)])
}
