import { goldenIdeas } from '../../prompt/golden-ideas'
import type { PictureWords } from '../picture-words'

/** Words to tap, and how they make a sentence. */
export const pictureWords: PictureWords = {
  who: {
    fox: ['Fox', 'a fox'],
    robot: ['Robot', 'a robot'],
    dragon: ['Dragon', 'a dragon'],
    astronaut: ['Astronaut', 'an astronaut'],
    whale: ['Whale', 'a whale'],
    cat: ['Cat', 'a cat'],
  },
  doing: {
    dance: ['Dancing', 'dancing'],
    guitar: ['Music', 'playing the guitar'],
    coffee: ['Coffee', 'drinking coffee'],
    read: ['Reading', 'reading a book'],
    fly: ['Flying', 'flying'],
    run: ['Running', 'running'],
  },
  where: {
    moon: ['Moon', 'on the moon'],
    forest: ['Forest', 'in the forest'],
    sea: ['Sea', 'by the sea'],
    city: ['City', 'in the city'],
    snow: ['Snow', 'in the snow'],
    desert: ['Desert', 'in the desert'],
  },
  mood: {
    night: ['Night', 'at night'],
    sunset: ['Sunset', 'at sunset'],
    storm: ['Storm', 'in a storm'],
    stars: ['Stars', 'under the stars'],
    rain: ['Rain', 'in the rain'],
    gold: ['Golden', 'in golden light'],
  },
  someone: 'someone',
  sentence: ({ who, doing, where, mood }) => [who, doing, where, mood].filter(Boolean).join(' '),
  joiner: ', ',
  golden: goldenIdeas,
}
