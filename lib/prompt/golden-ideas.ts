/** Rare ideas, all of gold. */
export const goldenIdeas: readonly string[] = [
  'a golden phoenix rising from a theatre stage',
  'a golden dragon asleep on a mountain of stars',
  'a golden fox running through a field of lanterns',
  'a golden whale leaping over the moon',
  'a golden robot conducting the northern lights',
  'a golden lighthouse at the end of the galaxy',
]
