/** The words of signing in to the desk. */
export const HEADING = 'Logga in';
export const INTRO =
  'Här skriver du in löften och uppföljningar. Det du skriver publiceras först när du sparar.';
export const KEY = 'Din personliga nyckel';
export const KEY_HINT =
  'Har du ingen? Fråga den som sköter webbplatsen. Nyckeln är din, och ska inte lånas ut.';
export const KEEP = 'Kom ihåg mig på den här datorn';
export const SIGN_IN = 'Logga in';
export const SIGN_OUT = 'Logga ut';
export const NOWHERE =
  'Den här webbplatsen är inte kopplad till något ställe där ändringar kan sparas. Skriv i filerna, så som guiden säger, eller be den som sköter webbplatsen koppla den.';
