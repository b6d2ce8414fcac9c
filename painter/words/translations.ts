/** English, German, Spanish, French, Japanese, Arabic; alternatives are separated by a slash, "-" is none. */
const rows = `
  cat | katze/kater | gato/gata | chat/chatte | 猫/ねこ/ネコ | قطة/قط
  dog | hund/welpe | perro/cachorro | chien/chiot | 犬/いぬ/イヌ | كلب
  fox | fuchs | zorro | renard | 狐/キツネ/きつね | ثعلب
  wolf | - | lobo | loup | 狼/オオカミ | ذئب
  bear | bär | oso | ours | 熊/クマ/くま | دب
  rabbit | hase/kaninchen | conejo | lapin | 兎/うさぎ/ウサギ | أرنب
  lion | löwe | león | - | ライオン | أسد
  tiger | - | tigre | tigre | 虎/トラ | نمر
  horse | pferd | caballo | cheval | 馬 | حصان
  unicorn | einhorn | unicornio | licorne | ユニコーン | -
  deer | hirsch/reh | ciervo | cerf | 鹿 | غزال
  elephant | elefant | elefante | éléphant | 象/ゾウ | فيل
  giraffe | - | jirafa | girafe | キリン | زرافة
  cow | kuh | vaca | vache | 牛 | بقرة
  sheep | schaf | oveja | mouton | 羊 | خروف
  camel | kamel | camello | chameau | ラクダ | جمل
  dragon | drache/drachen | dragón | - | 竜/龍/ドラゴン | تنين
  dinosaur | dinosaurier | dinosaurio | dinosaure | 恐竜 | ديناصور
  bird | vogel | pájaro/ave | oiseau | 鳥 | طائر/عصفور
  eagle | adler | águila | aigle | 鷲 | نسر
  owl | eule | búho | hibou/chouette | フクロウ | بومة
  penguin | pinguin | pingüino | pingouin/manchot | ペンギン | بطريق
  whale | wal | ballena | baleine | 鯨/クジラ | حوت
  shark | hai | tiburón | requin | 鮫/サメ | قرش
  dolphin | delfin | delfín | dauphin | イルカ | دلفين
  octopus | krake/oktopus | pulpo | pieuvre/poulpe | タコ/蛸 | أخطبوط
  jellyfish | qualle | medusa | méduse | クラゲ | قنديل
  fish | fisch | pez | poisson | 魚 | سمكة
  turtle | schildkröte | tortuga | tortue | 亀/カメ | سلحفاة
  butterfly | schmetterling | mariposa | papillon | 蝶 | فراشة
  robot | roboter | - | - | ロボット | روبوت
  astronaut | raumfahrer | astronauta | astronaute | 宇宙飛行士 | رائد
  wizard | zauberer/hexe | mago/bruja | magicien/sorcier/sorcière | 魔法使い | ساحر
  knight | ritter | caballero | chevalier | 騎士 | فارس
  superhero | superheld/heldin | superhéroe | super-héros | ヒーロー | بطل
  pirate | pirat | pirata | - | 海賊 | قرصان
  princess | prinzessin/königin | princesa/reina | princesse/reine | 姫/王女/女王 | أميرة/ملكة
  king | könig/prinz | rey/príncipe | roi | 王様 | ملك/أمير
  chef | koch/köchin | cocinero/cocinera | cuisinier | 料理人/シェフ | طباخ
  mermaid | meerjungfrau | sirena | sirène | 人魚 | -
  fairy | fee | hada | fée | 妖精 | جنية
  ninja | - | - | - | 忍者 | نينجا
  samurai | - | - | samouraï | 侍 | ساموراي
  woman | frau/mädchen | mujer/niña | femme/fille | 女性/少女/女の子 | امرأة/فتاة/بنت
  man | mann/junge | hombre/niño | homme/garçon | 男性/少年/男の子 | رجل/ولد
  rocket | rakete/raumschiff | cohete | fusée | ロケット/宇宙船 | صاروخ
  car | auto | coche/carro | voiture | 車 | سيارة
  train | zug | tren | - | 電車/汽車 | قطار
  ship | schiff/boot | barco/velero | bateau/navire | 船 | سفينة/قارب
  hot air balloon | heißluftballon | globo | montgolfière | 気球 | منطاد
  castle | schloss/burg | castillo | château | 城 | قلعة/قصر
  lighthouse | leuchtturm | faro | phare | 灯台 | منارة
  tree | baum | árbol | arbre | 木 | شجرة
  flower | blume/blumen | flor/flores | fleur/fleurs | 花 | زهرة/ورد
  mushroom | pilz | seta/hongo | champignon | キノコ | فطر
  heart | herz | corazón | cœur/coeur | ハート | قلب
  guitar | gitarre | guitarra | guitare | ギター | جيتار
  coffee | kaffee | café | - | コーヒー | قهوة
  book | buch | libro | livre | 本 | كتاب
  moon | mond | luna | lune | 月 | قمر
  mountain | berg/berge | montaña/montañas | montagne/montagnes | 山 | جبل/جبال
  forest | wald | bosque | forêt | 森 | غابة
  sea | meer/ozean | mar/océano | mer/océan | 海 | بحر
  beach | strand | playa | plage | 浜辺/ビーチ | شاطئ
  city | stadt | ciudad | ville | 街/都市 | مدينة
  space | weltraum/weltall | espacio/galaxia | espace/galaxie | 宇宙 | فضاء
  desert | wüste | desierto | désert | 砂漠 | صحراء
  garden | garten/wiese | jardín/prado | jardin/prairie | 庭/草原 | حديقة
  snow | schnee | nieve | neige | 雪 | ثلج
  winter | - | invierno | hiver | 冬 | شتاء
  volcano | vulkan | volcán | volcan | 火山 | بركان
  sky | himmel/wolken | cielo/nubes | ciel/nuages | 空/雲 | سماء
  library | bibliothek | biblioteca | bibliothèque | 図書館 | مكتبة
  sunset | sonnenuntergang/abend | atardecer/ocaso | crépuscule | 夕日/夕焼け | غروب
  night | nacht/nachts | noche | nuit | 夜 | ليل/ليلة
  red | rot/roter/rotes/rote | rojo/roja | rouge | 赤い | أحمر/حمراء
  blue | blau/blauer/blaues/blaue | azul | bleu/bleue | 青い | أزرق/زرقاء
  green | grün/grüner/grünes/grüne | verde | vert/verte | 緑の | أخضر/خضراء
  yellow | gelb/gelber/gelbes/gelbe | amarillo/amarilla | jaune | 黄色い | أصفر
  pink | - | rosado | - | ピンクの | وردي
  the | der/die/das/dem/den/des | el/la/los/las | le/les | - | -
  a | ein/eine/einen/einem/einer | un/una | une | - | -
  hat | hut | sombrero | chapeau | 帽子 | قبعة
  in | im/am | en | dans/sur | で/の中 | في
  with | mit | con | avec | と | مع
  running | rennt/läuft | corriendo | court | 走る/走っている | يركض
  dancing | tanzt/tanzend | bailando | danse | 踊る/踊っている | يرقص
  flying | fliegt/fliegend | volando | vole | 飛ぶ/飛んでいる | يطير
`

const parsed = rows
  .trim()
  .split('\n')
  .map((row) =>
    row.split('|').map((cell) =>
      cell
        .trim()
        .split('/')
        .filter((word) => word !== '-'),
    ),
  )

const european = new Map<string, string>()
const japanese = new Map<string, string>()
const arabic = new Map<string, string>()
for (const [english = [], german = [], spanish = [], french = [], nihongo = [], arabi = []] of parsed) {
  const meaning = english.join(' ')
  for (const word of [...german, ...spanish, ...french]) if (!european.has(word)) european.set(word, meaning)
  for (const word of nihongo) japanese.set(word, meaning)
  for (const word of arabi) arabic.set(word, meaning)
}
const japaneseByLength = [...japanese.keys()].sort((one, other) => other.length - one.length)
const japaneseWord = new RegExp(japaneseByLength.join('|'), 'gu')

/** Japanese is written without spaces: puts the English of each known word in its place, with spaces around it. */
export function translateJapanese(text: string): string {
  return text.replace(japaneseWord, (word) => ` ${japanese.get(word) ?? word} `)
}

/** The English words for a word of German, Spanish, French or Arabic; undefined when it is none that we know. */
export function translateWord(word: string): string[] | undefined {
  const bare = word.replace(/^[ld]['’]/, '')
  const meaning = european.get(word) ?? european.get(bare) ?? arabicMeaning(word)
  return meaning?.split(' ')
}

/** Arabic joins "and", "with", "in" and "the" to the word that follows. */
function arabicMeaning(word: string): string | undefined {
  return (
    arabic.get(word) ??
    arabic.get(word.replace(/^[وبلك]?ال/u, '')) ??
    arabic.get(word.replace(/^[وبلك]/u, ''))
  )
}
