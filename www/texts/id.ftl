## Memuat, dan apa yang bisa menghalanginya

load-title = { $tool ->
    [calculator] Kalkulator tidak bisa berjalan di halaman ini
    [scorecard] Kartu nilai tidak bisa berjalan di halaman ini
    [pipeline] Pipeline tidak bisa berjalan di halaman ini
   *[other] Alat ini tidak bisa berjalan di halaman ini
}
load-title-passing = { $tool ->
    [calculator] Kalkulator belum termuat
    [scorecard] Kartu nilai belum termuat
    [pipeline] Pipeline belum termuat
   *[other] Alat ini belum termuat
}
load-csp-wasm = Kebijakan keamanan halaman melarang WebAssembly. Kalau halaman ini milik Anda, izinkan di header:
load-csp-fetch = Kebijakan keamanan halaman melarang alat ini mengambil berkasnya sendiri. Kalau halaman ini milik Anda, izinkan di header:
load-not-found = Ada berkas alat ini yang tidak di tempatnya. Unggah seluruh folder, atau tunjukkan letak berkasnya:
load-wrong-file = Server mengirim berkas lain sebagai ganti berkas alat ini. Unggah seluruh folder dari satu versi yang sama, atau tunjukkan letak berkasnya:
load-corrupt = Berkas Wasm alat ini rusak. Unggah lagi dalam mode biner, dan biarkan server mengirimnya apa adanya (application/wasm):
load-network = Koneksi terputus. Yang sudah Anda ketik tetap tersimpan.
load-timeout = Server tidak menjawab tepat waktu. Yang sudah Anda ketik tetap tersimpan.
load-file-url = Halaman ini dibuka sebagai berkas, dan browser tidak membiarkan berkas memuat apa pun. Bukalah lewat server web, cukup yang di komputer ini (http://localhost).
load-too-old = Browser ini terlalu lama untuk menghitung di sini. Perbarui, atau buka halaman ini di browser lain.
load-retry = Coba lagi
load-trying = Mencoba lagi, { $tries ->
    [1] pertama kali.
    [2] kedua kali.
    [3] ketiga kali.
   *[other] kali ke-{ $tries }.
}
load-visitor = Hanya pengunjung? Perangkat Anda baik-baik saja.
load-code = Kode: { $code }
load-copy-header = Salin header

## Bagian yang dipakai beberapa alat

part-copy = Salin
part-copied = Tersalin
part-print = Cetak
part-save = Simpan
part-link = Tautan
part-csv = CSV
part-json = JSON
part-open = Buka
part-private = Yang Anda ketik tidak pernah keluar dari halaman ini.
part-not-kept = Browser ini tidak menyimpan apa pun di sini. Simpan salinan sebelum Anda pergi.
part-not-readable = Berkas ini tidak berisi pekerjaan tersimpan dari alat ini.
part-example = Contoh
part-example-until = hilang begitu Anda mulai mengisi

## Pengisian

entry-not-a-number = “{ $typed }” bukan angka. Isi misalnya { $plain } atau { $short }.
entry-above-zero = Isi lebih dari 0.
entry-zero-or-more = Isi 0 atau lebih.
entry-ratio = Isi lebih dari 0% sampai 100%.
entry-ratio-over = Lebih dari 100% tidak mungkin. Isi 1 sampai 100.

## Kalkulator

calculator-question = Berapa pertemuan baru per minggu?
calculator-asof = { $goal } dalam { $period ->
    [month] sebulan
    [quarter] satu kuartal
    [year] setahun
   *[other] satu periode
}, { $weeks } minggu
calculator-a-week = per minggu
calculator-exactly = tepatnya { $figure }
calculator-a-day = { $figure } per hari kerja
calculator-barometer = Barometer aktivitas
calculator-gauge-said = { $percent }: { $now } dari { $needed } per minggu
calculator-gauge-none = belum ada nilai
calculator-gauge-now = { $now } per minggu
calculator-gauge-enter = isi minggu Anda
calculator-needed = Pertemuan pertama dengan calon pelanggan baru, { $count } dalam { $period ->
    [month] sebulan
    [quarter] satu kuartal
    [year] setahun
   *[other] satu periode
}.
calculator-you-make = Anda membuat { $now } per minggu: { $verdict }.
calculator-short = kurang { $figure } dari { $needed }
calculator-over = { $figure } lebih dari { $needed } yang perlu
calculator-enough = cukup
calculator-goal-met = Target tercapai: { $booked } sudah dimenangkan.
calculator-enter-now = Berapa yang Anda buat sekarang? Isi di “Minggu Anda”.
calculator-examples-left = Masih angka contoh: { $names }. Isi angka Anda.
calculator-stale = Jawabannya menunggu isian yang ditandai.
calculator-status = { $count } pertemuan baru per minggu, tepatnya { $exact }.
calculator-known = Yang Anda ketahui
calculator-week = Minggu Anda
calculator-cycle = Siklus, awal, sudah menang
calculator-evidence = Asal rasio Anda

calculator-field-revenueGoal = Target pendapatan
calculator-field-averageRevenuePerSale = Pendapatan rata-rata per penjualan
calculator-field-appointmentToProposal = Pertemuan ke penawaran
calculator-field-closingRatio = Penawaran ke penjualan
calculator-field-weeks = { $period ->
    [month] Minggu dalam sebulan
    [quarter] Minggu dalam satu kuartal
    [year] Minggu dalam setahun
   *[other] Minggu dalam periode
}
calculator-field-weeklyOpportunities = Pertemuan baru saat ini
calculator-field-conversationToAppointment = Percakapan ke pertemuan
calculator-field-minutesPerConversation = Waktu per percakapan
calculator-field-sellingDaysPerWeek = Hari berjualan
calculator-field-prospectingHoursPerWeek = Jam mencari prospek
calculator-field-salesCycleDays = Pertemuan pertama ke penjualan
calculator-field-start = Pipeline di awal
calculator-field-bookedRevenue = Sudah dimenangkan
calculator-field-measuredSales = Penjualan yang dihitung
calculator-field-measuredAppointments = Dari pertemuan pertama
calculator-unit-week = per mgg
calculator-unit-minutes = mnt
calculator-unit-hours = jam/mgg
calculator-unit-days = hari
calculator-unit-weeks = minggu
calculator-running = Berjalan
calculator-cold = Dari nol
calculator-weeks-count = { $weeks } minggu
calculator-weeks-month = Bulan
calculator-weeks-quarter = Kuartal
calculator-weeks-year = Tahun, juga tanpa hari libur
calculator-weeks-own = Jumlah sendiri
calculator-weeks-own-number = Jumlah minggu
calculator-weeks-note = { $weeks } minggu. Dengan { $others } minggu jawabannya { $count }, tepatnya { $exact }.
calculator-marks-note = Praktik yang baik: { $from } sampai { $to }
calculator-hours-note = { $hours } dari { $available } jam prospek Anda per minggu. 22 adalah rata-rata para penjual.
calculator-last-day-note = Mulai hari ke-{ $day }, pertemuan baru dihitung untuk { $period ->
    [month] bulan
    [quarter] kuartal
    [year] tahun
   *[other] periode
} berikutnya.
calculator-evidence-note = Rasio dari sedikit transaksi belum pasti. Peluang tercapainya target akan menyatakannya.
calculator-gist-now = { $now } pertemuan saat ini
calculator-gist-conversations = { $percent } dari percakapan
calculator-gist-minutes = masing-masing { $minutes } menit
calculator-gist-days = { $days } hari berjualan
calculator-gist-cycle = { $days } hari
calculator-gist-start = { $start ->
    [cold] mulai dari nol
   *[running] pipeline berjalan
}
calculator-gist-booked = { $booked } dimenangkan
calculator-gist-booked-none = belum ada yang dimenangkan
calculator-gist-measured = { $sales } penjualan dari { $appointments } pertemuan
calculator-gist-measured-none = belum dihitung

calculator-error-closing-over = Lebih dari 100% tidak mungkin terjual. Isi 1 sampai 100.
calculator-error-days-over = Seminggu ada 7 hari. Isi paling banyak 7.
calculator-error-cycle = Kalau mulai dari nol, tidak ada yang dimulai sekarang akan selesai tepat waktu. Isi kurang dari { $days } hari, atau mulai dengan pipeline yang berjalan.
calculator-error-measured = Isi bilangan bulat, penjualan tidak lebih banyak dari pertemuan.

calculator-chain = Rantai kerja
calculator-chain-gist = { $conversations } percakapan per minggu
calculator-chain-gist-appointments = { $appointments } pertemuan per minggu
calculator-chain-hours = { $hours } dari { $available } jam Anda per minggu
calculator-chain-gist-hours = { $gist }, { $hours } dari { $available } jam Anda
calculator-step = Langkah
calculator-column-period = { $period ->
    [month] Bln
    [quarter] Kuartal
    [year] Tahun
   *[other] Periode
}
calculator-column-week = Mgg
calculator-column-day = Hari
calculator-step-conversations = Percakapan
calculator-step-appointments = Pertemuan pertama
calculator-step-proposals = Penawaran
calculator-step-sales = Penjualan
calculator-conversations-become = { $percent } jadi pertemuan
calculator-appointments-become = { $percent } jadi penawaran
calculator-proposals-become = { $percent } jadi penjualan
calculator-sales-at = masing-masing { $money }

calculator-coaching = Langkah berikutnya
calculator-coaching-of = Ke-{ $at } dari { $of }
calculator-coaching-tip = Saran { $at } dari { $of }
calculator-coaching-before = Saran sebelumnya
calculator-coaching-next = Saran berikutnya
calculator-coaching-none = Semua sudah pada patokannya. Pertahankan kebiasaan yang membawa Anda ke sini.
calculator-act-raise = { $first ->
    [yes] Naikkan dulu
   *[no] Lalu naikkan
}: { $name }, { $from } ke { $to }
calculator-act-check = Periksa hitungannya: { $name }, { $value }. Kisaran yang lazim sampai { $mark }.
calculator-act-week = Buat { $needed } pertemuan baru per minggu, bukan { $now }
calculator-act-hours = Hemat jam: angka ini memakan { $value } per minggu, yang tersedia { $mark }
calculator-act-saves = Itu menghemat { $figure } { $of ->
    [conversations] percakapan
   *[appointments] pertemuan
} per minggu.

calculator-chance = Peluang mencapai { $goal }
calculator-chance-gist = { $chance } dengan { $now } per minggu, { $count } per minggu untuk { $confidence }
calculator-chance-gist-short = { $chance } dengan { $now } per minggu
calculator-chance-enter = Isi di “Minggu Anda”, berapa pertemuan yang Anda buat sekarang.
calculator-chance-met = Target sudah tercapai.
calculator-chance-at = dengan { $now } per minggu: { $appointments } pertemuan dalam { $period ->
    [month] sebulan
    [quarter] satu kuartal
    [year] setahun
   *[other] satu periode
}, perlu { $sales } penjualan
calculator-chance-measured = terukur: { $sales } penjualan dari { $appointments } pertemuan
calculator-chance-as-far = dengan { $now } per minggu, sejauh { $appointments } pertemuan bisa menunjukkan
calculator-chance-chart = Penjualan dengan { $now } pertemuan per minggu. { $sales } atau lebih: { $enough }. Kurang: { $fewer }.
calculator-chance-fewer = kurang dari { $sales } penjualan
calculator-chance-more = { $sales } atau lebih
calculator-chance-lines = Garis: seandainya { $ratio } itu pasti, hasilnya { $chance }.
calculator-chance-why = { $sales } dari { $appointments } belum cukup sebagai bukti, jadi masa yang jauh lebih baik atau jauh lebih buruk tetap mungkin:
calculator-chance-takes = { $confidence } memerlukan { $count } pertemuan, bukan { $certain }.
calculator-ladder-magic = angka ajaib
calculator-ladder-count = { $count } dalam { $period ->
    [month] sebulan
    [quarter] satu kuartal
    [year] setahun
   *[other] satu periode
}
calculator-ladder-week = { $count } per minggu
calculator-ladder-unreachable = di luar jangkauan

calculator-about-magic = Apa itu angka ajaib?
calculator-about-magic-is = Dengan rasio Anda, sebanyak inilah pertemuan pertama baru per minggu yang rata-rata mencapai target. Kadang hasilnya lebih banyak penjualan, kadang lebih sedikit.
calculator-about-mark = Apa itu patokan?
calculator-about-mark-is = Patokan adalah nilai KPI menurut praktik penjualan: pengalaman satu aliran, bukan hukum. Penghematan dihitung sampai patokan; pada kisaran, sampai batas atasnya.

calculator-levers = Yang dihemat bila patokan tercapai
calculator-levers-gist = { $name }: { $figure } percakapan per minggu
calculator-levers-gist-appointments = { $name }: { $figure } pertemuan per minggu
calculator-levers-of = Hemat per minggu, dari { $figure }
calculator-levers-conversations = Percakapan
calculator-levers-appointments = Pertemuan
calculator-levers-from-to = { $from } ke { $to }
calculator-levers-usual = { $from }, sudah lazim, ke { $to }
calculator-levers-target = Patokan { $target }, ubah
calculator-levers-note = Masing-masing sendiri, yang lain tetap.
calculator-levers-own = Tekan patokan untuk menentukan patokan Anda.
calculator-levers-none = Semua sudah pada patokannya. Pasang yang lebih tinggi, atau lihat lagi siapa yang Anda telepon.

calculator-solve = Supaya { $now } per minggu cukup
calculator-solve-gist = { $name } { $value }, atau salah satu yang lain
calculator-solve-from = kini { $value }
calculator-solve-use = Pakai { $value }
calculator-solve-used = Sekarang dihitung dengan { $value }.
calculator-solve-unreachable = tidak cukup dengan ini saja

## Saran, masing-masing satu tindakan

coaching-appointment-to-proposal-define-next-step = Tuliskan bersama tim penjual apa langkah setelah pertemuan pertama: demo, survei, kunjungan lokasi, atau penawaran. Latih langkah itu dan hitung setiap minggu.
coaching-appointment-to-proposal-start-at-the-top = Mintalah pertemuan pertama dengan orang yang memegang anggaran. Mulai dari atas.
coaching-appointment-to-proposal-diagnostic-steps = Jangan jual produk di pertemuan pertama. Uraikan langkah diagnosis yang menunjukkan apakah solusi cocok dengan tujuan bisnis mereka.
coaching-closing-ratio-decision-process = Sebelum menulis penawaran, tanyakan bagaimana perusahaan memutuskan, dengan kriteria apa, dan siapa yang harus ikut.
coaching-closing-ratio-second-appointment = Sebelum meninggalkan pertemuan pertama, sepakati jadwal dan tanggal pertemuan kedua, dengan semua manajer hadir.
coaching-closing-ratio-catalogue-risks = Catat risiko yang dilihat tiap manajer, masing-masing dengan strategi dan alatnya.
coaching-closing-ratio-reference-letters = Bawa surat referensi dari industri yang sama dan jabatan yang sama.
coaching-prospecting-own-kpi = Jadikan percakapan ke pertemuan sebuah KPI tersendiri, dilihat setiap Senin.
coaching-prospecting-realistic-goals = Latih cara membuat janji dengan target yang realistis: { $from } sampai { $to } percakapan.
coaching-prospecting-scenarios = Berlatih berpasangan, satu skenario setiap kali: resepsionis, direktur keuangan, rujukan.
coaching-prospecting-business-reason = Buka dengan alasan bisnis untuk bertemu, bukan dengan produknya.
coaching-prospecting-spread-by-technology = Rekam telepon terbaik dan simpan kalimat pembuka terbaik di tempat yang bisa dibuka seluruh tim.
coaching-conversation-to-appointment-check-the-count = Periksa dulu hitungannya: apakah setiap percakapan dicatat, atau hanya yang bagus?
coaching-conversation-to-appointment-spread-the-practice = Kalau hitungannya benar, tunjukkan caranya kepada tim. 2 pertemuan dari 10 percakapan memang ada.
coaching-prospecting-hours-largest-lever = Pilih bersama manajer Anda tuas yang paling banyak menghemat percakapan, dan garap itu bulan ini.
coaching-prospecting-hours-prepare-in-batches = Siapkan daftar, riset, dan naskah sekali seminggu sekaligus, agar tiap percakapan butuh lebih sedikit menit.
coaching-prospecting-hours-move-other-work = Minta manajer Anda mengalihkan pekerjaan di luar penjualan ke orang lain, atau menetapkan target yang muat dalam jam kerja.

## Kelompok dan bukti

band-commit = Pasti
band-bestCase = Menjanjikan
band-developing = Berkembang
band-unscored = Belum dinilai
evidence-0 = Belum terlihat
evidence-1 = Diklaim
evidence-2 = Terbukti
part-undo = Urungkan

## Kartu nilai

scorecard-question = Seberapa pasti { $name }?
scorecard-question-unnamed = Seberapa pasti peluang ini?
scorecard-name = Nama peluang
scorecard-expected = perkiraan { $date }
scorecard-of = dari { $of }
scorecard-scale = { $total } dari 15. Berkembang sampai 10, menjanjikan 11 sampai 13, pasti 14 dan 15.
scorecard-status = { $total } dari 15, { $band }.
scorecard-closes-commit = { $days ->
    [14] Ditutup dalam satu atau dua minggu.
   *[other] Ditutup dalam { $days } hari.
}
scorecard-closes-bestCase = Ditutup dalam { $days } hari atau lebih.
scorecard-closes-developing = Masih berkembang:
scorecard-forecast-commit = Dihitung untuk { $month }.
scorecard-forecast-bestCase = Tidak masuk proyeksi bulan ini.
scorecard-forecast-developing = belum bisa diproyeksikan.
scorecard-weakest = { $names } paling lemah, { $score } dari 5.
scorecard-weak = paling lemah
scorecard-unnoted = Catat siapa, apa, dan kapan untuk yang sudah terbukti: { $names }.
scorecard-full = Kesembilannya terbukti.
scorecard-full-quick = Nilai secara terpandu untuk mencatat kesembilan buktinya.
scorecard-unmarked = Ini nilai cepat. Tandai kriterianya, maka kriteria yang menentukan.
scorecard-at = { $name } { $score }
scorecard-quick-lifts = { $raises } menjadikannya { $goal }: nilai secara terpandu untuk melihat bukti yang kurang.
scorecard-stale = Nilainya menunggu isian yang ditandai.
scorecard-missing = Belum dinilai: { $names }.
scorecard-empty-guided = Tandai tiap kriteria: belum terlihat, diklaim, atau terbukti. Nilai dan bukti yang perlu diminta berikutnya akan muncul di sini.
scorecard-empty-quick = Pilih 0 sampai 5 untuk Masalah, Wewenang, dan Kecocokan. Nilainya akan muncul di sini.
scorecard-show-example = Lihat contoh
scorecard-criteria = Masalah, Wewenang, Kecocokan
scorecard-mode = Cara menilai
scorecard-quick = Cepat
scorecard-guided = Terpandu
scorecard-rounding = Nilai dibulatkan ke bawah: satu klaim saja masih dihitung 0, karena klaim yang belum didukung siapa pun belum menjadi bukti. Klaim kedua, atau satu bukti, menjadikannya 1.

scorecard-lifts = { $count ->
    [1] Satu { $of ->
        [proof] bukti
       *[step] langkah
    } yang menaikkannya
   *[other] { $count ->
        [2] Dua
        [3] Tiga
        [4] Empat
       *[other] { $count }
    } { $of ->
        [proof] bukti
       *[step] langkah
    } menaikkannya
} ke { $goal }
scorecard-proof-last = Satu bukti yang menjadikannya { $goal }
scorecard-more-steps = { $count } lagi
scorecard-is-claimed = { $name }: diklaim, belum terbukti.
scorecard-is-unseen = { $name }: belum terlihat.
scorecard-proof-of = Bukti untuk { $name }
scorecard-who = Siapa, apa, kapan
scorecard-proof-missing = Catat siapa, apa, kapan
scorecard-proof-none = Terbukti, belum dicatat.
scorecard-undo-raised = { $name }: { $evidence }.
scorecard-undo-lowered = { $name }: { $evidence }. Buktinya tetap disimpan.
scorecard-undo-mode = { $mode ->
    [quick] Kini dinilai cepat.
   *[guided] Kini dinilai terpandu.
}
scorecard-undo-opened = Pekerjaan tersimpan dibuka.

scorecard-next-step = Langkah berikutnya
scorecard-next-hint = Apa, dengan siapa
scorecard-due = Tenggat
scorecard-due-hint = Kapan
scorecard-overdue = { $days ->
    [0] Tenggatnya hari ini.
    [1] Lewat satu hari.
   *[other] Lewat { $days } hari.
}
scorecard-wrong-date = “{ $typed }” bukan tanggal. Isi misalnya { $plain } atau { $short }.
scorecard-wrong-score = “{ $typed }” bukan nilai. Pilih salah satu yang ada di sini.
scorecard-wrong = Perbaiki dulu isian yang ditandai.
scorecard-required = Nilai dulu Masalah, Wewenang, dan Kecocokan.
scorecard-plan = { $band ->
    [commit] Rencana untuk 14 atau 15
    [bestCase] Rencana untuk 11 sampai 13
   *[developing] Rencana untuk 10 ke bawah
}

scorecard-pain = Masalah
scorecard-power = Wewenang
scorecard-fit = Kecocokan
scorecard-about-pain = Masalah atau peluang yang menjadi intinya
scorecard-about-power = Kemampuan untuk bertindak
scorecard-about-fit = Solusi terbaik, dengan keunggulan
scorecard-quick-pain = Mendasar, mendesak, spesifik?
scorecard-quick-power = Mampu, memimpin, kredibel?
scorecard-quick-fit = Sesuai, unggul, tepat waktu?
scorecard-essential = Mendasar
scorecard-urgent = Mendesak
scorecard-specific = Spesifik
scorecard-resourced = Mampu
scorecard-leading = Memimpin
scorecard-credible = Kredibel
scorecard-suitable = Sesuai
scorecard-advantageous = Unggul
scorecard-timely = Tepat waktu
scorecard-look-essential = Mereka ingin bertindak sekarang.
scorecard-look-urgent = Mereka sendiri menyebutnya mendesak.
scorecard-look-specific = Jelas dan ada batasnya, jadi risikonya terkendali.
scorecard-look-resourced = Wewenang, orang, atau dana yang bisa mereka pakai.
scorecard-look-leading = Pemimpin yang pernah bertindak dalam kasus seperti ini.
scorecard-look-credible = Mereka bisa menjelaskan keputusannya kepada semua pihak.
scorecard-look-suitable = Menjawab sebagian besar keberatan mereka.
scorecard-look-advantageous = Lebih baik dari pilihan lain, termasuk tidak berbuat apa-apa.
scorecard-look-timely = Pas dengan tujuan dan jadwal mereka.
scorecard-ask-essential = Tanyakan apa yang terjadi kalau mereka tidak bertindak kuartal ini.
scorecard-ask-urgent = Tanyakan siapa lagi di sana yang menyebutnya mendesak, dan sejak kapan.
scorecard-ask-specific = Tanyakan berapa, seberapa sering, dan di mana batasnya.
scorecard-ask-resourced = Tanyakan itu anggaran siapa, dan lihat sendiri.
scorecard-ask-leading = Tanyakan siapa yang memimpin perubahan serupa yang terakhir, dan bagaimana hasilnya.
scorecard-ask-credible = Dengarkan kontak Anda menjelaskan keputusan itu kepada yang lain.
scorecard-ask-suitable = Bahas keberatan mereka satu per satu dan centang yang sudah terjawab.
scorecard-ask-advantageous = Tanyakan apa lagi yang mereka pertimbangkan, dan mengapa mereka akan memilih Anda.
scorecard-ask-timely = Tanyakan kapan solusi ini harus berjalan, lalu hitung mundur bersama dari tanggal itu.

scorecard-example-name = Roti Pelabuhan
scorecard-example-essential = Ratna Wijaya, pemilik: oven kedua sebelum Maret. 12 Nov
scorecard-example-urgent = Ratna Wijaya: 1 dari 5 pesanan ditolak. 12 Nov
scorecard-example-specific = Bayu Santoso, produksi: 40 loyang semalam. 17 Nov
scorecard-example-resourced = Ratna Wijaya: Rp400 juta dalam rencana tahun depan. 17 Nov
scorecard-example-suitable = Bayu Santoso: 20 loyang dicoba, 19 berhasil. 17 Nov
scorecard-example-timely = Ratna Wijaya: enam minggu sudah cukup. 17 Nov
scorecard-example-step = Siapa memimpin perubahan terakhir?

## Perencanaan, menurut kelompok

planning-commit-what-remains = Apa yang tersisa dari sini sampai tanda tangan?
planning-commit-who-by-when = Siapa mengerjakan masing-masing, dan sampai kapan?
planning-best-case-go-on = Apa yang meyakinkan mereka untuk terus?
planning-best-case-cost-of-waiting = Bagaimana mereka melihat biaya dari tidak bertindak?
planning-best-case-show-strengths = Bagaimana Anda menunjukkan keunggulan Anda?
planning-best-case-meet-needs = Bagaimana Anda memenuhi kebutuhan mereka?
planning-best-case-bring-in = Siapa yang Anda ajak: layanan pelanggan, webinar?
planning-developing-not-known = Apa yang belum kita ketahui?
planning-developing-who-tells = Siapa yang bisa memberi tahu kita?

## Pipeline

pipeline-question = Siapa yang bernilai 14 atau 15?
pipeline-question-monday = Apa yang perlu kita bicarakan?
pipeline-question-outlook = Berapa hasilnya nanti?
pipeline-asof = Per { $date }, { $count } terbuka
pipeline-asof-monday = { $weekday }, { $date }, dibanding { $before }
pipeline-example-until = hilang begitu berkas pertama Anda masuk
pipeline-private = Yang Anda impor tidak pernah keluar dari halaman ini.
pipeline-not-kept = Browser ini tidak menyimpan apa pun di sini. Ekspor pekerjaan Anda sebelum pergi.
pipeline-view = Tampilan
pipeline-view-list = Daftar
pipeline-view-monday = Senin
pipeline-view-outlook = Proyeksi
pipeline-sure = peluang bernilai 14 atau 15 dari 15
pipeline-may-count = { $amount } boleh dihitung untuk { $month }
pipeline-past-month = Seluruhnya { $amount }, { $late } di antaranya ditutup sesudah { $month }
pipeline-past-month-all = { $amount }, ditutup sesudah { $month }
pipeline-none = Belum ada 14 atau 15. Nilai yang Anda punya: buka sebuah baris.
pipeline-none-best = Belum ada 14 atau 15. { $count } peluang bernilai 11 sampai 13.
pipeline-conflict-too = { $name } juga punya tanggal yang tidak mungkin.
pipeline-conflicts-more = { $count } lagi punya tanggal yang tidak mungkin.
pipeline-band = Kelompok
pipeline-window-commit = { $count }, mestinya ditutup paling lambat { $to }
pipeline-window-bestCase = { $count }, tidak sebelum { $from }
pipeline-window-developing = { $count }, belum bisa diproyeksikan satu per satu
pipeline-window-unscored = { $count }, nilai dulu
pipeline-window-unscored-none = tidak ada
pipeline-without-amount = { $count } tanpa jumlah
pipeline-no-amount = tanpa jumlah
pipeline-no-date = tanpa tanggal
pipeline-no-stage = tanpa tahap
pipeline-no-owner = tanpa penjual
pipeline-exactly = tepatnya { $figure }
pipeline-date-passed = { $date }, sudah lewat
pipeline-date-late = { $date }, terlalu lama
pipeline-date-soon = { $date }, terlalu cepat

pipeline-opportunities = Peluang
pipeline-all = Semua
pipeline-search = Cari
pipeline-search-count = Cari dalam { $count }
pipeline-search-none = Tidak ada peluang terbuka dengan “{ $typed }” dalam nama, akun, atau penjualnya.
pipeline-list-none = Tidak ada yang terbuka di kelompok ini.
pipeline-sort = Urutkan menurut
pipeline-column-total = Nilai
pipeline-column-name = Peluang
pipeline-column-pain = Masalah
pipeline-column-power = Wewenang
pipeline-column-fit = Kecocokan
pipeline-column-amount = Jumlah
pipeline-column-close = Tutup
pipeline-column-stage = Tahap
pipeline-column-owner = Penjual
pipeline-cell = { $name } { $score } dari 5
pipeline-cell-none = { $name } belum dinilai
pipeline-more = { $count } lagi
pipeline-list-note = Buka baris untuk menilainya.
pipeline-list-keys = Atau ketik 0 sampai 5 di kolom nilai.
pipeline-lift = Nilai { $total }. { $raises } menjadikannya { $next }.
pipeline-lift-at = { $name } { $to }
pipeline-lift-top = Nilai { $total }: tidak bisa lebih pasti. Apa yang tersisa sampai tanda tangan, siapa yang mengerjakan, sampai kapan?
pipeline-lift-guided = Nilai { $total }. Bukti berikutnya yang perlu diminta: { $name }.
pipeline-guided = Nilai secara terpandu
pipeline-guided-note = Tanda pertama menggantikan ketiga nilai.
pipeline-proved = { $name }: bukti dicatat
pipeline-lift-unscored = Nilai ketiganya untuk mendapat jumlahnya.
pipeline-step-overdue = Langkah berikutnya jatuh tempo { $date }.
pipeline-next-step = Langkah berikutnya
pipeline-next-step-hint = Siapa melakukan apa
pipeline-next-step-on = Sampai
pipeline-scored = { $name } bernilai { $total }
pipeline-scored-part = { $name }: nilai ketiganya untuk mendapat jumlahnya
pipeline-planned = { $name }: langkah berikutnya dicatat
pipeline-refused = { $name } tidak dapat diubah ({ $code })
pipeline-not-shown = { $name } sudah diubah, tetapi urutan dan prakiraan masih yang lama
pipeline-redo = Ulangi
pipeline-undone = Dibatalkan
pipeline-redone = Dilakukan lagi

pipeline-import = Impor
pipeline-export = Ekspor
pipeline-export-spreadsheet = CSV untuk lembar kerja
pipeline-export-crm = CSV untuk CRM Anda
pipeline-export-json = Semua pekerjaan Anda (JSON)
pipeline-empty = Bawa peluang Anda yang masih terbuka, nilai masalah, wewenang, dan kecocokannya, dan halaman ini menjawab.
pipeline-drop = Jatuhkan ekspor CRM Anda di sini, atau tempel selnya
pipeline-drop-note = .csv atau .xlsx, seperti saat diunduh. Dibaca di halaman ini dan tidak dikirim ke mana pun.
pipeline-choose = Pilih berkas
pipeline-choose-other = Pilih berkas lain
pipeline-sample = Lihat contoh
pipeline-close = Tutup
pipeline-cancel = Batal
pipeline-reading = Membaca
pipeline-reading-row = Membaca baris { $row } dari sekitar { $of }
pipeline-no-table = Berkas ini bukan tabel
pipeline-no-table-why = { $name } { $kind ->
    [pdf] adalah PDF. Di CRM Anda, ekspor daftarnya sebagai .csv dan jatuhkan berkas itu di sini.
    [old-office] adalah buku kerja Excel lama (.xls), atau yang memakai kata sandi. Simpan tanpa kata sandi sebagai .xlsx atau .csv dan jatuhkan berkas itu di sini.
    [open-document] adalah lembar kerja OpenDocument. Simpan sebagai .xlsx atau .csv dan jatuhkan berkas itu di sini.
    [picture] adalah gambar. Di CRM Anda, ekspor daftarnya sebagai .csv dan jatuhkan berkas itu di sini.
    [workbook] adalah buku kerja tanpa daftar di dalamnya, atau yang rusak. Buka, simpan lembar yang berisi daftar sebagai .xlsx atau .csv dan jatuhkan berkas itu di sini.
    [archive] adalah arsip. Ekstrak dan jatuhkan .csv atau .xlsx di dalamnya di sini.
    [web-page] adalah halaman web, sering kali halaman masuk yang tersimpan dengan nama ekspor. Masuk ke CRM Anda, ekspor lagi, dan jatuhkan berkas itu di sini.
    [json] adalah JSON tanpa peluang. Ekspor daftarnya sebagai .csv dan jatuhkan berkas itu di sini.
    [text-document] adalah dokumen teks. Ekspor daftarnya sebagai .csv dan jatuhkan berkas itu di sini.
    [empty] kosong. Ekspor daftarnya beserta judul kolomnya sebagai .csv dan jatuhkan berkas itu di sini.
   *[other] tidak berisi baris dan kolom yang bisa dibaca. Di CRM Anda, ekspor daftarnya sebagai .csv dan jatuhkan berkas itu di sini.
}
pipeline-too-large = Berkas ini terlalu besar untuk sebuah halaman
pipeline-too-large-why = { $name } berukuran { $size } MB; di sini sebuah halaman memuat paling banyak { $most } MB. Ekspor lebih sedikit kolom, atau hanya yang terbuka. Yang ada di sini tetap ada.
pipeline-no-memory = Memori peramban habis saat membaca { $name }, { $size } MB. Tutup tab lain, atau ekspor lebih sedikit kolom. Yang ada di sini tetap ada.
pipeline-file-changed = { $name } berubah atau pindah saat dibaca. Pilih lagi. Yang ada di sini tetap ada.
pipeline-not-read = Berkas tidak bisa dibaca
pipeline-not-read-why = Pembacaan { $name } terhenti ({ $code }). Kalau berkasnya sempat berubah atau pindah, pilih lagi. Yang ada di sini tetap ada.
pipeline-no-source = Daftar halaman ini, { $name }, tidak dapat diambil ({ $code }). Pemiliknya bisa membetulkannya.
pipeline-left-out = Halaman ini menyetel { $name } ke { $value }. Itu tidak mungkin, jadi tidak dipakai.
pipeline-import-title = Impor peluang
pipeline-import-count = Impor { $count }
pipeline-import-new = Impor sebagai baru
pipeline-merge = Gabungkan
pipeline-fact-rows = { $count } peluang
pipeline-fact-pasted = { $count } peluang dari papan klip
pipeline-workbook-swells = { $name } adalah buku kerja yang setelah dibuka jauh lebih besar daripada daftar peluang. Simpan lembar yang berisi daftar sebagai .csv dan jatuhkan berkas itu di sini. Yang ada di sini tetap ada.
pipeline-no-workbook-part = Bagian alat ini yang membaca buku kerja tidak dapat dimuat ({ $code }). Coba lagi, atau simpan lembarnya sebagai .csv dan jatuhkan berkas itu di sini. Yang ada di sini tetap ada.
pipeline-sheet = Lembar
pipeline-fact-workbook = buku kerja
pipeline-fact-delimiter = { $delimiter ->
    [comma] koma
    [semicolon] titik koma
    [tab] tab
   *[pipe] garis tegak
}
pipeline-fact-decimal = { $decimal ->
    [comma] koma desimal
   *[point] titik desimal
}
pipeline-fact-skipped = { $count } baris dilewati: kosong, judul, atau catatan kaki
pipeline-remembered = Dibaca seperti yang Anda tetapkan untuk berkas terakhir dengan kolom ini.
pipeline-ask-date = Apakah { $sample } di bulan { $first } atau { $second }?
pipeline-ask-date-why = Setiap tanggal di berkas ini bisa dibaca dua cara.
pipeline-ask-decimal = Berapakah { $sample }?
pipeline-ask-decimal-why = Setiap angka seperti itu di berkas ini bisa dibaca dua cara.
pipeline-ask-currency = Jumlahnya dalam mata uang apa?
pipeline-ask-currency-none = Tidak disebutkan
pipeline-mapping = Tiap kolom menjadi apa
pipeline-columns = Kolom
pipeline-in-file = Di berkas
pipeline-becomes = Menjadi
pipeline-becomes-what = { $column } menjadi
pipeline-column-blank = (tanpa judul)
pipeline-column-empty = kosong di baris-baris pertama
pipeline-no-ids = Tidak ada kolom id: lain kali baris dicocokkan menurut nama dan akun.
pipeline-field-id = Id
pipeline-field-name = Nama
pipeline-field-account = Akun
pipeline-field-owner = Penjual
pipeline-field-stage = Tahap
pipeline-field-amount = Jumlah
pipeline-field-currency = Mata uang
pipeline-field-expectedCloseOn = Perkiraan tutup
pipeline-field-createdOn = Dibuat
pipeline-field-closedOn = Ditutup pada
pipeline-field-outcome = Hasil
pipeline-field-pain = Masalah
pipeline-field-power = Wewenang
pipeline-field-fit = Kecocokan
pipeline-field-nextStep = Langkah berikutnya
pipeline-field-nextStepOn = Langkah berikutnya sampai
pipeline-field-extra = Dibiarkan apa adanya
pipeline-problems = { $count } nilai tidak bisa dibaca
pipeline-problems-kept = barisnya tetap disimpan
pipeline-problems-more = dan { $count } lagi
pipeline-line = Baris { $line }
pipeline-bad-amount = { $column } “{ $value }” bukan angka. Dibiarkan kosong.
pipeline-bad-date = { $column } “{ $value }” bukan tanggal. Dibiarkan kosong.
pipeline-bad-score = { $column } “{ $value }” bukan nilai 0 sampai 5. Dibiarkan kosong.
pipeline-duplicate-id = { $column } “{ $value }” muncul dua kali. Yang kedua diberi id sendiri.
pipeline-bad-other = { $column } “{ $value }” tidak dipahami. Teksnya tetap disimpan.
pipeline-next-file = Berkas minggu depan
pipeline-merge-brings = { $added } masuk, { $closed } ditutup, { $missing } tidak ada lagi di berkas.
pipeline-merge-keeps = Nilai, bukti, dan langkah berikutnya tetap ada.
pipeline-imported = { $count } peluang diimpor
pipeline-merged = { $count } peluang digabungkan
pipeline-reopened = Pekerjaan Anda yang tersimpan sudah kembali

pipeline-talk = untuk dibicarakan
pipeline-talk-stake = untuk dibicarakan, bersama { $amounts }
pipeline-open-moved = Terbuka: { $net } sejak { $date }, kini { $amount }
pipeline-talk-list = Tentang siapa, dan mengapa
pipeline-talk-order = 14 dan 15 dulu, lalu yang nilainya lebih besar
pipeline-talk-more = dan { $count } lagi
pipeline-talk-none-title = Tidak ada yang bergerak merugikan Anda
pipeline-talk-none = Tanyakan siapa yang butuh pendapat kedua.
pipeline-why-passed = Mestinya ditutup { $date }. Nilai atau tanggalnya keliru.
pipeline-why-beyond = Diperkirakan { $date }: 14 atau 15 ditutup paling lambat { $to }.
pipeline-why-stale = { $total } sejak { $days } hari. Apa yang menahannya?
pipeline-why-raised = Naik dari { $from } ke { $to } pada { $date }, tanpa bukti baru.
pipeline-why-slipped = Mundur { $days } hari, ke { $date }.
pipeline-why-overdue = “{ $step }” jatuh tempo { $date }.
pipeline-why-overdue-unnamed = Langkah berikutnya jatuh tempo { $date }.
pipeline-moved = Yang bergerak
pipeline-moved-none = Impor berkas minggu depan dan gabungkan: di sini terlihat apa yang masuk, tumbuh, mundur, dan ditutup.
pipeline-bridge = Jumlah terbuka, dari { $from } sampai { $to }
pipeline-open-on = Terbuka, { $date }
pipeline-open-before = Terbuka sebelumnya
pipeline-moved-created = Baru
pipeline-moved-reopened = Dibuka lagi
pipeline-moved-grown = Tumbuh
pipeline-moved-shrunk = Menyusut
pipeline-moved-won = Menang
pipeline-moved-lost = Kalah
pipeline-moved-closed = Ditutup, berkas tidak menyebut hasilnya
pipeline-moved-missing = Tidak ada lagi di berkas
pipeline-slipped = { $count ->
    [1] Satu mundur, { $amount }, { $days } hari.
   *[other] { $count } mundur, { $amount }, biasanya { $days } hari.
}
pipeline-pulledIn = { $count ->
    [1] Satu maju, { $amount }, { $days } hari.
   *[other] { $count } maju, { $amount }, biasanya { $days } hari.
}
pipeline-gap = Kekurangan
pipeline-gap-goal = Berapa targetnya? Isi dan lihat berapa yang masih harus dimenangkan.
pipeline-still-to-win = masih harus dimenangkan sampai { $date }
pipeline-goal-reached = Yang menang dan yang pasti mencapai target.
pipeline-gap-said = Dari { $goal }: { $won } menang, { $commit } pasti, { $left } masih harus dimenangkan
pipeline-gap-won = menang
pipeline-gap-commit = pasti
pipeline-gap-left = belum dimenangkan
pipeline-gap-takes = Itu memerlukan { $count } peluang baru per minggu
pipeline-gap-before = Dimulai sebelum { $date }: yang lebih lambat tidak sempat ditutup.
pipeline-gap-by = Menurut angka Anda: { $first } dan { $second }, { $revenue } per penjualan, { $days } hari dari pertemuan pertama.
pipeline-gap-kpis = Isi pendapatan per penjualan dan kedua rasio untuk melihat berapa peluang baru per minggu yang diperlukan.
pipeline-gap-too-late = Yang dimulai sekarang tidak sempat ditutup: satu penjualan perlu { $days } hari. Hasilnya harus datang dari yang sudah terbuka.
pipeline-gap-early = { $count } yang bernilai 11 sampai 13 mengaku ditutup sebelum itu, { $amount }: tidak dihitung.
pipeline-gap-numbers = Rasio Anda
pipeline-gap-numbers-gist = { $goal } { $period ->
    [month] bulan ini
    [quarter] kuartal ini
   *[year] tahun ini
}
pipeline-period = Target untuk
pipeline-period-month = bulan ini
pipeline-period-quarter = kuartal ini
pipeline-period-year = tahun ini
pipeline-field-revenueGoal = Target pendapatan
pipeline-field-averageRevenuePerSale = Pendapatan rata-rata per penjualan
pipeline-field-appointmentToProposal = Pertemuan ke penawaran
pipeline-field-closingRatio = Penawaran ke penjualan
pipeline-field-salesCycleDays = Pertemuan pertama ke penjualan
pipeline-unit-days = hari

pipeline-brings = { $count ->
    [1] Hasil dari satu yang sudah dinilai
   *[other] Hasil dari { $count } yang sudah dinilai
}
pipeline-brings-gist = Peluang 5 dari 10 untuk minimal { $amount }
pipeline-brings-middle = peluang 5 dari 10 untuk sebanyak ini atau lebih
pipeline-brings-until = dari semua yang dinilai, ditutup paling lambat { $month }
pipeline-brings-undated = dari semua yang dinilai, tanpa tanggal
pipeline-next-date = Perbaiki dulu: { $name }
pipeline-next-score = Nilai dulu: { $name }
pipeline-next-lift = Naikkan dulu: { $name }
pipeline-next-talk = Mulai dari: { $name }
pipeline-next-open = Buka
pipeline-brings-range = 8 dari 10 kali antara { $low } dan { $high }
pipeline-rates-own = dengan tingkat yang Anda tetapkan
pipeline-rates-measured = dengan tingkat yang Anda ukur
pipeline-rates-none = tingkat kemenangan belum diketahui
pipeline-rates-enter = Belum ada transaksi yang ditutup dengan nilai yang diberikan sebelumnya. Tetapkan tingkat Anda sendiri untuk melihat rentangnya.
pipeline-rates-said = Kalau sebanyak sebelumnya yang ditutup: { $rates }.
pipeline-rates-few = Jumlah sesedikit ini menyisakan rentang yang lebar.
pipeline-rates-fields = Coba tingkat lain
pipeline-not-entered = belum diisi
pipeline-rates-own-said = Kalau { $rates } ditutup.
pipeline-rates-measured-said = Yang terukur: { $rates }.
pipeline-rate-of-band = { $rate } dari { $band ->
    [commit] yang pasti
    [bestCase] yang menjanjikan
   *[developing] yang berkembang
}
pipeline-of-band = { $won } dari { $closed } { $band ->
    [commit] yang pasti
    [bestCase] yang menjanjikan
   *[developing] yang berkembang
}
pipeline-law-said = Pendapatan yang dimenangkan: peluang 9 dari 10 untuk minimal { $low }, 5 dari 10 untuk minimal { $middle }, 1 dari 10 untuk minimal { $high }.
pipeline-nine-in-ten = peluang 9 dari 10 untuk minimal
pipeline-five-in-ten = peluang 5 dari 10 untuk minimal
pipeline-one-in-ten = peluang 1 dari 10 untuk minimal
pipeline-months = Kapan katanya ditutup
pipeline-months-gist = terbanyak { $month }: { $amount }
pipeline-months-table = Perkiraan tutup menurut bulan dan kelompok, { $scale ->
    [thousand] dalam ribuan { $currency }
   *[one] dalam { $currency }
}
pipeline-thousands = Ribuan { $currency }. Bulan sebelum dan sesudahnya tidak digambar.
pipeline-owners = Menurut penjual
pipeline-owners-gist = { $owner } memegang { $amount } yang pasti
pipeline-owners-aside = jumlah dan banyaknya
pipeline-owners-more = dan { $count } lagi
pipeline-owner-none = tidak ada
pipeline-nobody = Tanpa penjual
pipeline-calibration = Apakah yang 14 dan 15 jadi ditutup?
pipeline-calibration-aside = nilai 14 hari sebelumnya
pipeline-calibration-none = Belum ada yang ditutup dan sudah dinilai dua minggu sebelumnya.
pipeline-calibration-few = Masih terlalu sedikit untuk disimpulkan.
pipeline-calibration-did = { $won } dari { $closed } menang.
pipeline-calibration-days = Biasanya butuh { $days } hari.
pipeline-calibration-others = { $band ->
    [developing] Dari yang 10 ke bawah { $won } dari { $closed }.
   *[bestCase] Dari yang 11 sampai 13 { $won } dari { $closed }.
}
pipeline-calibration-separates = Nilainya memang membedakan.
pipeline-calibration-needed = Kalau begini terus, { $count } lagi yang ditutup di tiap sisi akan menunjukkannya.
pipeline-calibration-never = Sejauh ini nilainya tidak membedakan: lihat bagaimana nilai diberikan.
pipeline-calibration-left-out = Tidak dihitung: { $late } baru dinilai dalam 14 hari sebelum ditutup, { $undated } tanpa tanggal, { $unscored } tidak pernah dinilai. Nilai yang diberikan sesudahnya tidak membuktikan apa-apa.
pipeline-interval = { $won } dari { $closed } menang: { $low } sampai { $high }
pipeline-interval-said = { $name }: { $rate }, antara { $low } dan { $high }
