/** Lets the browser connect to the server of a picture's URL, which is going to be loaded, before it is. */
export function connectTo(url: string): void {
  const link = document.createElement('link')
  link.rel = 'preconnect'
  // Asked for as a picture is, without CORS: browsers keep connections with and without credentials apart.
  link.href = new URL(url).origin
  // Begun as it is added; added anew for each card, for an idle connection is closed after some seconds.
  document.head.append(link)
  link.remove()
}
