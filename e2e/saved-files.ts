import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** What the browser saves when a button is pressed. */
export async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFile(await file.path())
}

/** As the record at the end of a ZIP file says. */
export function entriesInZip(zip: Buffer): number {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  return zip.readUInt16LE(end + 10)
}

/** The rows below the head of a table whose cells hold no line breaks. */
export function rowsInCsv(csv: Buffer): string[] {
  return csv.toString().trim().split('\r\n').slice(1)
}
