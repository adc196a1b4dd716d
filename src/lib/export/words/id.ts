import { indonesianTie } from './tieWords.ts';
import type { ExportWords } from './words.ts';

/** Bahasa Indonesia, with the terms of the official forms. */
export const indonesian: ExportWords = {
	language: 'id',
	thousands: '.',
	decimal: ',',
	separator: ';',
	lcid: '421',
	months: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus'].concat(
		'September',
		'Oktober',
		'November',
		'Desember'
	),
	sheets: {
		plan: 'Rencana kegiatan',
		waiting: 'DU-RKP',
		ideas: 'Usulan warga',
		tree: 'Pohon masalah',
		votes: 'Hasil pemilihan',
		progress: 'Kemajuan'
	},
	titles: {
		plan: 'RANCANGAN RENCANA KERJA PEMERINTAH DESA (RKP DESA)',
		waiting: 'DAFTAR USULAN RENCANA KERJA PEMERINTAH DESA (DU-RKP DESA)',
		ideas: 'DAFTAR USULAN WARGA',
		tree: 'POHON MASALAH DAN POHON TUJUAN',
		votes: 'HASIL PEMILIHAN PRIORITAS',
		progress: 'LAPORAN PERKEMBANGAN KEGIATAN'
	},
	letterhead: {
		village: 'DESA',
		district: 'KECAMATAN',
		regency: 'KABUPATEN',
		province: 'PROVINSI'
	},
	unknownLines: true,
	place: {
		village: (name) => `Desa ${name}`,
		district: (name) => `Kecamatan ${name}`,
		regency: (name) => `Kabupaten ${name}`,
		province: (name) => `Provinsi ${name}`
	},
	year: (year) => `TAHUN ${year}`,
	columns: {
		no: 'No',
		code: 'Kode',
		activity: 'Jenis Kegiatan',
		aim: 'Sasaran / Manfaat',
		where: 'Lokasi',
		volume: 'Volume',
		unit: 'Satuan',
		beneficiaries: 'Penerima Manfaat',
		men: 'L',
		women: 'P',
		poor: 'A-RTM',
		time: 'Waktu Pelaksanaan',
		cost: 'Prakiraan Biaya',
		amount: 'Jumlah',
		source: 'Sumber',
		who: 'Rencana Pelaksana Kegiatan'
	},
	amount: (currency) => `Jumlah (${currency})`,
	field: (no, name) => `${no}. BIDANG ${name.toUpperCase()}`,
	noBidang: 'BELUM DITENTUKAN BIDANGNYA',
	lists: {
		RKP: 'RKP DESA',
		'DU-RKP': 'DAFTAR USULAN (DU-RKP DESA)',
		WAITING: 'DAFTAR TUNGGU',
		REFERRED: 'DITERUSKAN KE INSTANSI LAIN'
	},
	subtotal: (group) => `Jumlah per Bidang ${group}`,
	total: 'JUMLAH TOTAL',
	sources: {
		title: 'REKAPITULASI SUMBER DANA',
		code: 'Kode',
		name: 'Sumber dana',
		open: 'Sumber dana belum sama dengan biaya:'
	},
	sourceNames: {
		DDS: 'Dana Desa',
		ADD: 'Alokasi Dana Desa',
		PBH: 'Bagi Hasil Pajak dan Retribusi',
		PBP: 'Bantuan Keuangan Provinsi',
		PBK: 'Bantuan Keuangan Kabupaten/Kota',
		PAD: 'Pendapatan Asli Desa',
		SWD: 'Swadaya masyarakat',
		DLL: 'Lain-lain pendapatan yang sah',
		'APBD-KAB': 'APBD Kabupaten/Kota',
		'APBD-PROV': 'APBD Provinsi'
	},
	missing: (amount) => `kurang ${amount}`,
	surplus: (amount) => `lebih ${amount}`,
	signOff: {
		acknowledged: 'Mengetahui,',
		head: 'Kepala Desa',
		prepared: 'Disusun oleh,',
		team: 'Ketua Tim Penyusun RKP Desa'
	},
	page: (page, pages) => `Halaman ${page} dari ${pages}`,
	nothing: 'Belum ada.',
	csv: {
		list: 'Daftar',
		bidang: 'Bidang',
		men: 'Penerima manfaat L',
		women: 'Penerima manfaat P',
		poor: 'Penerima manfaat A-RTM',
		start: 'Mulai',
		end: 'Selesai'
	},
	ideas: {
		idea: 'Usulan',
		hamlet: 'Dusun',
		cluster: 'Kumpulan usulan',
		about: 'Soal (gambar)',
		supporters: 'Saya juga',
		status: 'Status',
		reason: 'Alasan / keterangan'
	},
	topics: {
		water: 'Air',
		road: 'Jalan',
		health: 'Sehat',
		school: 'Sekolah',
		farm: 'Tani',
		work: 'Kerja',
		safety: 'Aman',
		house: 'Rumah'
	},
	statuses: {
		active: 'Terbuka',
		needs_clarification: 'Perlu diperjelas',
		merged: 'Digabung',
		parked: 'Ditunda',
		referred: 'Diteruskan',
		private: 'Dirahasiakan',
		rejected: 'Tidak diterima',
		promoted: 'Masuk rencana',
		binned: 'Ditarik'
	},
	mergedWith: (no) => `Digabung dengan usulan nomor ${no}`,
	tree: { level: 'Tingkat', role: 'Peran', problem: 'Masalah', objective: 'Tujuan' },
	treeNo: (no) => `POHON ${no}`,
	roles: {
		effect: 'Akibat',
		core: 'Masalah utama',
		cause: 'Penyebab',
		root: 'Akar masalah',
		loose: 'Belum tersambung',
		parked: 'Di luar pohon'
	},
	seeNo: (no) => `(lihat nomor ${no})`,
	votes: {
		rank: 'Peringkat',
		option: 'Pilihan',
		dots: 'Titik atau nilai',
		supporters: 'Jumlah pendukung',
		chosen: 'Terpilih',
		yes: 'ya',
		open: 'Masih berlangsung. Hasil muncul setelah ditutup.'
	},
	voteNote: (dots, most, ballots) =>
		`${dots} titik tiap orang, paling banyak ${most} titik untuk satu pilihan. ${ballots} orang memilih.`,
	paperNote: (count) => `${count} surat suara dari kertas.`,
	invalidNote: (count) => `${count} surat suara tidak sah dan tidak dihitung.`,
	apartNote:
		'Pemilihan ini ditutup di dua laptop yang belum terhubung; yang dipakai adalah hitungan yang lebih lengkap.',
	peopleNote: (counted, blank) => `${counted} orang memilih, ${blank} tidak memilih.`,
	handsNote: (people) => `${people} orang dihitung dengan angkat tangan atau biji.`,
	lateNote: (count) => `${count} surat suara terlambat dan tidak dihitung.`,
	missingNote: (count) =>
		`Hasilnya tidak ada di berkas ini: ${count} surat suara hanya ada di laptop dan layar.`,
	notBindingNote: 'Tidak mengikat.',
	disputedNote: 'Pemilihan ini ditutup dua kali dengan daftar yang berbeda. Hasilnya belum sah.',
	tie: indonesianTie,
	codeNote: (code) => `Kode hasil: ${code}`,
	progress: {
		date: 'Tanggal',
		physical: 'Fisik (%)',
		planned: 'Biaya rencana',
		spent: 'Biaya terpakai',
		note: 'Keterangan',
		none: 'Belum ada laporan'
	}
};
