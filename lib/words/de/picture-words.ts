import type { PictureWords } from '../picture-words'

export const pictureWords: PictureWords = {
  who: {
    fox: ['Fuchs', 'ein Fuchs'],
    robot: ['Roboter', 'ein Roboter'],
    dragon: ['Drache', 'ein Drache'],
    astronaut: ['Astronaut', 'ein Astronaut'],
    whale: ['Wal', 'ein Wal'],
    cat: ['Katze', 'eine Katze'],
  },
  doing: {
    dance: ['Tanzen', 'tanzend'],
    guitar: ['Musik', 'mit einer Gitarre'],
    coffee: ['Kaffee', 'mit einer Tasse Kaffee'],
    read: ['Lesen', 'mit einem Buch'],
    fly: ['Fliegen', 'fliegend'],
    run: ['Rennen', 'rennend'],
  },
  where: {
    moon: ['Mond', 'auf dem Mond'],
    forest: ['Wald', 'im Wald'],
    sea: ['Meer', 'am Meer'],
    city: ['Stadt', 'in der Stadt'],
    snow: ['Schnee', 'im Schnee'],
    desert: ['Wüste', 'in der Wüste'],
  },
  mood: {
    night: ['Nacht', 'bei Nacht'],
    sunset: ['Abend', 'bei Sonnenuntergang'],
    storm: ['Sturm', 'im Sturm'],
    stars: ['Sterne', 'unter den Sternen'],
    rain: ['Regen', 'im Regen'],
    gold: ['Golden', 'in goldenem Licht'],
  },
  someone: 'jemand',
  sentence: ({ who, doing, where, mood }) => [who, doing, where, mood].filter(Boolean).join(' '),
  joiner: ', ',
  golden: [
    'ein goldener Drache auf einem Berg aus Sternen',
    'ein goldener Fuchs in einem Feld voller Laternen',
    'ein goldener Wal, der über den Mond springt',
    'ein goldener Leuchtturm am Ende der Galaxie',
  ],
}
