import type { StatementView } from '../views/pages/statement.ts';
import type { Examples } from './examples.ts';

const statement: StatementView = {
  opening: 'Björkhults kommun ansvarar för Medborgarlöften i Björkhult.',
  compliance: 'Webbplatsen är delvis förenlig med lagen.',
  lists: [
    {
      id: 'brister',
      heading: 'Innehåll som inte är tillgängligt',
      items: [{ content: 'Skannade dokument', reason: 'De är bilder utan text.' }],
      nothing: 'Inga brister är kända.',
    },
    {
      id: 'utanfor-lagen',
      heading: 'Innehåll som lagen inte omfattar',
      items: [],
      nothing: 'Det finns inget sådant innehåll.',
    },
  ],
  method: ['Kommunen har själv prövat webbplatsen.', 'Webbplatsen bedömdes senast den 2 maj 2023.'],
  text: '<p>Vi arbetar med det.</p>',
  contactName: 'Kommunens kontaktcenter',
  contact: [{ text: 'kommun@bjorkhult.example', address: 'mailto:kommun@bjorkhult.example' }],
};

export const examples = {
  'a statement with a shortcoming': { props: { statement } },
  'a minimal statement': {
    props: { statement: { ...statement, text: '', lists: statement.lists.slice(1) } },
  },
} satisfies Examples<{ statement: StatementView }>;
