import type { PictureWords } from '../picture-words'

export const pictureWords: PictureWords = {
  who: {
    fox: ['Renard', 'un renard'],
    robot: ['Robot', 'un robot'],
    dragon: ['Dragon', 'un dragon'],
    astronaut: ['Astronaute', 'un astronaute'],
    whale: ['Baleine', 'une baleine'],
    cat: ['Chat', 'un chat'],
  },
  doing: {
    dance: ['Danser', 'qui danse'],
    guitar: ['Musique', 'qui joue de la guitare'],
    coffee: ['Café', 'qui boit un café'],
    read: ['Lire', 'qui lit un livre'],
    fly: ['Voler', 'qui vole'],
    run: ['Courir', 'qui court'],
  },
  where: {
    moon: ['Lune', 'sur la lune'],
    forest: ['Forêt', 'dans la forêt'],
    sea: ['Mer', 'au bord de la mer'],
    city: ['Ville', 'dans la ville'],
    snow: ['Neige', 'dans la neige'],
    desert: ['Désert', 'dans le désert'],
  },
  mood: {
    night: ['Nuit', 'la nuit'],
    sunset: ['Soir', 'au coucher du soleil'],
    storm: ['Orage', 'sous l’orage'],
    stars: ['Étoiles', 'sous les étoiles'],
    rain: ['Pluie', 'sous la pluie'],
    gold: ['Doré', 'dans une lumière dorée'],
  },
  someone: 'quelqu’un',
  sentence: ({ who, doing, where, mood }) => [who, doing, where, mood].filter(Boolean).join(' '),
  joiner: ', ',
  golden: [
    'un dragon doré endormi sur une montagne d’étoiles',
    'un renard doré dans un champ de lanternes',
    'une baleine dorée qui saute par-dessus la lune',
    'un phare doré au bout de la galaxie',
  ],
}
