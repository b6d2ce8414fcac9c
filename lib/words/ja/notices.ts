import type { Words } from '../words'

export const notices: Words['notices'] = {
  paused: {
    headline: ['ただいま', '休憩中です'],
    message: 'まもなく再開します。この画面は自動で進みます。',
    comfort: '番号をお持ちの方へ。順番はそのままです。',
    go: 'アイデアに戻る',
  },
  closed: {
    headline: ['今夜のカードは', 'これで最後です'],
    message: 'ありがとうございました。またアイデアを持って来てください。',
    comfort: '番号をお持ちの方はスタッフへ。カードは保管しています。',
    go: '最初に戻る',
  },
  'allowance-used': {
    headline: ['本日のカードは', 'これで最後です'],
    message: 'もう一枚ご希望の方は、スタッフへどうぞ。',
    comfort: '',
    go: '終わる',
  },
  failed: {
    headline: ['うまく', '描けませんでした'],
    message: 'あなたのせいではありません。もう一度作れます。',
    comfort: '',
    go: 'もう一度作る',
  },
  offline: {
    headline: ['スタジオと', 'つながりません'],
    message: 'つながり次第、再開します。',
    comfort: '',
    go: '今すぐ試す',
  },
  'not-found': {
    headline: ['このブースは', '準備中です'],
    message: 'スタッフにお声がけください。',
    comfort: '',
    go: 'もう一度見る',
  },
  busy: {
    headline: ['満員御礼'],
    message: 'ただいま混み合っています。少ししてからお試しください。',
    comfort: '',
    go: 'もう一度',
  },
  locked: {
    headline: ['このブースは', 'お休み中です'],
    message: 'スタッフがまいります。お預かりしたものはそのままです。',
  },
  safe: 'アイデアはここにあります。つながり次第、送ります。',
  kept: 'アイデアはそのまま。自動で進みます。',
}
