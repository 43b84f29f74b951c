/** Writes resources as RDF/XML and as JSON-LD. Each is described once, with its absolute address. */
import { escaped } from '../text/escaped.ts';

export type RdfValue =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: string; readonly datatype?: string };

/** A property, and its value. */
export type Triple = readonly [property: string, value: RdfValue];

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly triples: readonly Triple[];
}

export const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** An address as RDF wants it, whatever letters and spaces it is written with. */
export const iri = (address: string): RdfValue => ({ iri: new URL(address).href });
export const literal = (text: string): RdfValue => ({ text });
export const swedish = (text: string): RdfValue => ({ text, language: 'sv' });
export const date = (day: string): RdfValue => ({ text: day, datatype: `${NAMESPACES.xsd}date` });

export function rdfXml(resources: readonly Resource[]): string {
  const namespaces = Object.entries(NAMESPACES).map(([prefix, name]) => ` xmlns:${prefix}="${name}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<rdf:RDF${namespaces.join('')}>\n`,
    ...resources.map(resourceXml),
    '</rdf:RDF>\n',
  ].join('');
}

function resourceXml({ id, type, triples }: Resource): string {
  const lines = triples.map(([property, value]) => `    ${propertyXml(property, value)}\n`);
  return `  <${type} rdf:about="${escaped(id)}">\n${lines.join('')}  </${type}>\n`;
}

function propertyXml(property: string, value: RdfValue): string {
  if ('iri' in value) return `<${property} rdf:resource="${escaped(value.iri)}"/>`;
  const { text, language, datatype } = value;
  const attribute = language
    ? ` xml:lang="${language}"`
    : datatype
      ? ` rdf:datatype="${escaped(datatype)}"`
      : '';
  return `<${property}${attribute}>${escaped(text)}</${property}>`;
}

export function jsonLd(resources: readonly Resource[]): string {
  const graph = resources.map(({ id, type, triples }) => ({
    '@id': id,
    '@type': type,
    ...Object.fromEntries(
      [...Map.groupBy(triples, ([property]) => property)].map(([property, own]) => [
        property,
        own.map(([, value]) => valueJson(value)),
      ]),
    ),
  }));
  return `${JSON.stringify({ '@context': NAMESPACES, '@graph': graph }, undefined, 1)}\n`;
}

function valueJson(value: RdfValue): object {
  if ('iri' in value) return { '@id': value.iri };
  const { text, language, datatype } = value;
  return {
    '@value': text,
    ...(language && { '@language': language }),
    ...(datatype && { '@type': datatype }),
  };
}
