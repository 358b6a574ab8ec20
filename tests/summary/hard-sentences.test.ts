import { describe, expect, test } from 'vitest'
import { sentencesOf } from '@/utils/summary/sentences'

/** A language, and the sentences that a text of it is to be split into. */
const cases: [lang: string, sentences: string[]][] = [
  [
    'id',
    [
      'Rapat dipimpin Prof. Dr. Ir. Siti Aminah, M.Sc., Ph.D. di aula kampus.',
      'Peserta datang dari lima kota.'
    ]
  ],
  ['id', ['Korban tinggal di Gg. Melati RT. 03 RW. 05, Kec. Sukajadi, Kab. Bandung.', 'Ia selamat.']],
  ['id', ['AKP Budi dan Iptu. Rahmat memeriksa lokasi.', 'Garis polisi dipasang.']],
  ['id', ['Puisi karya W.S. Rendra dibacakan.', 'Hadirin berdiri.']],
  ['id', ['Novel B.J. Habibie terbit lagi.', 'Cetakannya sepuluh ribu.']],
  ['id', ['"Awas!" teriak sopir.', 'Truk itu oleng.']],
  ['id', ['"Apa benar?" tanya hakim.', 'Saksi mengangguk.']],
  ['id', ['“Kami lelah. Kami ingin pulang,” kata Sari.', 'Bus datang malam hari.']],
  ['id', ['“Kami lelah. Kami ingin pulang.”', 'Bus datang malam hari.']],
  ['id', ['Harga emas Rp 1.250.500,75 per gram.', 'Harga itu naik 1,5 persen.']],
  ['id', ['Kejadian pada Senin (15/11/2021) pukul 10.30 WIB.', 'Hujan turun deras.']],
  ['id', ['Hasilnya 2.500 suara sah.', 'Sisanya rusak.']],
  ['id', ['1. Cuci tangan sebelum makan.', '2. Pakai masker di keramaian.']],
  ['id', ['Ia menulis di Kompas.com dan Detik.com.', 'Tulisannya panjang.']],
  ['id', ['Versi 2.0.1 dirilis kemarin.', 'Pengguna mengunduhnya.']],
  ['id', ['Alamatnya www.contoh.id/berita.html, kata panitia.', 'Pendaftaran gratis.']],
  ['id', ['Laporan itu dikirim ke kpu@contoh.go.id sebelum tenggat.', 'Jawabannya belum ada.']],
  ['id', ['Sidang berlangsung ... lama.', 'Hakim menunda putusan.']],
  ['id', ['Tunggu dulu…', 'Ada kabar lain.']],
  ['id', ['Benarkah?!', 'Polisi membantahnya.']],
  ['id', ['Kontrak diteken PT. Maju Jaya dan CV. Abadi.', 'Nilainya miliaran.']],
  ['id', ['Pelaku dijerat Pasal 362 jo. Pasal 53 KUHP.', 'Ia ditahan.']],
  ['id', ['Ada pensil, buku, dsb. di meja.', 'Semua basah.']],
  ['id', ['Ponsel layar 6" dijual murah.', 'Pembeli mengantre.']],
  ['id', ['Ketua K.H. Ahmad Dahlan mendirikan sekolah.', 'Sekolah itu ramai.']],
  ['id', ['Menurut Gubernur DIY Sri Sultan H.B. X, status siaga berlaku.', 'Warga diminta tenang.']],
  ['id', ['Ia lahir di Solo, 3 Des. 1965.', 'Ibunya penari.']],
  ['id', ['Tempatnya di Hotel Grand Hyatt lt. 5.', 'Acara mulai pagi.']],
  ['id', ['Hal itu dikatakan Menkes Budi (57).', 'Ia menambahkan dua hal.']],
  ['id', ['Ini kata dia: “Jangan takut! Maju terus!”', 'Penonton bersorak.']],
  ['en', ['Mr. Brown met Sen. Ward at 5 p.m. on Friday.', 'Nobody else spoke.']],
  ['en', ['The U.S. Senate voted on Monday.', 'The bill passed.']],
  ['en', ['She moved to the U.S. in 1990.', 'She never left.']],
  ['en', ['He lives in Washington, D.C.', 'He likes it there.']],
  ['en', ['“We lost. We know it,” he said.', 'The room was silent.']],
  ['en', ['"Why now?" she asked.', 'No one answered.']],
  ['en', ['Prices rose 3.5% to $1,200.50 in Sept. 2021.', 'Wages did not.']],
  ['en', ['Dr. A. B. Smith Jr. signed the paper.', 'It was published in Vol. 3 of the journal.']],
  ['en', ['It ended 3-2 vs. Leeds United.', 'Fans cheered.']],
  ['en', ['Apple Inc. reported record sales.', 'Shares rose.']],
  ['en', ['The firm, Acme Co., was sold.', 'Staff were told on Friday.']],
  ['en', ['Use a mask, e.g. a cloth one, when outside.', 'Wash it daily.']],
  ['en', ['“Stop!” the guard shouted.', 'The man ran.']],
  ['en', ['St. Mary’s Church on Oak St. was rebuilt.', 'It opened in May.']],
  ['en', ['He cited Gen. Mark A. Milley and Lt. Col. Jane Doe.', 'Both declined to comment.']],
  ['en', ['Is it true?', 'Officials say no.']],
  ['en', ['The ruling (Case No. 12-345) stands.', 'Appeals are due in June.']],
  ['en', ['(The store was closed.)', 'Reporters waited outside.']]
]

describe('sentencesOf, hard cases', () => {
  test.each(cases)('%s: %j', (lang, sentences) => {
    const text = sentences.join(' ')
    expect(sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
  })
})
