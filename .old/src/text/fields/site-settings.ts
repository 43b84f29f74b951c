/** Texts about the fields of `webbplats.yaml`. */
import type { FieldText, FieldTexts } from './field-text.ts';

export const SITE_FILE = {
  description: 'Det som gäller hela webbplatsen: vad den heter, var den ligger och hur den ser ut.',
} satisfies FieldText;

export const SITE = {
  namn: {
    description: 'Webbplatsens namn, överst på varje sida. Utan det heter den efter löftena och kommunen.',
  },
  adress: { description: 'Adressen där webbplatsen publiceras, med sökväg om den ligger under en annan.' },
  programvara: {
    label: 'Programvara',
    description: 'Det program som bygger webbplatsen. Den som sköter webbplatsen ändrar det.',
  },
  redaktion: {
    label: 'Kodförråd',
    description:
      'Kodförrådet som redaktörerna skriver i, så att de kan logga in på /admin/. Den som sköter webbplatsen ändrar det.',
  },
  sidhuvud: {
    label: 'Länkar överst',
    singular: 'länk',
    description: 'Länkar överst på varje sida, till exempel till kommunens webbplats. Högst tre.',
  },
  sidfot: {
    label: 'Länkar längst ned',
    singular: 'länk',
    description: 'Länkar längst ned på varje sida, till exempel till hur personuppgifter behandlas.',
  },
  meddelande: { description: 'Något som står överst på varje sida en tid.' },
  typsnitt: {
    label: 'Eget typsnitt',
    description:
      'Ett eget typsnitt för rubriker och för det som lovades: sökvägen till en WOFF2-fil under mappen public. Ni svarar för att ni får använda det.',
    formHint:
      'Ett eget typsnitt för rubriker och för det som lovades, som WOFF2. Ni svarar för att ni får använda det.',
  },
} satisfies FieldTexts;

export const SITE_LINK = {
  text: { description: 'Det som står på länken.' },
  länk: { description: 'Adressen som länken leder till, eller en sida på webbplatsen som /integritet/.' },
} satisfies FieldTexts;

export const NOTICE = {
  text: { description: 'Vad som står i meddelandet.' },
  till: { label: 'Till och med', description: 'Den sista dagen då meddelandet visas.' },
  länk: { description: 'Var man kan läsa mer: en adress, eller en sida på webbplatsen.' },
} satisfies FieldTexts;

export const SOFTWARE = {
  version: { description: 'Versionen av programmet.' },
  hämtas_från: { label: 'Hämtas från', description: 'Kodförrådet som programmet hämtas från.' },
} satisfies FieldTexts;

export const REPOSITORY = {
  slag: { description: 'Vad för slags server: github, gitlab, forgejo eller gitea.' },
  förråd: { label: 'Kodförråd', description: 'Kodförrådets namn, med ägaren först.' },
  gren: { description: 'Grenen som blir webbplatsen, om den inte är förrådets huvudgren.' },
  server: { description: 'Adressen till servern, om den är er egen.' },
  mapp: { description: 'Mappen med innehållet, om den inte heter content. En punkt är hela förrådet.' },
  app: {
    label: 'Program-id',
    description:
      'Id för det program som är registrerat hos GitLab, Forgejo eller Gitea, så att redaktörer kan logga in med sitt konto.',
  },
  inloggning: {
    description: 'Adressen till tjänsten som loggar in på GitHub med konto.',
  },
} satisfies FieldTexts;
