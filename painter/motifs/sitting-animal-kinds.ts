/** What sets one sitting animal apart from another; a coat and an iris are chosen by the seed. */
export interface Sitter {
  coat: string[]
  belly: string
  ear: 'point' | 'round' | 'floppy' | 'long' | 'tuft'
  muzzle: number
  tail: 'long' | 'bushy' | 'stub' | 'puff'
  pattern?: 'stripes' | 'mask' | 'panda' | 'spots' | 'tiger'
  mane?: boolean
  slit?: boolean
  iris: string[]
  whiskers?: boolean
  head?: number
}

/** The animals that sit. */
export const sitters: Record<string, Sitter> = {
  cat: {
    coat: ['#e08a3c', '#5b5f6e', '#2d2c38', '#e9dcc8', '#9c7b5c'],
    belly: '#fbf1e2',
    ear: 'point',
    muzzle: 0.7,
    tail: 'long',
    pattern: 'stripes',
    slit: true,
    iris: ['#7fc24b', '#f0b429', '#58b7d6'],
    whiskers: true,
  },
  dog: {
    coat: ['#c98d4e', '#7a4d30', '#e7d3b0', '#4b4b58'],
    belly: '#fbf1e2',
    ear: 'floppy',
    muzzle: 1.25,
    tail: 'long',
    pattern: 'spots',
    iris: ['#5a3620'],
  },
  fox: {
    coat: ['#e2692b', '#d9792f'],
    belly: '#fff4e6',
    ear: 'point',
    muzzle: 1.05,
    tail: 'bushy',
    pattern: 'mask',
    iris: ['#f0b429'],
    head: 0.95,
  },
  wolf: {
    coat: ['#6d7686', '#4d5566', '#9aa1ad'],
    belly: '#e8e9ec',
    ear: 'point',
    muzzle: 1.2,
    tail: 'bushy',
    pattern: 'mask',
    iris: ['#f0b429', '#6fc3e8'],
  },
  bear: {
    coat: ['#6b4226', '#8a5a33', '#4a3326'],
    belly: '#c99a66',
    ear: 'round',
    muzzle: 1.15,
    tail: 'stub',
    iris: ['#2a1a14'],
    head: 1.06,
  },
  panda: {
    coat: ['#f6f3ec'],
    belly: '#ffffff',
    ear: 'round',
    muzzle: 0.95,
    tail: 'stub',
    pattern: 'panda',
    iris: ['#2a1a14'],
    head: 1.12,
  },
  rabbit: {
    coat: ['#d9c3a8', '#f4efe6', '#9b8a7d'],
    belly: '#fffaf0',
    ear: 'long',
    muzzle: 0.8,
    tail: 'puff',
    iris: ['#6b3a2a'],
    whiskers: true,
  },
  lion: {
    coat: ['#e0a048'],
    belly: '#f7dfb0',
    ear: 'round',
    muzzle: 1.1,
    tail: 'long',
    mane: true,
    iris: ['#8a5a1c'],
    head: 1.0,
  },
  tiger: {
    coat: ['#ee8a2c'],
    belly: '#fff6e8',
    ear: 'round',
    muzzle: 1.05,
    tail: 'long',
    pattern: 'tiger',
    iris: ['#f0c93a'],
    whiskers: true,
  },
  mouse: {
    coat: ['#a9a4ab', '#c9b7a4'],
    belly: '#f4e9e2',
    ear: 'round',
    muzzle: 0.8,
    tail: 'long',
    iris: ['#2a1a14'],
    whiskers: true,
    head: 1.1,
  },
  raccoon: {
    coat: ['#7d8088'],
    belly: '#d9d8d4',
    ear: 'round',
    muzzle: 1,
    tail: 'bushy',
    pattern: 'mask',
    iris: ['#3a2418'],
    whiskers: true,
  },
  koala: {
    coat: ['#8f98a6'],
    belly: '#e6e4e2',
    ear: 'tuft',
    muzzle: 0.9,
    tail: 'stub',
    iris: ['#2a1a14'],
    head: 1.16,
  },
}
