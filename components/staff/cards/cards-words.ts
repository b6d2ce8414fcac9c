/** What the moderation strip says. */
export const cardsWords = {
  title: 'Cards for the wall',
  left: (count: number) => (count === 1 ? '1 waits' : `${count} wait`),
  none: 'Nothing waits. Cards whose guests allow the wall come here by themselves.',
  reading: 'Reading the cards',
  approve: 'Show on wall',
  hide: 'Keep off the wall',
  delete: 'Delete for good',
  confirmDelete: 'Yes, delete it',
} as const
