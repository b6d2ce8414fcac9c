import type { Words } from '../words'

export const notices: Words['notices'] = {
  paused: {
    headline: ['Kurze', 'Pause'],
    message: 'Die Bühne öffnet gleich wieder. Hier geht es von selbst weiter.',
    comfort: 'Du hast ein Ticket? Nichts geht verloren. Dein Platz bleibt dir.',
    go: 'Zurück zu meiner Idee',
  },
  closed: {
    headline: ['Das war', 'die letzte Karte', 'heute Abend.'],
    message: 'Danke, dass du da warst. Komm wieder, bring eine Idee mit.',
    comfort: 'Du hast ein Ticket? Frag das Team; deine Karte ist sicher.',
    go: 'Zum Anfang',
  },
  'allowance-used': {
    headline: ['Das war heute', 'deine letzte Karte.'],
    message: 'Noch eine? Frag das Team.',
    comfort: '',
    go: 'Fertig',
  },
  failed: {
    headline: ['Das hat nicht', 'geklappt.'],
    message: 'Und es lag nicht an dir. Du bist noch einmal dran.',
    comfort: '',
    go: 'Noch einmal',
  },
  offline: {
    headline: ['Die Leitung', 'zum Studio', 'ist weg.'],
    message: 'Sobald sie wieder da ist, sind wir es auch.',
    comfort: '',
    go: 'Jetzt versuchen',
  },
  'not-found': {
    headline: ['Hier ist noch', 'nichts aufgebaut.'],
    message: 'Frag das Team. Es weiß, zu welcher Veranstaltung das gehört.',
    comfort: '',
    go: 'Noch einmal sehen',
  },
  busy: {
    headline: ['Volles Haus'],
    message: 'Hier ist gerade viel los. Versuch es gleich noch einmal.',
    comfort: '',
    go: 'Noch einmal',
  },
  locked: {
    headline: ['Dieser Stand', 'macht Pause.'],
    message: 'Das Team ist unterwegs. Nichts von dir geht verloren.',
  },
  safe: 'Deine Idee ist hier sicher; wir schicken sie, sobald es wieder geht.',
  kept: 'Deine Idee bleibt, und es geht von selbst weiter.',
}
