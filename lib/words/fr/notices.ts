import type { Words } from '../words'

export const notices: Words['notices'] = {
  paused: {
    headline: ['Petit', 'entracte'],
    message: 'La scène rouvre dans un instant. Cet écran reprend tout seul.',
    comfort: 'Vous avez un ticket ? Rien n’est perdu. Votre place est gardée.',
    go: 'Revenir à mon idée',
  },
  closed: {
    headline: ['C’était', 'la dernière carte', 'de la soirée.'],
    message: 'Merci d’être venus. Revenez, avec une idée.',
    comfort: 'Vous avez un ticket ? Demandez à l’équipe ; votre carte est gardée.',
    go: 'Retour au début',
  },
  'allowance-used': {
    headline: ['C’était votre', 'dernière carte', 'aujourd’hui.'],
    message: 'Encore une ? Demandez à l’équipe.',
    comfort: '',
    go: 'Terminé',
  },
  failed: {
    headline: ['Celle-ci', 'n’a pas marché.'],
    message: 'Et ce n’était pas vous. C’est de nouveau votre tour.',
    comfort: '',
    go: 'La refaire',
  },
  offline: {
    headline: ['Plus de ligne', 'avec le studio.'],
    message: 'Nous revenons dès qu’elle revient.',
    comfort: '',
    go: 'Essayer maintenant',
  },
  'not-found': {
    headline: ['Ce stand n’est', 'pas encore prêt.'],
    message: 'Demandez à l’équipe. Elle sait de quel événement il s’agit.',
    comfort: '',
    go: 'Regarder encore',
  },
  busy: {
    headline: ['Salle comble'],
    message: 'Il y a beaucoup de monde. Réessayez dans un instant.',
    comfort: '',
    go: 'Réessayer',
  },
  locked: {
    headline: ['Ce stand', 'fait une pause.'],
    message: 'L’équipe arrive. Rien de vous n’est perdu.',
  },
  safe: 'Votre idée est à l’abri ici ; nous l’envoyons dès que possible.',
  kept: 'Votre idée est gardée, et repart toute seule.',
}
