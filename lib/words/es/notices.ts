import type { Words } from '../words'

export const notices: Words['notices'] = {
  paused: {
    headline: ['Un breve', 'intermedio'],
    message: 'El escenario vuelve a abrir en un momento. Esta pantalla sigue sola.',
    comfort: '¿Tienes un turno? No se pierde nada. Tu lugar en la fila es tuyo.',
    go: 'Volver a mi idea',
  },
  closed: {
    headline: ['Esa fue', 'la última carta', 'de hoy.'],
    message: 'Gracias por venir. Vuelve, y trae una idea.',
    comfort: '¿Tienes un turno? Pregunta al equipo; tu carta está guardada.',
    go: 'Volver al inicio',
  },
  'allowance-used': {
    headline: ['Esa fue tu', 'última carta de hoy.'],
    message: '¿Quieres otra? Pregunta al equipo.',
    comfort: '',
    go: 'Listo',
  },
  failed: {
    headline: ['Esta vez', 'no salió.'],
    message: 'Y no fue culpa tuya. Tienes otra vez tu turno.',
    comfort: '',
    go: 'Hacerla de nuevo',
  },
  offline: {
    headline: ['Sin línea', 'con el estudio.'],
    message: 'Volvemos en cuanto vuelva.',
    comfort: '',
    go: 'Probar ahora',
  },
  'not-found': {
    headline: ['Este puesto', 'aún no está listo.'],
    message: 'Pregunta al equipo. Sabe de qué evento es.',
    comfort: '',
    go: 'Mirar de nuevo',
  },
  busy: {
    headline: ['Lleno total'],
    message: 'Hay mucha gente. Prueba de nuevo en un momento.',
    comfort: '',
    go: 'Probar de nuevo',
  },
  locked: {
    headline: ['Este puesto', 'hace una pausa.'],
    message: 'El equipo está en camino. No se pierde nada tuyo.',
  },
  safe: 'Tu idea está a salvo aquí; la enviamos cuando vuelva.',
  kept: 'Tu idea se guarda, y sigue sola.',
}
