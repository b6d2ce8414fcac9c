import type { Words } from '../words'

const notYou = 'هذه لم تنجح، وليس الأمر بسببك. عاد إليك دورك.'
const off = 'شيء ما لم يكن صحيحًا. ابدأ من جديد وسيكون كل شيء على ما يرام.'
const ended = 'انتهى دورك. المس الشاشة لتبدأ دورًا جديدًا.'
const notReady = 'الرسّام غير جاهز بعد، وليس الأمر بسببك. الفريق يعلم؛ عاد إليك دورك.'

export const reasons: Words['reasons'] = {
  INVALID_REQUEST: off,
  EVENT_NOT_FOUND: 'هذا الكشك غير جاهز بعد. اسأل الفريق.',
  EVENT_PAUSED: 'استراحة قصيرة. فكرتك محفوظة؛ حاول بعد لحظات.',
  EVENT_CLOSED: 'كانت هذه آخر بطاقة الليلة.',
  VISIT_NOT_FOUND: ended,
  VISIT_ENDED: ended,
  ALLOWANCE_USED: 'كانت هذه آخر بطاقة لك اليوم. تريد أخرى؟ اسأل الفريق.',
  PROMPT_TOO_SHORT: 'أخبرنا المزيد. ثلاثة أحرف تكفي لصورة.',
  PROMPT_TOO_LONG: 'هذا أكثر مما يتسع. اختصر فكرتك قليلًا.',
  NAME_MISSING: 'ضع اسمًا على بطاقتك. أي اسم تحب.',
  NAME_TOO_LONG: 'هذا الاسم أطول من البطاقة. تتسع لـ 24 حرفًا.',
  STYLE_UNKNOWN: 'اختر أحد الأساليب المعروضة.',
  JOB_ID_TAKEN: off,
  JOB_NOT_FOUND: 'لم نجد هذه التذكرة.',
  NOT_CANCELLABLE: 'بطاقتك تُرسم الآن، لذلك تبقى في الدور.',
  CARD_NOT_READY: 'البطاقة غير جاهزة بعد.',
  CARD_GONE: 'غادرت هذه البطاقة المسرح.',
  CODE_UNKNOWN: 'لا بطاقة بهذا الرمز. الرموز صالحة لساعة؛ والمربع على الشاشة صالح لمدة أطول.',
  TOO_MANY_TRIES: 'جُرّبت رموز كثيرة الآن. انتظر دقيقة أو امسح المربع على الشاشة.',
  LINE_FULL: 'الدور ممتلئ. عُد بعد قليل.',
  ARTIST_RESTING: 'الرسّام في استراحة قصيرة. فكرتك محفوظة؛ حاول بعد لحظات.',
  SOLD_OUT_TODAY: 'كانت هذه آخر بطاقة اليوم. نراك غدًا.',
  NOT_RETRYABLE: 'لا تُعاد إلا بطاقة لم تنجح.',
  SPEND_LIMIT: 'كانت هذه آخر بطاقة يمكن صنعها اليوم. نراك غدًا.',
  WORKER_LOST: notYou,
  STAFF_PIN_WRONG: 'هذا الرقم السري لا يفتح هذا الكشك.',
  STAFF_PIN_LOCKED: 'جُرّبت أرقام سرية كثيرة. يُفتح مجددًا خلال عشر دقائق.',
  BUSY: 'الزحام شديد الآن. حاول بعد لحظات.',
  PROMPT_BLOCKED: 'فضّل الرسّام ألا يرسم هذه. كلماتك ما زالت هنا، ودورك ما زال لك.',
  PICTURE_BLOCKED: 'لم تخرج الصورة كما يجب فاحتفظنا بها. الكلمات نفسها أم غيرها؟',
  MODEL_RETIRED: 'غادر الرسّام، وليس الأمر بسببك. الفريق يعلم؛ عاد إليك دورك.',
  MODEL_NO_ACCESS: notReady,
  MODEL_UNKNOWN: notReady,
  MODEL_REJECTED: notYou,
  MODEL_BUSY: 'الرسّام مشغول جدًا. عاد إليك دورك؛ حاول بعد دقيقة.',
  MODEL_UNAVAILABLE: 'لم يردّ الرسّام. عاد إليك دورك؛ حاول بعد دقيقة.',
  MODEL_TIMEOUT: 'تأخر الرسّام كثيرًا. عاد إليك دورك؛ حاول بعد دقيقة.',
  MODEL_EMPTY: notYou,
  PICTURE_UNREADABLE: notYou,
  INTERNAL: notYou,
}
