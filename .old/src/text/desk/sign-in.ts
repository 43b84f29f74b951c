/** The words of signing in to the desk. */
export const HEADING = 'Logga in';
export const INTRO =
  'Här skriver du in löften och uppföljningar. Det du skriver publiceras först när du sparar.';
export const KEY = 'Din personliga nyckel';
export const KEY_HINT =
  'Har du ingen? Fråga den som sköter webbplatsen. Nyckeln är din, och ska inte lånas ut.';
export const KEEP = 'Kom ihåg mig på den här datorn';
export const SIGN_IN = 'Logga in med nyckeln';
export const SIGN_OUT = 'Logga ut';
export const SIGN_OUT_QUESTION =
  'Det finns ändringar som inte är sparade. De slängs när du loggar ut. Ska du logga ut ändå?';
export const SIGN_IN_AGAIN = 'Logga in igen';

const FORGES = { github: 'GitHub', gitlab: 'GitLab', gitea: 'Forgejo' } as const;

export const withAccount = (forge: keyof typeof FORGES) => `Logga in med ditt konto på ${FORGES[forge]}`;

export const NOWHERE_HEADING = 'Skriv i en mapp';
export const NOWHERE =
  'Den här webbplatsen är inte kopplad till något ställe på nätet där ändringar kan sparas.';
export const FOLDER_HINT =
  'Har du projektets mapp på den här datorn kan du skriva i den. Det du sparar står i mappens filer, och publiceras när de skickas in.';
export const CHOOSE_FOLDER = 'Välj projektets mapp';
export const NO_FOLDER =
  'Skriv i filerna, så som guiden för redaktörer säger, eller använd Chrome eller Edge, som kan skriva i projektets mapp.';
