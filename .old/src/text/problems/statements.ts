/** Messages about accessibility statements. */
import type { ProblemText } from '../problem-text.ts';

export const statementMissing = (): ProblemText => ({
  severity: 'warning',
  message: 'Kommunen har ingen tillgänglighetsredogörelse för webbplatsen.',
  help: 'Lagen kräver en av varje offentlig aktör. Skriv den i filen tillganglighet.md bredvid kommun.md. Till dess säger webbplatsen att den saknas.',
});

export const statementOutdated = (assessed: string): ProblemText => ({
  severity: 'warning',
  message: `Tillgängligheten bedömdes ${assessed}, för mer än ett år sedan.`,
  help: 'Bedöm webbplatsen på nytt, och skriv in den nya dagen.',
});
