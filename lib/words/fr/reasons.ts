import type { Words } from '../words'

const notYou = 'Celle-ci n’a pas marché, et ce n’était pas vous. C’est de nouveau votre tour.'
const off = 'Quelque chose clochait. Recommencez, et tout ira bien.'
const ended = 'Votre tour est fini. Touchez l’écran pour en commencer un autre.'
const notReady = 'Le peintre n’est pas encore prêt, et ce n’était pas vous. L’équipe le sait.'

export const reasons: Words['reasons'] = {
  INVALID_REQUEST: off,
  EVENT_NOT_FOUND: 'Ce stand n’est pas encore prêt. Demandez à l’équipe.',
  EVENT_PAUSED: 'Petit entracte. Votre idée est gardée ; réessayez dans un instant.',
  EVENT_CLOSED: 'C’était la dernière carte de la soirée.',
  VISIT_NOT_FOUND: ended,
  VISIT_ENDED: ended,
  ALLOWANCE_USED: 'C’était votre dernière carte aujourd’hui. Encore une ? Demandez à l’équipe.',
  PROMPT_TOO_SHORT: 'Dites-en un peu plus. Trois lettres suffisent pour une image.',
  PROMPT_TOO_LONG: 'C’est plus que la place. Raccourcissez un peu votre idée.',
  NAME_MISSING: 'Mettez un nom sur votre carte. Celui que vous voulez.',
  NAME_TOO_LONG: 'Ce nom est plus long que la carte. 24 lettres tiennent.',
  STYLE_UNKNOWN: 'Choisissez l’un des styles affichés.',
  JOB_ID_TAKEN: off,
  JOB_NOT_FOUND: 'Nous n’avons pas trouvé ce ticket.',
  NOT_CANCELLABLE: 'Votre carte est déjà en peinture ; elle reste dans la file.',
  CARD_NOT_READY: 'La carte n’est pas encore prête.',
  CARD_GONE: 'Cette carte a quitté la scène.',
  CODE_UNKNOWN: 'Aucune carte n’a ce code. Un code vaut une heure ; le carré à l’écran vaut plus longtemps.',
  TOO_MANY_TRIES:
    'Beaucoup de codes viennent d’être essayés. Attendez une minute, ou scannez le carré à l’écran.',
  LINE_FULL: 'La file est pleine. Revenez dans un moment.',
  ARTIST_RESTING: 'Le peintre fait une petite pause. Votre idée est gardée ; réessayez dans un instant.',
  SOLD_OUT_TODAY: 'C’était la dernière carte d’aujourd’hui. À demain.',
  NOT_APPROVABLE: 'Seule une carte terminée, avec l’accord de son invité, peut aller sur le mur.',
  PRINTING_OFF: 'Il n’y a pas d’imprimante ici. Votre carte est sur votre téléphone.',
  PRINTS_USED_UP: 'Le papier du jour est épuisé. Votre carte est sur votre téléphone.',
  PRINT_NOT_FOUND: 'Cette carte n’est pas dans la file d’impression.',
  PRINT_TAKEN: 'Un autre poste l’imprime en ce moment.',
  NOT_RETRYABLE: 'Seule une carte ratée peut être refaite.',
  SPEND_LIMIT: 'C’était la dernière carte possible aujourd’hui. À demain.',
  WORKER_LOST: notYou,
  STAFF_PIN_WRONG: 'Ce code n’ouvre pas ce stand.',
  STAFF_PIN_LOCKED: 'Trop de codes ont été essayés. Ce sera possible dans dix minutes.',
  BUSY: 'Il y a beaucoup de monde. Réessayez dans un instant.',
  PROMPT_BLOCKED: 'Le peintre a préféré passer. Vos mots sont toujours là, et c’est toujours votre tour.',
  PICTURE_BLOCKED: 'Celle-là était ratée, nous la gardons. Les mêmes mots, ou d’autres ?',
  MODEL_RETIRED:
    'Le peintre est parti, et ce n’était pas vous. L’équipe le sait ; c’est de nouveau votre tour.',
  MODEL_NO_ACCESS: notReady,
  MODEL_UNKNOWN: notReady,
  MODEL_REJECTED: notYou,
  MODEL_BUSY: 'Le peintre a beaucoup à faire. C’est de nouveau votre tour ; réessayez dans une minute.',
  MODEL_UNAVAILABLE: 'Le peintre n’a pas répondu. C’est de nouveau votre tour ; réessayez dans une minute.',
  MODEL_TIMEOUT: 'Le peintre a mis trop longtemps. C’est de nouveau votre tour ; réessayez dans une minute.',
  MODEL_EMPTY: notYou,
  PICTURE_UNREADABLE: notYou,
  INTERNAL: notYou,
}
