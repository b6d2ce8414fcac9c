import { readTable } from './word-table'

/** Where it is: each line is a setting and the words that mean it. */
export const settingWords = readTable(`
  mountains: mountain, snowy mountain, snowy mountains, mountain lake, alps, peak, summit, everest, cliff,
      ridge, himalaya, valley, lake, highland, hill, hills, mont blanc
  forest: woods, bamboo forest, woodland, jungle, rainforest, grove, trees, enchanted forest
  sea: ocean, waves, wave, surfer, surfboard, storm at sea, harbour, harbor, bay, river, surfing, sailing, surf, atlantic, pacific,
      water
  beach: tropical, island, hawaii, caribbean, palm, palms, shore, coast, holiday, vacation
  underwater: under the sea, coral, reef, deep sea, seabed, atlantis, diving, aquarium, under water
  city: skyline, skyscraper, skyscrapers, street, downtown, metropolis, new york, tokyo, london, rooftop,
      urban, town, paris, traffic, cyberpunk city, las vegas, vegas, manhattan, seattle, berlin, singapore
  datacentre: data centre, data center, datacenter, server room, servers, server, rack, racks, mainframe,
      server farm, data hall
  space: galaxy, nebula, cosmos, orbit, stars, universe, outer space, interstellar, cosmic, asteroid,
      black hole, milky way, space station
  moonsurface: on the moon, lunar, moon surface, moonwalk, alien planet, another planet
  mars: martian, red planet
  desert: dunes, sahara, dune, canyon, egypt, oasis, sand, wild west, cactus
  pyramid: pyramids, sphinx, pharaoh
  meadow: field, fields, savanna, savannah, garden, park, grass, farm, countryside, spring, picnic,
      village, flowers field, prairie
  snow: winter, ice, arctic, antarctica, christmas, glacier, north pole, skiing, ski, iceberg, snowy,
      frozen
  volcano: lava, magma, eruption, hell, inferno, volcanic, mordor
  clouds: sky, above the clouds, heaven, floating island, flying, in the clouds, fly
  library: bookshop, school, study, museum, reading room, castle hall, office, classroom, living room,
      bedroom, room
  cafe: café, coffee shop, kitchen, restaurant, bar, pub, diner, bakery
  stage: concert, keynote, festival, theatre, theater, dance, disco, party, nightclub, conference,
      re:invent, reinvent, show, arena, stadium
  cyber: cyberspace, matrix, virtual, metaverse, network, digital, internet, blockchain, ai,
      artificial intelligence, machine learning, neural network, code, quantum, technology, futuristic,
      hologram, data
  japan: kyoto, japanese, japanese garden, osaka, torii, temple, shrine, fuji, pagoda, samurai temple, zen,
      cherry blossom, sakura
`)

/** In which light: each line is a palette and the words that mean it. */
export const paletteWords = readTable(`
  dawn: sunrise, morning, daybreak
  day: noon, sunny, daylight, bright, summer, blue sky
  golden: golden hour, warm, afternoon, gold
  sunset: sundown, evening
  dusk: twilight, blue hour
  night: midnight, moonlight, dark, starry, moonlit, nocturnal
  aurora: northern lights, aurora borealis, green sky
  storm: stormy, thunder, lightning, rain, rainy, tempest, dramatic
  snow: snowy, winter, frozen, ice
  autumn: fall, october, harvest, leaves, halloween
  blossom: spring, sakura, cherry blossom, pink, romantic
  candy: cute, kawaii, sweet, pastel, dreamy, rainbow, whimsical, magical
  neon: cyberpunk, vaporwave, synthwave, retro wave, 80s, futuristic, blade runner
  ember: fire, lava, hell, burning, inferno, flames, evil
  jade: calm, peaceful, zen, serene, tranquil
  tech: cyber, digital, hologram, tron, technology, cloud computing
  cosy: cozy, hygge, candlelight, fireplace, warm light
  forest: lush, green, nature
`)
