/** Opens the phone's sheet with a file and a text, or with the page's link where the phone shares no such files. */
export async function shareFile(file: File, text: string): Promise<void> {
  const withFile = { text, files: [file] }
  const data = canShareFile(file) ? withFile : { text, url: location.href }
  // A guest who closes the sheet has said no; there is nothing to tell.
  await navigator.share(data).catch(() => undefined)
}

/** Whether this phone's sheet takes a file. */
export function canShareFile(file: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [file] })
}
