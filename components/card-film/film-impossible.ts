/** This device cannot make a film, now or later: it has nothing to paint or nothing to encode with. */
export class FilmImpossibleError extends Error {
  override readonly name = 'FilmImpossibleError'
}
