import type { Words } from '../words'

const notYou = 'Das hat nicht geklappt, und es lag nicht an dir. Du bist noch einmal dran.'
const off = 'Da stimmte etwas nicht. Fang noch einmal an, dann klappt es.'
const ended = 'Deine Runde ist vorbei. Berühre den Bildschirm für eine neue.'
const notReady = 'Der Bildermacher ist noch nicht bereit, und es lag nicht an dir. Das Team weiß Bescheid.'

export const reasons: Words['reasons'] = {
  INVALID_REQUEST: off,
  EVENT_NOT_FOUND: 'Dieser Stand ist noch nicht eingerichtet. Frag das Team.',
  EVENT_PAUSED: 'Kurze Pause. Deine Idee bleibt; versuch es gleich noch einmal.',
  EVENT_CLOSED: 'Das war die letzte Karte heute Abend.',
  VISIT_NOT_FOUND: ended,
  VISIT_ENDED: ended,
  ALLOWANCE_USED: 'Das war heute deine letzte Karte. Noch eine? Frag das Team.',
  PROMPT_TOO_SHORT: 'Erzähl etwas mehr. Ab drei Buchstaben wird es ein Bild.',
  PROMPT_TOO_LONG: 'Das ist mehr, als passt. Kürze deine Idee ein wenig.',
  NAME_MISSING: 'Gib deiner Karte einen Namen. Jeder Name ist recht.',
  NAME_TOO_LONG: 'Der Name ist länger als die Karte. 24 Buchstaben passen.',
  STYLE_UNKNOWN: 'Wähle einen der gezeigten Stile.',
  JOB_ID_TAKEN: off,
  JOB_NOT_FOUND: 'Dieses Ticket konnten wir nicht finden.',
  NOT_CANCELLABLE: 'Deine Karte wird schon gemalt und bleibt darum in der Reihe.',
  CARD_NOT_READY: 'Die Karte ist noch nicht fertig.',
  CARD_GONE: 'Diese Karte hat die Bühne verlassen.',
  CODE_UNKNOWN:
    'Diesen Code hat keine Karte. Codes gelten eine Stunde; das Quadrat auf dem Bildschirm gilt länger.',
  TOO_MANY_TRIES:
    'Gerade wurden viele Codes versucht. Warte eine Minute oder scanne das Quadrat auf dem Bildschirm.',
  LINE_FULL: 'Die Reihe ist voll. Komm in einer Weile wieder.',
  ARTIST_RESTING: 'Der Bildermacher macht kurz Pause. Deine Idee bleibt; versuch es gleich noch einmal.',
  SOLD_OUT_TODAY: 'Das war die letzte Karte, die wir heute machen können. Bis morgen.',
  NOT_APPROVABLE: 'An die Wand kommt nur eine fertige Karte, deren Gast zugestimmt hat.',
  PRINTING_OFF: 'Hier gibt es keinen Drucker. Deine Karte ist auf deinem Handy.',
  PRINTS_USED_UP: 'Das Papier für heute ist aufgebraucht. Deine Karte ist auf deinem Handy.',
  PRINT_NOT_FOUND: 'Diese Karte steht nicht in der Druckschlange.',
  PRINT_TAKEN: 'Eine andere Station druckt sie gerade.',
  NOT_RETRYABLE: 'Nur eine misslungene Karte kann man noch einmal versuchen.',
  SPEND_LIMIT: 'Das war die letzte Karte, die wir heute machen konnten. Bis morgen.',
  WORKER_LOST: notYou,
  STAFF_PIN_WRONG: 'Diese PIN öffnet diesen Stand nicht.',
  STAFF_PIN_LOCKED: 'Hier wurden zu viele PINs versucht. In zehn Minuten geht es wieder.',
  BUSY: 'Hier ist gerade viel los. Versuch es gleich noch einmal.',
  PROMPT_BLOCKED:
    'Der Bildermacher hat hier gepasst. Deine Worte sind noch da, und du bist noch einmal dran.',
  PICTURE_BLOCKED:
    'Das Bild ist misslungen, darum behalten wir es hier. Dieselben Worte noch einmal oder neue?',
  MODEL_RETIRED: 'Den Bildermacher gibt es nicht mehr, und es lag nicht an dir. Das Team weiß Bescheid.',
  MODEL_NO_ACCESS: notReady,
  MODEL_UNKNOWN: notReady,
  MODEL_REJECTED: notYou,
  MODEL_BUSY: 'Der Bildermacher hat viel zu tun. Du bist noch einmal dran; versuch es in einer Minute.',
  MODEL_UNAVAILABLE:
    'Der Bildermacher antwortet nicht. Du bist noch einmal dran; versuch es in einer Minute.',
  MODEL_TIMEOUT: 'Der Bildermacher war zu langsam. Du bist noch einmal dran; versuch es in einer Minute.',
  MODEL_EMPTY: notYou,
  PICTURE_UNREADABLE: notYou,
  INTERNAL: notYou,
}
