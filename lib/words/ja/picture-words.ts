import type { PictureWords } from '../picture-words'

export const pictureWords: PictureWords = {
  who: {
    fox: ['キツネ', 'キツネ'],
    robot: ['ロボット', 'ロボット'],
    dragon: ['ドラゴン', 'ドラゴン'],
    astronaut: ['宇宙飛行士', '宇宙飛行士'],
    whale: ['クジラ', 'クジラ'],
    cat: ['ネコ', 'ネコ'],
  },
  doing: {
    dance: ['ダンス', '踊る'],
    guitar: ['音楽', 'ギターを弾く'],
    coffee: ['コーヒー', 'コーヒーを飲む'],
    read: ['読書', '本を読む'],
    fly: ['空を飛ぶ', '飛んでいる'],
    run: ['走る', '走っている'],
  },
  where: {
    moon: ['月', '月の上で'],
    forest: ['森', '森で'],
    sea: ['海', '海辺で'],
    city: ['街', '街で'],
    snow: ['雪', '雪の中で'],
    desert: ['砂漠', '砂漠で'],
  },
  mood: {
    night: ['夜', '夜の'],
    sunset: ['夕焼け', '夕焼けの'],
    storm: ['嵐', '嵐の'],
    stars: ['星空', '星空の下の'],
    rain: ['雨', '雨の'],
    gold: ['金色', '金色に輝く'],
  },
  someone: 'だれか',
  sentence: ({ who, doing, where, mood }) => mood + where + doing + who,
  joiner: '、',
  golden: [
    '星の山で眠る金色のドラゴン',
    '灯籠の野を駆ける金色のキツネ',
    '月を飛び越える金色のクジラ',
    '銀河の果ての金色の灯台',
  ],
}
