/** The schema of `webbplats.yaml`: what holds for the whole site. */
import * as z from 'zod/mini';
import type {
  SiteLink,
  SiteNotice,
  SiteRepository,
  SiteSettings,
  SoftwareVersion,
} from '../../domain/settings.ts';
import * as words from '../../text/fields/site-settings.ts';
import { LINK_FORMAT, SITE_ADDRESS_FORMAT, TYPEFACE_PATH_FORMAT } from '../formats/addresses.ts';
import { GIT_ADDRESS_FORMAT, REPOSITORY_FORMAT, VERSION_FORMAT } from '../formats/software.ts';
import { complete } from '../formats/without-undefined.ts';
import {
  about,
  choice,
  day,
  described,
  documentAddress,
  formatted,
  longText,
  text,
  transformed,
  webAddress,
} from './field.ts';

/** More do not fit beside the site's own menu. */
const MAX_HEADER_LINKS = 3;
const MAX_FOOTER_LINKS = 8;

const link = transformed(
  z.strictObject({
    text: text(words.SITE_LINK.text, { examples: ['Björkhults kommun'] }),
    länk: formatted(LINK_FORMAT, words.SITE_LINK.länk, { examples: ['https://www.bjorkhult.example/'] }),
  }),
  (fields): SiteLink => ({ text: fields.text, address: fields.länk }),
);

const links = (most: number) => z.array(link).check(z.maxLength(most));

const notice = transformed(
  z.strictObject({
    text: longText(words.NOTICE.text, { examples: ['Löftena för 2018 skrivs under den 15 januari.'] }),
    till: day(words.NOTICE.till, { time: 'ahead', examples: ['2018-01-15'] }),
    länk: z.optional(
      formatted(LINK_FORMAT, words.NOTICE.länk, { examples: ['https://www.bjorkhult.example/nytt'] }),
    ),
  }),
  (fields) => complete<SiteNotice>({ text: fields.text, until: fields.till, address: fields.länk }),
);

const software = transformed(
  z.strictObject({
    version: formatted(VERSION_FORMAT, words.SOFTWARE.version, { examples: ['0.2.0'] }),
    hämtas_från: formatted(GIT_ADDRESS_FORMAT, words.SOFTWARE.hämtas_från, {
      examples: ['https://kod.example/oppen-kod/sagt-och-gjort.git'],
    }),
  }),
  (fields): SoftwareVersion => ({ version: fields.version, source: fields.hämtas_från }),
);

const repository = transformed(
  z.strictObject({
    slag: choice(
      { github: 'github', gitlab: 'gitlab', forgejo: 'forgejo', gitea: 'gitea' },
      words.REPOSITORY.slag,
      { examples: ['gitlab'] },
    ),
    förråd: formatted(REPOSITORY_FORMAT, words.REPOSITORY.förråd, { examples: ['bjorkhult/loften'] }),
    gren: z.optional(text(words.REPOSITORY.gren, { examples: ['main'] })),
    server: z.optional(
      documentAddress(words.REPOSITORY.server, { examples: ['https://git.bjorkhult.example'] }),
    ),
    mapp: z.optional(text(words.REPOSITORY.mapp, { examples: ['content'] })),
    app: z.optional(text(words.REPOSITORY.app, { examples: ['0a1b2c3d'] })),
    inloggning: z.optional(
      webAddress(words.REPOSITORY.inloggning, { examples: ['https://inloggning.bjorkhult.example'] }),
    ),
  }),
  (fields) =>
    complete<SiteRepository>({
      service: fields.slag,
      name: fields.förråd,
      branch: fields.gren,
      server: fields.server,
      folder: fields.mapp,
      appId: fields.app,
      signIn: fields.inloggning,
    }),
);

export const siteSettingsSchema = transformed(
  described(
    z.strictObject({
      namn: z.optional(text(words.SITE.namn, { examples: ['Löften i Björkhult'] })),
      adress: z.optional(
        formatted(SITE_ADDRESS_FORMAT, words.SITE.adress, {
          examples: ['https://www.bjorkhult.example/trygghet/loften/'],
        }),
      ),
      meddelande: z.optional(described(notice, about(words.SITE.meddelande))),
      sidhuvud: z.optional(
        described(links(MAX_HEADER_LINKS), about(words.SITE.sidhuvud, { summary: '{text}' })),
      ),
      sidfot: z.optional(described(links(MAX_FOOTER_LINKS), about(words.SITE.sidfot, { summary: '{text}' }))),
      typsnitt: z.optional(
        formatted(TYPEFACE_PATH_FORMAT, words.SITE.typsnitt, { examples: ['typsnitt/rubrik.woff2'] }),
      ),
      programvara: z.optional(described(software, about(words.SITE.programvara, { isRare: true }))),
      redaktion: z.optional(described(repository, about(words.SITE.redaktion, { isRare: true }))),
    }),
    about(words.SITE_FILE, { title: 'webbplats.yaml' }),
  ),
  (fields) =>
    complete<SiteSettings>({
      name: fields.namn,
      address: fields.adress,
      notice: fields.meddelande,
      headerLinks: fields.sidhuvud ?? [],
      footerLinks: fields.sidfot ?? [],
      typeface: fields.typsnitt === undefined ? undefined : `/${fields.typsnitt}`,
      software: fields.programvara,
      repository: fields.redaktion,
    }),
);
