import { readTable } from './word-table'

/** Who or what a picture is of: each line is a subject and the words that mean it. */
export const subjectWords = readTable(`
  architect: solutions architect, solution architect, cloud architect, aws architect, cloud engineer,
      consultant, manager, ceo, business person, businessman, businesswoman, salesperson, speaker
  developer: programmer, coder, software engineer, engineer, hacker, devops, sysadmin, gamer, student,
      intern
  scientist: chemist, professor, researcher, doctor, data scientist, inventor, alchemist
  wizard: mage, sorcerer, witch, warlock, merlin, druid
  knight: paladin, warrior, gladiator, viking, soldier, samurai, crusader
  hero: spiderman, spider-man, ironman, iron man, wonder woman, superhero, super hero, superheroine, batman, superman, vigilante
  ninja: assassin, shinobi
  pirate: buccaneer, captain
  chef: cook, baker, barista, waiter
  royal: king, queen, prince, princess, emperor
  musician: guitarist, rock star, rockstar, singer, band, drummer, dj
  dancer: ballerina, ballet
  explorer: hiker, adventurer, archaeologist, backpacker, climber, traveller, traveler, ranger, cowboy,
      farmer
  athlete: runner, footballer, snowboarder, cyclist, surfer, skater, skier, swimmer, boxer, player,
      snowboarding, goalkeeper, tennis player, basketball player, golfer, olympian, yogi
  person: mother, father, mum, mom, dad, baby, parent, colleague, customer, man, woman, boy, girl, child,
      kid, human, people, someone, guest, friend, grandmother, grandfather, teacher, artist, painter,
      detective, family, me, portrait, selfie, elf, angel, gardener, pilot, driver, nurse, firefighter,
      barber, bride, groom
  astronaut: cosmonaut, spaceman, spacewoman, space explorer
  robot: android, droid, mech, cyborg, automaton, bot, ai assistant
  cat: kitten, kitty, feline
  dog: puppy, corgi, husky, golden retriever, retriever, poodle, dachshund, beagle, bulldog, dalmatian,
      terrier, shepherd, chihuahua, labrador, pug, doge, akita, shiba
  fox: foxes
  wolf: werewolf, coyote
  bear: grizzly, teddy
  panda: pandas
  rabbit: bunny, hare
  lion: lioness
  tiger: leopard, cheetah, jaguar
  mouse: rat, hamster, squirrel, chipmunk, beaver, otter, hedgehog, ferret
  raccoon: badger, red panda
  koala: koalas
  horse: pony, pegasus, centaur
  unicorn: unicorns
  deer: stag, moose, reindeer, elk, antelope
  giraffe: giraffes
  elephant: mammoth
  cow: bull, ox, buffalo
  zebra: zebras
  camel: llama, alpaca
  sheep: lamb, goat
  dragon: wyvern, drake, hydra
  owl: owls
  bird: parrot, hummingbird, swan, crow, raven, sparrow, seagull
  phoenix: firebird
  eagle: hawk, falcon, griffin
  penguin: penguins
  whale: whales, orca
  shark: sharks, megalodon
  dolphin: dolphins
  octopus: squid, kraken, cthulhu
  butterfly: moth, butterflies
  turtle: tortoise
  dino: dinosaur, t-rex, trex, tyrannosaurus, godzilla, lizard, crocodile, kaiju
  fish: goldfish, koi, clownfish
  rocket: rockets, spaceship, spacecraft, space ship, rocketship, starship, space shuttle, missile, launch
  ufo: flying saucer, alien ship
  car: race car, sports car, automobile, truck, taxi, van, delorean
  ship: boat, sailboat, galleon, yacht, sailing, pirate ship, viking ship, longship
  hotairballoon: hot air balloon, airship, zeppelin, blimp, hot-air balloon
  train: locomotive, steam train, railway, tram
  submarine: sub, u-boat
  coffee: cup, mug, espresso, latte, cappuccino, tea, hot chocolate
  book: books, spellbook, novel, story
  guitar: violin, cello, bass guitar
  laptop: computer, pc, notebook, keyboard
  lighthouse: light house, beacon
  castle: fortress, palace, citadel
  tree: oak, bonsai, world tree, treehouse
  bulb: light bulb, lightbulb, idea, lamp, lantern
  planet: saturn, jupiter, globe
  crystal: gem, diamond, crystals, gemstone, quartz
  trophy: cup final, award, medal, champion
  heart: love, hearts
  sword: excalibur
  cloud: clouds, cloud computing, aws, serverless, amazon web services
  moon: full moon
  flower: rose, sunflower, daisy, tulip, lotus, flowers, bouquet
  chip: microchip, cpu, processor, gpu, circuit
  mushroom: mushrooms, toadstool, fungi
  jellyfish: jelly fish, medusa
  alien: aliens, extraterrestrial, martian alien, et
  mermaid: mermaids, siren, merman
  fairy: fairies, pixie, tinkerbell, elf queen
  eiffel: eiffel tower, la tour eiffel
  bigben: big ben, clock tower, clocktower
  liberty: statue of liberty, lady liberty
  bridge: golden gate bridge, golden gate, suspension bridge, brooklyn bridge
  windmill: windmills, dutch mill
  badge: event badge, badges, name badge, conference badge, lanyard
  ticket: tickets, golden ticket, boarding pass
  bucket: s3 bucket, s3, storage bucket
  database: databases, dynamodb, data base, postgres
  lambda: aws lambda, lambda function, lambda functions
  gear: gears, cog, cogs, machine, clockwork
  snowman: snowmen
  ghost: ghosts, spectre, phantom
  gift: present, gift box, christmas present
`)

/** Subjects that are one and the same figure in different clothes. */
export const people = new Set([
  'architect',
  'developer',
  'scientist',
  'wizard',
  'knight',
  'hero',
  'ninja',
  'pirate',
  'chef',
  'royal',
  'musician',
  'dancer',
  'explorer',
  'athlete',
  'fairy',
  'mermaid',
  'person',
])

const sharedShapes: ReadonlyMap<string, string> = new Map([
  ...[...people].map((role) => [role, 'person'] as const),
  ['phoenix', 'bird'],
  ['eagle', 'bird'],
  ['shark', 'whale'],
  ['dolphin', 'whale'],
])

/** The motif that draws a subject: several share one. */
export function motifOfSubject(subject: string): string {
  return sharedShapes.get(subject) ?? subject
}

/** Things that are carried when there is somebody to carry them, and the subject otherwise. */
export const smallThings = new Set([
  'coffee',
  'book',
  'guitar',
  'laptop',
  'sword',
  'flower',
  'crystal',
  'heart',
  'bulb',
  'chip',
  'trophy',
  'cloud',
  'moon',
  'mushroom',
  'badge',
  'ticket',
  'bucket',
  'database',
  'lambda',
  'gear',
  'gift',
])
