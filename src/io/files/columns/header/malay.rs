//! Indonesian and Malay headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "number pelanggan", "id pelanggan", "number nasabah", "id nasabah", "number rekam medis",
        "number rm", "kode pelanggan", "number anggota", "number pasien", "id pasien",
        "number akun", "number rekening", "number akaun", "id pengguna",
    ]),
    (Part(GivenName, 1), &["nama depan", "nama pertama"]),
    (Part(GivenName, 2), &["nama tengah"]),
    (Part(FamilyName, 1), &["nama belakang", "nama keluarga", "nama akhir"]),
    (Whole(Name), &[
        "nama lengkap", "nama penuh", "nama pelanggan", "nama nasabah", "nama pasien",
        "nama pesakit",
    ]),
    (SomeName, &[
        "nama", "pelanggan", "pasien", "pesakit", "nasabah", "siswa", "mahasiswa", "murid",
        "pelajar", "pegawai", "karyawan", "pekerja", "pemain", "peserta",
    ]),
    (Whole(BirthDate), &["tanggal lahir", "tgl lahir", "tarikh lahir"]),
    (BirthYear, &["tahun lahir"]),
    (BirthMonth, &["bulan lahir"]),
    (Whole(BirthPlace), &["tempat lahir", "kota lahir"]),
    (BirthPlaceAndDate, &[
        "tempat tanggal lahir", "tempat tgl lahir", "tempat dan tanggal lahir",
        "tempat dan tgl lahir", "ttl", "tmp tgl lahir", "tmpt tgl lahir", "tanggal tempat lahir",
        "tempat dan tarikh lahir", "tarikh dan tempat lahir", "tempat tarikh lahir",
    ]),
    (Whole(Sex), &["jenis kelamin", "jantina", "kelamin", "jk"]),
    (Whole(Nationality), &["kewarganegaraan", "warganegara"]),
    (Whole(Phone), &[
        "number hp", "number telepon", "telepon", "number telp", "telp", "number handphone",
        "handphone", "hp", "number ponsel", "ponsel", "number wa", "telefon bimbit",
        "number telefon bimbit", "number telefon", "telefon",
    ]),
    (Whole(Email), &["alamat email", "surel", "alamat surel", "emel", "alamat emel"]),
    (Part(Address, 1), &[
        "alamat", "alamat rumah", "alamat lengkap", "alamat domisili", "alamat ktp",
        "alamat tinggal", "alamat tetap",
    ]),
    (Part(Address, 2), &["alamat 2"]),
    (Whole(Street), &["jalan", "nama jalan"]),
    (Whole(HouseNumber), &["number rumah"]),
    (Whole(City), &["kota", "kabupaten kota", "kota kabupaten", "kabupaten", "kota kab", "kab kota", "bandar"]),
    (Whole(Postcode), &["kode pos", "poskod"]),
    (Whole(Region), &["provinsi", "propinsi", "negeri"]),
    (Whole(Country), &["negara"]),
    (Whole(RegisteredAt), &[
        "tanggal daftar", "tgl daftar", "tanggal pendaftaran", "tanggal registrasi",
        "tarikh daftar", "tarikh pendaftaran",
    ]),
    (DocumentType, &["jenis dokumen", "jenis identitas"]),
    (Unused, &[
        "kecamatan", "kelurahan", "rt", "rw", "rt rw", "dusun", "desa", "umur", "usia", "agama",
        "pekerjaan", "nama ibu", "nama ibu kandung", "nama ayah", "nama bapa",
        "status perkawinan", "keterangan",
    ]),
];
