import type { PictureWords } from '../picture-words'

export const pictureWords: PictureWords = {
  who: {
    fox: ['Zorro', 'un zorro'],
    robot: ['Robot', 'un robot'],
    dragon: ['Dragón', 'un dragón'],
    astronaut: ['Astronauta', 'un astronauta'],
    whale: ['Ballena', 'una ballena'],
    cat: ['Gato', 'un gato'],
  },
  doing: {
    dance: ['Bailar', 'bailando'],
    guitar: ['Música', 'tocando la guitarra'],
    coffee: ['Café', 'tomando café'],
    read: ['Leer', 'leyendo un libro'],
    fly: ['Volar', 'volando'],
    run: ['Correr', 'corriendo'],
  },
  where: {
    moon: ['Luna', 'en la luna'],
    forest: ['Bosque', 'en el bosque'],
    sea: ['Mar', 'junto al mar'],
    city: ['Ciudad', 'en la ciudad'],
    snow: ['Nieve', 'en la nieve'],
    desert: ['Desierto', 'en el desierto'],
  },
  mood: {
    night: ['Noche', 'de noche'],
    sunset: ['Ocaso', 'al atardecer'],
    storm: ['Tormenta', 'en plena tormenta'],
    stars: ['Estrellas', 'bajo las estrellas'],
    rain: ['Lluvia', 'bajo la lluvia'],
    gold: ['Dorado', 'con luz dorada'],
  },
  someone: 'alguien',
  sentence: ({ who, doing, where, mood }) => [who, doing, where, mood].filter(Boolean).join(' '),
  joiner: ', ',
  golden: [
    'un dragón dorado dormido sobre una montaña de estrellas',
    'un zorro dorado en un campo de faroles',
    'una ballena dorada que salta sobre la luna',
    'un faro dorado al final de la galaxia',
  ],
}
