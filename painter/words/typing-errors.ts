/** Words that are right as they are, though a known word is one letter away. */
const leaveAlone = new Set(
  (
    'about after again being below board books bread brown chair clean clear close could drive every first floor ' +
    'front funny glass going great happy heard house large later light little looks might money never night other ' +
    'party phone place plate power quick quiet right river round shape shift shirt short sleep small smart smile ' +
    'sound space stand start still stone storm story sugar table there these thing think three under water weird ' +
    'where which while white whole woman women world would write young beard blend blond brave crazy dream eagle ' +
    'fresh ghost giant grand heart horse hotel light lover magic modern mouse music ocean paint panel peace pearl ' +
    'piano plane plant pride proud queen ready robot royal scene shark sheep shell simple single skate style super ' +
    'sweet tower train trees watch wheel wild windy wings flight flying flower friend friends garden golden ground ' +
    'colour color beauty beautiful perfect summer autumn winter spring'
  ).split(' '),
)

/** The known word that somebody meant who mistyped it; undefined when none is near, or several could be meant. */
export function correctTyping(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 5 || leaveAlone.has(word) || !/^\p{L}+$/u.test(word)) return undefined
  const allowed = word.length >= 9 ? 2 : 1
  let best: string | undefined
  let bestDistance = allowed + 1
  for (const candidate of known) {
    if (candidate[0] !== word[0] || candidate.length < 5 || candidate.includes(' ')) continue
    if (Math.abs(candidate.length - word.length) > allowed) continue
    // Five letters with one of them exchanged are mostly another word: mouse and house.
    if (word.length === 5 && candidate.length === 5 && !sameLetters(word, candidate)) continue
    const distance = editDistance(word, candidate)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

function sameLetters(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('')
}

/** How many letters to insert, delete, exchange or swap with their neighbour to get from one word to the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const exchange = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchange)
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return last[to.length] ?? 0
}
