/** Lets the browser connect to the server of a URL, which is going to be fetched, before it is. */
export function connectTo(url: string): void {
  const link = document.createElement('link')
  link.rel = 'preconnect'
  link.href = new URL(url).origin
  // As `fetch` asks: browsers keep connections with and without credentials apart.
  link.crossOrigin = 'anonymous'
  // Begun as it is added; added anew for each card, for an idle connection is closed after some seconds.
  document.head.append(link)
  link.remove()
}
