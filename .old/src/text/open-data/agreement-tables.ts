/** Texts about the tables of municipalities, agreements and sources. */
import { AGREEMENT_ID, OWNER, SHOWN, SOURCE, TERM_ENDS, YEAR } from './shared-columns.ts';
import type { TableText } from './table-text.ts';

export const MUNICIPALITIES = {
  title: 'Kommuner',
  description: 'En rad för varje kommun på webbplatsen.',
  columns: {
    ...OWNER,
    namn: { description: 'Kommunens namn.', example: 'Björkhults kommun' },
    kortnamn: { description: 'Namnet utan ordet kommun.', example: 'Björkhult' },
    webbplats: { description: 'Kommunens egen webbplats.', example: 'https://www.bjorkhult.example' },
    kontakt: { description: 'Vem man vänder sig till.', example: 'Trygghetssamordnaren' },
    epost: { description: 'E-postadress till kontakten.', example: 'trygghet@bjorkhult.example' },
    telefon: { description: 'Telefonnummer till kontakten.', example: '0999-123 45' },
    kontaktsida: {
      description: 'Webbadress till kontakten.',
      example: 'https://www.bjorkhult.example/kontakt',
    },
    lokalpolisomrade: { description: 'Det lokalpolisområde som kommunen hör till.', example: 'Björkhult' },
    lan: { description: 'Länet.', example: 'Exempellän' },
    felanmalan: {
      description: 'Dit man skriver om något på webbplatsen är fel: en e-postadress eller ett formulär.',
      example: 'trygghet@bjorkhult.example',
    },
    presentation: { description: 'Kommunens inledande text, som HTML.', example: '<p>Välkommen.</p>' },
    ...SHOWN,
  },
} as const satisfies TableText;

export const PARTIES = {
  title: 'Parter',
  description: 'En rad för varje part som kan lova, redovisa eller granska, med det namn den har i kommunen.',
  columns: {
    ...OWNER,
    part: { description: 'Partens id.', example: 'polisen' },
    namn: { description: 'Vad parten heter på kommunens sidor.', example: 'Polisen' },
    slag: { description: 'Vad det är för slags part.', example: 'bostadsbolag' },
    granskar: {
      description: 'Sant för den som granskar och inget lovar, till exempel en tidning.',
      example: false,
    },
    ...SHOWN,
  },
} as const satisfies TableText;

export const PLACES = {
  title: 'Platser',
  description: 'En rad för varje plats som kommunen har gett ett id.',
  columns: {
    ...OWNER,
    plats: { description: 'Platsens id.', example: 'centrum' },
    namn: { description: 'Platsens namn.', example: 'Centrum' },
    ...SHOWN,
  },
} as const satisfies TableText;

export const AGREEMENTS = {
  title: 'Avtal',
  description: 'En rad för varje avtal. Ett år kan ha flera.',
  columns: {
    ...YEAR,
    ...AGREEMENT_ID,
    titel: { description: 'Avtalets titel.', example: 'Medborgarlöften i Björkhult 2024' },
    slag: { description: 'Vad ett löfte i avtalet kallas.', example: 'medborgarlöfte' },
    slag_flera: { description: 'Samma ord i flertal.', example: 'medborgarlöften' },
    slag_bestamd: { description: 'Samma ord i bestämd form flertal.', example: 'medborgarlöftena' },
    ...TERM_ENDS,
    parter: { description: 'De som lovar, som id i tabellen parter.', example: ['polisen', 'kommunen'] },
    undertecknat: { description: 'Dagen då avtalet undertecknades.', example: '2024-02-01' },
    undertecknare: { description: 'Vilka som har undertecknat, ett namn per rad.', example: ['Anna Ek'] },
    undertecknare_roll: { description: 'Deras roller, i samma ordning.', example: ['kommunpolis'] },
    undertecknare_part: {
      description: 'De parter som de företräder, som id och i samma ordning.',
      example: ['polisen'],
    },
    uppfoljs: {
      description:
        'Hur ofta avtalet säger att det följs upp. Tomt när det inte säger något: då saknas ingen uppföljning.',
      example: 'tertial',
    },
    inledning: {
      description: 'Texten om avtalet, som HTML.',
      example: '<p>Avtalet bygger på en dialog.</p>',
    },
    ...SHOWN,
  },
} as const satisfies TableText;

export const SOURCES = {
  title: 'Källor',
  description: 'En rad för varje dokument som texter och tal kommer från.',
  columns: {
    ...YEAR,
    ...AGREEMENT_ID,
    kalla: { ...SOURCE.kalla, description: 'Källans id, som andra tabeller hänvisar till.' },
    titel: { description: 'Dokumentets titel.', example: 'Uppföljning av medborgarlöften 2024' },
    utgivare: { description: 'Vem som har gett ut det.', example: 'Polismyndigheten' },
    datum: {
      description: 'När det är daterat: ett år, en månad, en vecka eller en dag.',
      example: '2025-01-15',
    },
    adress: {
      description: 'Där dokumentet finns. Tomt när det inte finns på webben.',
      example: 'https://www.bjorkhult.example/uppfoljning-2024.pdf',
    },
    filstorlek: {
      description: 'Filens storlek i byte. Tomt när dokumentet inte ligger på webbplatsen.',
      example: 184_320,
    },
    sha256: {
      description:
        'Filens kontrollsumma, SHA-256. Är den densamma för en kopia, så är kopian likadan. Tomt när dokumentet inte ligger på webbplatsen.',
      example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
    ...SHOWN,
  },
} as const satisfies TableText;
