/** The output of `npm run new -- webbplats`, which makes a site of one's own. */

/** Where a site of one's own may be kept and published. */
export const FORGES = [
  { id: 'github', text: 'GitHub', name: 'GitHub' },
  { id: 'gitlab', text: 'GitLab', name: 'GitLab' },
  { id: 'forgejo', text: 'Forgejo eller Codeberg', name: 'Forgejo' },
  { id: 'server', text: 'En egen server', name: 'Egen server' },
] as const;

export type ForgeId = (typeof FORGES)[number]['id'];

export const SITE_QUESTIONS = {
  folder: 'Ny mapp för webbplatsens innehåll, till exempel ../min-kommun',
  address:
    'Webbplatsens adress, till exempel https://www.kommun.example/loften/ (tomt om den inte är bestämd)',
  forges: 'Var innehållet ska ligga',
  forge: 'Vilket, siffran',
  program: 'Adressen som programmet hämtas från (https://….git)',
} as const;

export const notEmpty = (folder: string) =>
  `Mappen ${folder} är inte tom. Skriv en mapp som inte finns, till exempel ${folder}-loften.`;
export const notAFolder = (folder: string) => `${folder} är en fil. Skriv en mapp som inte finns.`;
export const withinProgram = (folder: string, beside: string) =>
  `Mappen ${folder} ligger i programmets mapp. Lägg den bredvid: ${beside}`;

export const GIT_MISSING = 'git behövs, och finns inte på den här datorn. Hämta det på https://git-scm.com';
export const gitFailed = (said: string) => `git kunde inte göra förrådet: ${said}`;
export const FIRST_COMMIT = 'Webbplatsen är skapad';

/** The settings of a new site. */
export const settingsFile = (version: string, program: string, address: string | undefined) =>
  `# Inställningar för hela webbplatsen. Bara programvara behövs.
${address === undefined ? '#\n# adress: https://www.kommun.example/loften/\n' : `\nadress: ${address}\n`}
# Det program som gör webbplatsen, på var sin rad. Versionen byts med npm run upgrade eller knappen Uppgradera.
programvara:
  version: ${version}
  hämtas_från: ${program}
`;

const PUBLISHING: Readonly<Record<ForgeId, readonly string[]>> = {
  github: [
    'Skapa ett tomt förråd på GitHub. I mappen: git remote add origin ADRESSEN && git push -u origin main',
    'Settings → Pages → Source: GitHub Actions. Webbplatsens adress står sedan där.',
  ],
  gitlab: [
    'Skapa ett tomt projekt på GitLab. I mappen: git remote add origin ADRESSEN && git push -u origin main',
    'Build → Pipeline schedules: ett schema varje natt, eftersom utfall bedöms per dag.',
  ],
  forgejo: [
    'Skapa ett tomt förråd. I mappen: git remote add origin ADRESSEN && git push -u origin main',
    'Finns ingen adress i content/webbplats.yaml skriver du den i variabeln SITE_URL.',
  ],
  server: [
    'På servern, en gång: deploy/setup.sh --site-code PROGRAMMETS_MAPP … Se deploy/README.md i programmets mapp.',
    'I mappen: git remote add publicering ADRESSEN && git push publicering main',
  ],
};

export function siteMade(folder: string, files: readonly string[], forge: ForgeId): string {
  const steps = PUBLISHING[forge].map((step, index) => `  ${index + 1}. ${step}`);
  return `${files.map((file) => `Ny fil: ${file}`).join('\n')}

Webbplatsen ligger i ${folder}, som är ett eget git-förråd. Titta på den:
  CONTENT_DIR=${folder}/content npm start

Lägg ut den:
${steps.join('\n')}

Skriv in avtal och löften på webbplatsens adress med /admin/ på slutet, eller här:
  CONTENT_DIR=${folder}/content npm run dev      och öppna http://localhost:4321/admin/
  CONTENT_DIR=${folder}/content npm run new      frågar i terminalen
README.md i mappen är för redaktörerna.`;
}
