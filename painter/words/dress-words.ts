import { readTable } from './word-table'

/** What is worn or carried: each line is an extra and the words that mean it. */
export const extraWords = readTable(`
  sunglasses: shades, cool, glasses
  headphones: headset, listening to music, music, dj
  crown: king, queen, royal, champion
  tophat: top hat, gentleman, magician, steampunk, victorian
  hat: cowboy hat, detective, cap, fedora
  partyhat: birthday, party hat, celebration, party
  halo: angel, angelic
  scarf: winter, cosy, cozy, snow
  coffee: coffee, latte, espresso, cappuccino, tea, mug, drinking
  balloon: balloon, red balloon
  flag: flag, summit
  flower: flower, rose, bouquet, flowers
  sword: sword, excalibur, lightsaber
  wand: wand, magic, spell
  umbrella: umbrella, rain, rainy
  book: book, reading, books, novel
  laptop: laptop, coding, programming, computer, typing
  guitar: guitar, playing guitar
  camera: camera, photo, selfie, photographer
  flask: potion, flask, experiment
  pizza: pizza, eating
`)

/** Words for colours. */
export const colourWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    red: '#d8392f',
    crimson: '#b81f3a',
    orange: '#f0852b',
    yellow: '#f4c531',
    golden: '#eab53a',
    gold: '#eab53a',
    green: '#3f9d57',
    emerald: '#1f9a6c',
    teal: '#1f9a9a',
    turquoise: '#35b6b4',
    blue: '#3a74d0',
    navy: '#26407f',
    purple: '#7a48b8',
    violet: '#8a5ad0',
    pink: '#f08ab0',
    magenta: '#d6409a',
    white: '#f4f1ea',
    black: '#2a2833',
    grey: '#8b919c',
    gray: '#8b919c',
    silver: '#b9c4d0',
    brown: '#8a5a38',
    rainbow: '#f25c8a',
    copper: '#c0714a',
    bronze: '#b0803f',
  }),
)

/** Words that name a colour without saying so. */
export const impliedColours: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sunflower: '#f4c531',
    rose: '#d8392f',
    tulip: '#e0457a',
    lotus: '#f2a3c4',
    daisy: '#fdf8ee',
    kraken: '#5a3f8f',
    diamond: '#bfeaf5',
    ruby: '#c8203f',
    emerald: '#1f9a6c',
    lava: '#d8452c',
    husky: '#7d8593',
    dalmatian: '#f6f3ec',
    orca: '#23283a',
    bat: '#3a3348',
    corgi: '#d9924a',
    'red panda': '#b8552c',
    sakura: '#f39ab4',
    jellyfish: '#d48ae0',
  }),
)
