import { present } from '../present'
import type { Actor } from '../words/spec'
import { astronaut } from './geometry-astronaut'
import { bird, butterfly, owl, penguin } from './geometry-birds'
import { badge, bucket, database, gears, gift, lambda, ticket } from './geometry-cloud-services'
import { dino, dragon } from './geometry-dragons'
import { castle, flower, lighthouse, mushroom, tree } from './geometry-landmarks'
import { bridge, clockTower, eiffelTower, liberty, windmill } from './geometry-monuments'
import {
  bookM,
  bulb,
  chip,
  cloudM,
  coffee,
  crystal,
  guitarM,
  heart,
  laptopM,
  moonM,
  planetM,
  sword,
  trophy,
} from './geometry-objects'
import { person } from './geometry-person'
import { robot } from './geometry-robot'
import { fish, octopus, turtle, whale } from './geometry-sea-animals'
import { sitter } from './geometry-sitting-animals'
import { balloon, car, rocket, ship, submarine, train, ufo } from './geometry-vehicles'
import { alien, ghost, jellyfish, snowman } from './geometry-visitors'
import { walker } from './geometry-walking-animals'
import { iconMotif } from './icons'
import type { Motif } from './motif'
import { sitters } from './sitting-animal-kinds'

const walkers = ['horse', 'unicorn', 'deer', 'giraffe', 'elephant', 'cow', 'zebra', 'camel', 'sheep']

const motifs: ReadonlyMap<string, Motif> = new Map([
  ...Object.keys(sitters).map((kind) => [kind, sitter(kind)] as const),
  ...walkers.map((kind) => [kind, walker(kind)] as const),
  ...Object.entries({
    person,
    astronaut,
    robot,
    dragon,
    owl,
    bird,
    penguin,
    whale,
    octopus,
    butterfly,
    turtle,
    dino,
    fish,
    alien,
    ghost,
    jellyfish,
    snowman,
    rocket,
    ufo,
    car,
    ship,
    hotairballoon: balloon,
    train,
    submarine,
    coffee,
    book: bookM,
    guitar: guitarM,
    laptop: laptopM,
    lighthouse,
    castle,
    tree,
    bulb,
    planet: planetM,
    crystal,
    trophy,
    heart,
    sword,
    cloud: cloudM,
    moon: moonM,
    flower,
    chip,
    mushroom,
    eiffel: eiffelTower,
    bigben: clockTower,
    liberty,
    bridge,
    windmill,
    badge,
    bucket,
    database,
    gear: gears,
    gift,
    lambda,
    ticket,
  }),
])

/** The names of all motifs that are drawn by hand. */
export const motifNames = [...motifs.keys()]

/** What draws an actor. */
export function motifOf(actor: Pick<Actor, 'motif' | 'icon'>): Motif {
  return actor.icon === undefined ? present(motifs.get(actor.motif)) : iconMotif(actor.icon)
}
