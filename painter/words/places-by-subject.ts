import { readLists } from './word-table'

/** Where a subject is at home, when the prompt names no place. */
export const homes = readLists(`
  whale: underwater, sea
  shark: underwater
  dolphin: sea, underwater
  octopus: underwater
  turtle: underwater
  fish: underwater
  submarine: underwater
  ship: sea
  lighthouse: sea
  astronaut: space, moonsurface
  rocket: space, clouds, mountains
  ufo: city, meadow, desert
  planet: space
  penguin: snow
  bear: forest, mountains, snow
  wolf: snow, forest
  fox: forest, snow, meadow
  deer: forest, mountains
  owl: forest
  dragon: mountains, volcano, clouds
  phoenix: volcano, clouds
  eagle: mountains
  bird: forest, meadow, clouds
  camel: desert
  giraffe: meadow, desert
  elephant: meadow, desert
  lion: meadow, desert
  zebra: meadow
  tiger: forest
  unicorn: clouds, forest, meadow
  horse: meadow, mountains
  cow: meadow
  sheep: meadow, mountains
  dino: volcano, forest
  butterfly: meadow, forest
  mushroom: forest
  tree: meadow, mountains, japan
  flower: meadow
  castle: mountains, clouds, meadow
  coffee: cafe
  book: library
  guitar: stage
  laptop: cyber, cafe
  chip: cyber
  cloud: cyber, clouds
  bulb: cyber, library
  crystal: mountains, forest
  trophy: stage
  heart: clouds, space
  sword: mountains, forest
  moon: sea, mountains
  car: city, desert, beach
  train: mountains, meadow, snow
  hotairballoon: mountains, clouds, desert
  robot: city, cyber, meadow, datacentre
  architect: datacentre, cyber
  developer: city, cafe, cyber
  scientist: library, cyber
  wizard: forest, mountains, library
  knight: mountains, meadow, forest
  hero: city
  ninja: japan, city
  pirate: beach, sea
  chef: cafe
  royal: library, meadow
  musician: stage
  dancer: stage
  explorer: mountains, desert, forest
  athlete: stage, mountains
  cat: city, library, meadow, cafe
  dog: beach, meadow, city
  rabbit: meadow, snow
  mouse: library, cafe
  panda: japan, forest
  koala: forest
  raccoon: city, forest
  jellyfish: underwater
  alien: mars, moonsurface, city
  mermaid: underwater, sea
  fairy: forest, meadow
  eiffel: city, meadow
  bigben: city
  liberty: sea, city
  bridge: sea
  windmill: meadow
  badge: stage, cyber
  ticket: stage
  bucket: cyber, datacentre
  database: datacentre, cyber
  lambda: cyber, space
  gear: cyber
  snowman: snow
  ghost: forest, library
  gift: snow, meadow
`)

/** The light that suits a setting, when the prompt names none. */
export const moods = readLists(`
  mountains: dawn, sunset, golden, jade, dusk, day
  forest: forest, golden, autumn, dusk, jade
  sea: sunset, day, dawn, night
  beach: day, sunset, golden
  underwater: deep
  city: neon, dusk, sunset, night, golden
  datacentre: tech
  space: space
  moonsurface: space
  mars: mars
  desert: golden, sunset, mars, dusk
  pyramid: golden, sunset
  meadow: day, golden, blossom, forest, dusk
  snow: snow, aurora, dawn
  volcano: ember
  clouds: candy, sunset, dawn, day
  library: cosy
  cafe: cosy, dusk
  stage: neon, space
  cyber: tech, neon, space
  japan: blossom, sunset, jade, dawn
`)

/** Who is met in a setting that would be dull without anybody. */
export const dwellers = readLists(`
  cyber: chip, cloud, robot
  library: book, owl, cat
  cafe: coffee
  stage: musician, guitar, dancer
  clouds: hotairballoon, whale, castle
  space: astronaut, rocket, planet
  moonsurface: astronaut
  mars: robot, astronaut
  datacentre: robot, architect
  underwater: whale, turtle, octopus
  volcano: dragon, phoenix, dino
  pyramid: camel
`)
