import type { TakeAwayWords } from '../take-away-words'

const day = new Intl.DateTimeFormat('de', { day: 'numeric', month: 'long', timeZone: 'UTC' })

export const takeAway: TakeAwayWords = {
  waiting: {
    painting: 'Sie wird gemalt.',
    almostDone: 'Gleich fertig.',
    next: 'Du bist als Nächstes dran.',
    soon: 'Gleich bist du dran.',
    inLine: 'Du bist in der Reihe.',
    ticket: 'Ticket',
    ahead: 'vor dir',
    late: 'Es dauert etwas länger als sonst.',
    turning: 'Deine Karte dreht sich gleich um.',
    anyMoment: 'Gleich geht es mit deiner Karte los.',
    unknown: 'Ist eine Karte fertig, wissen wir, wie lange es dauert.',
    about: (time) => `Etwa ${time}`,
    pocket: 'Steck dein Handy ruhig ein. Diese Seite wird von selbst zu deiner Karte.',
    leave: 'Reihe verlassen',
  },
  card: {
    title: (name) => `Die Karte von ${name}`,
    save: 'Auf mein Handy',
    sizes: 'Andere Größen',
    social: 'Quadratisch, zum Posten',
    print: 'Zum Drucken, 6,35 × 8,9 cm',
    art: 'Nur das Bild',
    shareText: (event) => `Meine Karte von ${event}`,
    keptUntil: (date) => `Bis ${day.format(date)} aufbewahrt.`,
    delete: 'Karte löschen',
  },
  share: {
    share: 'Teilen',
    copy: 'Link kopieren',
    copied: 'Kopiert',
    tilt: 'Kippen und glänzen',
  },
  film: {
    make: 'Karte bewegen',
    making: 'Das Licht geht einmal um deine Karte.',
    made: 'Deine Karte, bewegt',
    save: 'Film speichern',
    share: 'Film teilen',
    failed: 'Der Film ist nichts geworden, und das lag nicht an dir. Deine Karte ist sicher.',
    again: 'Noch einmal',
    impossible: 'Dieses Handy macht keine Filme. Speichern und teilen kannst du deine Karte trotzdem.',
  },
  delete: {
    title: 'Diese Karte löschen?',
    words:
      'Das Bild, deine Idee und dein Name verschwinden. Auch von der Wand. Niemand kann sie zurückholen.',
    go: 'Löschen',
    stay: 'Behalten',
  },
  leave: {
    title: 'Reihe verlassen?',
    words:
      'Dein Platz geht an den nächsten Gast, deine Idee und dein Name werden gelöscht. Deine Runde hast du wieder.',
    go: 'Reihe verlassen',
    stay: 'Bleiben',
  },
  ended: { title: 'Diesmal keine Karte.', after: 'Komm für einen neuen Versuch zurück zum Stand.' },
  left: {
    title: 'Du bist nicht mehr in der Reihe.',
    words: 'Es gibt keine Karte, und deine Runde hast du wieder.',
  },
  deleted: {
    title: 'Alles weg.',
    words:
      'Deine Karte, deine Idee und dein Name sind gelöscht, hier und auf der Wand. Danke fürs Mitspielen.',
    after: 'Noch eine? Komm am Stand vorbei.',
  },
  gone: {
    title: 'Diese Karte hat die Bühne verlassen',
    headline: ['Diese Karte hat', 'die Bühne verlassen.'],
    words: 'Karten bleiben einige Wochen, dann verschwinden die Worte und Bilder ihrer Gäste.',
    code: 'Einen Code getippt? Codes gelten eine Stunde. Nimm das Quadrat auf dem Bildschirm.',
  },
  code: {
    title: 'Öffne deine Karte',
    headline: ['Öffne deine Karte.'],
    words: 'Tippe die acht Buchstaben und Ziffern vom Bildschirm am Stand.',
    field: 'Dein Code',
    go: 'Öffnen',
  },
}
