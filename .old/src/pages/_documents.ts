/** The routes of documents. There is one for each kind of file, since the ending of a file is part of its route. */
import type { APIContext, APIRoute, GetStaticPaths } from 'astro';
import { absoluteHref, href } from '../components/href.ts';
import { catalog } from '../content/astro/catalog.ts';
import { madeAgain } from '../content/astro/again.ts';
import { publicFile } from '../content/astro/public-file.ts';
import { documentFiles, pageOf, type DocumentFiles, type Subject } from '../documents/documents.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../domain/address.ts';
import { documentLinks } from '../views/parts/documents.ts';
import type { FileLink } from '../views/parts/links.ts';
import { reportPages, siteOf, yearPages } from '../views/site.ts';

const TYPES: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  archive: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

interface Route {
  readonly getStaticPaths: GetStaticPaths;
  readonly GET: APIRoute<Subject & Record<string, unknown>>;
}

/** Returns the route of the follow-ups of periods. */
export function reportDocuments(format: DocumentFormat): Route {
  return {
    getStaticPaths: async () =>
      reportPages(siteOf(await catalog())).map((subject) => ({
        params: { ...paramsOf(subject), period: subject.periods[0].period.id },
        props: { ...subject },
      })),
    GET: fileOf(format),
  };
}

/** Returns the route of whole years. */
export function yearDocuments(format: DocumentFormat): Route {
  return {
    getStaticPaths: async () =>
      yearPages(siteOf(await catalog())).map((year) => ({ params: paramsOf({ year }), props: { year } })),
    GET: fileOf(format),
  };
}

/** Returns the links to the documents of a page. */
export async function documentLinksOf(subject: Subject, site: URL | undefined): Promise<readonly FileLink[]> {
  const { pdf, archive, word } = await filesOf(subject, site);
  return documentLinks(pageOf(subject), { pdf: pdf.length, archive: archive.length, word: word.length });
}

function paramsOf({ year: { municipality, key } }: Subject) {
  return { municipality: municipality.id, year: String(key.year) };
}

function fileOf(format: DocumentFormat): Route['GET'] {
  return async ({ props, site }) => {
    const { [format]: file } = await filesOf(props, site);
    return new Response(new Uint8Array(file), { headers: { 'content-type': TYPES[format] } });
  };
}

async function filesOf(subject: Subject, origin: APIContext['site']): Promise<DocumentFiles> {
  const base = href('/');
  return documentFiles(subject, {
    site: siteOf(await catalog()),
    addresses: {
      absolute: absoluteHref,
      ofText: (address) => new URL(address, origin).href,
      ofPicture: (address) => address.slice(base.length - 1),
    },
    publicFile,
    // Setting a document takes longer than all of its page.
    again: (digest, make) => madeAgain(digest, DOCUMENT_FORMATS, make),
  });
}
