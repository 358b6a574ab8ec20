import { oneOf, type Tongue } from './tongue'

const speech =
  oneOf(`kata ujar tutur ucap ungkap jelas tegas imbuh tambah terang papar sebut cetus tandas pungkas
  lanjut kilah beber sambung urai`)

/** Days and times that "ini" and "itu" stand behind without pointing to what was said. */
const times =
  oneOf(`hari saat kali tahun pekan minggu bulan malam pagi siang sore petang musim abad dekade detik
  selama belakangan akhir dewasa sekarang jelang kini sementara selain samping ketika waktu setelah sejak sebelum
  sesudah karena untuk sebab dengan seperti tak tidak begitu maka hal momen`)

/** Words that end in "nya" as a whole. */
const wholeWords =
  oneOf(`biasanya akhirnya sebelumnya sebaiknya sayangnya rupanya hanya seharusnya umumnya khususnya
  nyatanya sesungguhnya sebenarnya untungnya tampaknya kabarnya rencananya setidaknya sedianya semestinya kelihatannya
  ternyata bertanya tanya mestinya idealnya uniknya anehnya hendaknya`)

export const indonesian: Tongue = {
  empty: new Set(
    `yang di dan ke dari ini itu dengan untuk pada dalam adalah akan juga oleh tidak tersebut sebagai bisa ada telah
     sudah atau saat para karena dia ia mereka kami kita saya anda nya lebih masih bahwa secara tak agar serta bagi
     sebuah seorang hari tahun setelah ketika namun tetapi hanya atas menjadi dapat hingga lalu pun maka jika kata
     ujar`.split(/\s+/)
  ),
  speech: new RegExp(`\\b${speech}(?:nya)?\\b`, 'i'),
  report: new RegExp(
    `\\b${oneOf(`mengatakan menyatakan menyebut menyebutkan mengungkapkan menjelaskan menegaskan menilai
      menambahkan mengaku menuturkan berharap memastikan menyampaikan menurut`)}\\b`,
    'i'
  ),
  tie: new RegExp(
    `^${oneOf(`namun tetapi tapi akan_tetapi selain_itu sementara sebelumnya sebab karena_itu oleh_karena_itu meski
      meskipun walau walaupun bahkan sedangkan adapun kemudian lalu selanjutnya dengan_demikian dengan_begitu padahal
      apalagi di_samping_itu tak_hanya_itu pasalnya alhasil akibatnya untuk_itu saat_itu setelah_itu di_sisi_lain
      seperti_diketahui sebagai_informasi`)}\\b`,
    'i'
  ),
  back: new RegExp(
    `^["“(]?(?:${oneOf(`namun tetapi tapi akan_tetapi padahal sedangkan bahkan apalagi sebab lalu kemudian selanjutnya
      oleh_karena_itu karena_itu oleh_sebab_itu sebab_itu untuk_itu saat_itu ketika_itu waktu_itu setelah_itu
      sesudah_itu sejak_itu sebelum_itu selain_itu dengan_demikian dengan_begitu dengan_itu di_samping_itu tak_hanya_itu
      tidak_hanya_itu meski_demikian meski_begitu walau_demikian walau_begitu kendati_demikian begitu_pula begitu_juga
      demikian_pula demikian_juga di_sisi_lain sebaliknya alhasil yang_pertama pertama, kedua, ketiga, terakhir,
      tak_lama_kemudian tak_lama_berselang jika_tidak kalau_tidak senada hal_serupa hal_senada hal_sama hal_lain
      itu ini itulah inilah demikianlah begitulah`)}(?=[ ,])|(?!${wholeWords}\\b)\\p{L}{3,}nya\\b|(?:[^ ]+ ){0,6}hal ${oneOf(
      'itu ini tersebut demikian serupa senada'
    )}\\b)`,
    'iu'
  ),
  person: new RegExp(
    `\\b(?:ia|dia|beliau|mereka|dirinya|keduanya|ketiganya|${speech}nya|menurutnya|yang bersangkutan)\\b`,
    'i'
  ),
  thing: new RegExp(`(?<=(?<!\\p{L})(\\p{L}+(?: \\p{L}+)?) )(?<!\\b${times} )(?:tersebut|itu|ini)\\b`, 'giu'),
  opening: new RegExp(
    `^${oneOf(`di ke dari pada dalam saat ketika waktu setelah sesudah sebelum sejak selama menurut sementara selain
      untuk dengan oleh karena sebab jika bila kalau meski meskipun walau walaupun namun tetapi sebelumnya akhirnya
      kini lalu kemudian selanjutnya hingga sampai tak tidak usai seusai atas bahkan kata ujar hal bagi tentang soal
      sebagai seperti agar supaya lewat melalui akibat berkat sayangnya rencananya adapun padahal sedangkan ia dia
      mereka beliau senin selasa rabu kamis jumat sabtu minggu`)}$`,
    'i'
  ),
  locating: new RegExp(
    `^${oneOf(`di ke dari pada dalam hari bulan tahun tanggal pukul kota kabupaten kecamatan desa provinsi jalan gedung
      hotel stasiun bandara senin selasa rabu kamis jumat sabtu minggu`)}$`,
    'i'
  ),
  self: /\b(?:saya|aku|kami|kita|gue|anda|kamu|kalian)\b/i
}
