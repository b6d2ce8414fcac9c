import type { Words } from '../words'

const notYou = 'うまくいきませんでした。あなたのせいではありません。もう一度作れます。'
const off = '何かがうまくいきませんでした。最初からやり直してください。'
const ended = 'この回は終わりました。画面に触れると、新しく始められます。'
const notReady = '絵を描く準備ができていません。スタッフが対応します。もう一度作れます。'

export const reasons: Words['reasons'] = {
  INVALID_REQUEST: off,
  EVENT_NOT_FOUND: 'このブースは準備中です。スタッフにお声がけください。',
  EVENT_PAUSED: 'ただいま休憩中です。アイデアはそのまま。少ししてからお試しください。',
  EVENT_CLOSED: '今夜のカードはこれで最後です。',
  VISIT_NOT_FOUND: ended,
  VISIT_ENDED: ended,
  ALLOWANCE_USED: '本日のカードはこれで最後です。もう一枚ご希望の方は、スタッフへどうぞ。',
  PROMPT_TOO_SHORT: 'もう少し教えてください。三文字あれば絵になります。',
  PROMPT_TOO_LONG: '少し長すぎます。アイデアを短くしてください。',
  NAME_MISSING: 'カードに名前を入れてください。どんな名前でもかまいません。',
  NAME_TOO_LONG: '名前がカードより長いです。24文字まで入ります。',
  STYLE_UNKNOWN: '画面のスタイルから選んでください。',
  JOB_ID_TAKEN: off,
  JOB_NOT_FOUND: 'その番号は見つかりませんでした。',
  NOT_CANCELLABLE: 'もう描き始めています。順番はそのままです。',
  CARD_NOT_READY: 'カードはまだできていません。',
  CARD_GONE: 'このカードは舞台を降りました。',
  CODE_UNKNOWN: 'そのコードのカードはありません。コードは一時間有効です。画面の四角はもっと長く使えます。',
  TOO_MANY_TRIES: 'コードが何度も試されました。一分待つか、画面の四角を読み取ってください。',
  LINE_FULL: '列がいっぱいです。少ししてからお越しください。',
  ARTIST_RESTING: '絵描きが少し休んでいます。アイデアはそのまま。少ししてからお試しください。',
  SOLD_OUT_TODAY: '今日のカードはこれで最後です。また明日どうぞ。',
  NOT_RETRYABLE: 'やり直せるのは、うまくいかなかったカードだけです。',
  SPEND_LIMIT: '今日作れるカードはこれで最後です。また明日どうぞ。',
  WORKER_LOST: notYou,
  STAFF_PIN_WRONG: 'この暗証番号では開きません。',
  STAFF_PIN_LOCKED: '暗証番号が何度も試されました。十分以内にまた使えます。',
  BUSY: 'ただいま混み合っています。少ししてからお試しください。',
  PROMPT_BLOCKED: 'この言葉は描けませんでした。言葉はそのまま。もう一度作れます。',
  PICTURE_BLOCKED: '絵がうまくできず、お見せしていません。同じ言葉で、それとも別の言葉で。',
  MODEL_RETIRED: '絵描きが引退していました。スタッフが対応します。もう一度作れます。',
  MODEL_NO_ACCESS: notReady,
  MODEL_UNKNOWN: notReady,
  MODEL_REJECTED: notYou,
  MODEL_BUSY: '絵描きが混み合っています。もう一度作れます。一分ほどしてからどうぞ。',
  MODEL_UNAVAILABLE: '絵描きから返事がありません。もう一度作れます。一分ほどしてからどうぞ。',
  MODEL_TIMEOUT: '絵に時間がかかりすぎました。もう一度作れます。一分ほどしてからどうぞ。',
  MODEL_EMPTY: notYou,
  PICTURE_UNREADABLE: notYou,
  INTERNAL: notYou,
}
