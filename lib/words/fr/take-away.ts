import type { TakeAwayWords } from '../take-away-words'

const day = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', timeZone: 'UTC' })

export const takeAway: TakeAwayWords = {
  waiting: {
    painting: 'Elle se peint.',
    almostDone: 'Presque fini.',
    next: 'C’est bientôt à vous.',
    soon: 'Plus que quelques-uns.',
    inLine: 'Vous êtes dans la file.',
    ticket: 'Ticket',
    ahead: 'avant vous',
    late: 'C’est un peu plus long que d’habitude.',
    turning: 'Votre carte se retourne dans un instant.',
    anyMoment: 'Votre carte commence d’un instant à l’autre.',
    unknown: 'Dès qu’une carte est finie, nous saurons combien de temps il faut.',
    about: (time) => `Environ ${time}`,
    pocket: 'Rangez votre téléphone si vous voulez. Cette page devient votre carte toute seule.',
    leave: 'Quitter la file',
  },
  card: {
    title: (name) => `La carte de ${name}`,
    save: 'Garder sur mon téléphone',
    sizes: 'Autres formats',
    social: 'Carré, pour publier',
    print: 'Pour imprimer, 6,35 × 8,9 cm',
    art: 'L’image seule',
    shareText: (event) => `Ma carte de ${event}`,
    keptUntil: (date) => `Gardée jusqu’au ${day.format(date)}.`,
    delete: 'Effacer ma carte',
  },
  share: {
    share: 'Partager',
    copy: 'Copier le lien',
    copied: 'Copié',
    tilt: 'Inclinez, ça brille',
  },
  film: {
    make: 'La mettre en mouvement',
    making: 'La lumière fait le tour de votre carte.',
    made: 'Votre carte en mouvement',
    save: 'Garder la vidéo',
    share: 'Partager la vidéo',
    failed: 'La vidéo n’a pas réussi, et ce n’est pas vous. Votre carte est à l’abri.',
    again: 'Essayer encore',
    impossible: 'Ce téléphone ne fait pas de vidéos. Vous pouvez garder et partager votre carte malgré tout.',
  },
  delete: {
    title: 'Effacer cette carte ?',
    words:
      'L’image, votre idée et votre nom disparaissent. Du mur aussi. Personne ne peut les faire revenir.',
    go: 'L’effacer',
    stay: 'La garder',
  },
  leave: {
    title: 'Quitter la file ?',
    words:
      'Votre place va à la personne suivante, votre idée et votre nom sont effacés. Votre tour vous est rendu.',
    go: 'Quitter la file',
    stay: 'Rester',
  },
  ended: { title: 'Pas de carte cette fois.', after: 'Revenez au stand pour un nouvel essai.' },
  left: {
    title: 'Vous avez quitté la file.',
    words: 'Aucune carte n’a été faite, et votre tour vous est rendu.',
  },
  deleted: {
    title: 'Tout est parti.',
    words: 'Votre carte, votre idée et votre nom sont effacés, ici et sur le mur. Merci d’avoir joué.',
    after: 'Encore une ? Passez au stand.',
  },
  gone: {
    title: 'Cette carte a quitté la scène',
    headline: ['Cette carte', 'a quitté la scène.'],
    words: 'Les cartes restent quelques semaines, puis les mots et les images de leurs invités s’en vont.',
    code: 'Vous avez tapé un code ? Un code vaut une heure. Essayez le carré à l’écran.',
  },
  code: {
    title: 'Ouvrez votre carte',
    headline: ['Ouvrez votre carte.'],
    words: 'Tapez les huit lettres et chiffres de l’écran du stand.',
    field: 'Votre code',
    go: 'L’ouvrir',
  },
}
