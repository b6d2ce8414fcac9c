import type { Words } from '../words'

const notYou = 'Esta vez no salió, y no fue culpa tuya. Tienes otra vez tu turno.'
const off = 'Algo no encajó. Empieza de nuevo y saldrá bien.'
const ended = 'Tu turno terminó. Toca la pantalla para empezar otro.'
const notReady =
  'El pintor aún no está listo, y no fue culpa tuya. El equipo lo sabe; tienes otra vez tu turno.'

export const reasons: Words['reasons'] = {
  INVALID_REQUEST: off,
  EVENT_NOT_FOUND: 'Este puesto aún no está listo. Pregunta al equipo.',
  EVENT_PAUSED: 'Un breve intermedio. Tu idea se guarda; prueba en un momento.',
  EVENT_CLOSED: 'Esa fue la última carta de hoy.',
  VISIT_NOT_FOUND: ended,
  VISIT_ENDED: ended,
  ALLOWANCE_USED: 'Esa fue tu última carta de hoy. ¿Quieres otra? Pregunta al equipo.',
  PROMPT_TOO_SHORT: 'Cuéntanos un poco más. Con tres letras ya hay imagen.',
  PROMPT_TOO_LONG: 'Es más de lo que cabe. Acorta un poco tu idea.',
  NAME_MISSING: 'Ponle un nombre a tu carta. El que quieras.',
  NAME_TOO_LONG: 'Ese nombre es más largo que la carta. Caben 24 letras.',
  STYLE_UNKNOWN: 'Elige uno de los estilos que ves.',
  JOB_ID_TAKEN: off,
  JOB_NOT_FOUND: 'No encontramos ese turno.',
  NOT_CANCELLABLE: 'Tu carta ya se está pintando, así que sigue en la fila.',
  CARD_NOT_READY: 'La carta aún no está lista.',
  CARD_GONE: 'Esta carta ha dejado el escenario.',
  CODE_UNKNOWN:
    'Ninguna carta tiene ese código. Los códigos valen una hora; el cuadro de la pantalla vale más.',
  TOO_MANY_TRIES: 'Se han probado muchos códigos. Espera un minuto o escanea el cuadro de la pantalla.',
  LINE_FULL: 'La fila está llena. Vuelve dentro de un rato.',
  ARTIST_RESTING: 'El pintor hace una pausa. Tu idea se guarda; prueba en un momento.',
  SOLD_OUT_TODAY: 'Esa fue la última carta de hoy. Hasta mañana.',
  NOT_APPROVABLE: 'Al muro solo va una carta terminada cuyo invitado dio su permiso.',
  PRINTING_OFF: 'En esta cabina no hay impresora. Tu carta está en tu móvil.',
  PRINTS_USED_UP: 'Se acabó el papel de hoy. Tu carta está en tu móvil.',
  PRINT_NOT_FOUND: 'Esa carta no está en la fila de la impresora.',
  PRINT_TAKEN: 'Otra estación la tiene ahora.',
  NOT_RETRYABLE: 'Solo se puede repetir una carta que no salió.',
  SPEND_LIMIT: 'Esa fue la última carta que pudimos hacer hoy. Hasta mañana.',
  WORKER_LOST: notYou,
  STAFF_PIN_WRONG: 'Ese PIN no abre este puesto.',
  STAFF_PIN_LOCKED: 'Se han probado demasiados PIN. En diez minutos se puede de nuevo.',
  BUSY: 'Hay mucha gente. Prueba de nuevo en un momento.',
  PROMPT_BLOCKED: 'El pintor prefirió pasar esta vez. Tus palabras siguen aquí, y también tu turno.',
  PICTURE_BLOCKED: 'Esa salió mal y la guardamos. ¿Las mismas palabras, u otras?',
  MODEL_RETIRED: 'El pintor se ha ido, y no fue culpa tuya. El equipo lo sabe; tienes otra vez tu turno.',
  MODEL_NO_ACCESS: notReady,
  MODEL_UNKNOWN: notReady,
  MODEL_REJECTED: notYou,
  MODEL_BUSY: 'El pintor tiene mucho trabajo. Tienes otra vez tu turno; prueba en un minuto.',
  MODEL_UNAVAILABLE: 'El pintor no respondió. Tienes otra vez tu turno; prueba en un minuto.',
  MODEL_TIMEOUT: 'El pintor tardó demasiado. Tienes otra vez tu turno; prueba en un minuto.',
  MODEL_EMPTY: notYou,
  PICTURE_UNREADABLE: notYou,
  INTERNAL: notYou,
}
