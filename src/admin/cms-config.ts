/** The configuration of Sveltia CMS: the files, their forms, and how each is converted to the other. */
import type { CmsConfig, Collection, CollectionFile, Field } from '@sveltia/cms';
import {
  readMarkdown,
  readYaml,
  writeMarkdown,
  writeYaml,
  type FileContents,
} from '../content/write/file-text.ts';
import { FOLDER_FORMAT } from '../content/formats/identifier.ts';
import { QUANTITY_FORMAT } from '../content/formats/quantity.ts';
import { fieldOf, partOf, type Fields, type Layout } from '../content/formats/layout.ts';
import { pathOf } from '../content/source/file-tree.ts';
import { STANDING_IDS } from '../domain/parties.ts';
import * as words from '../text/admin.ts';
import { capitalised } from '../text/list.ts';
import type { AdminData, AgreementData, MunicipalityData, PromiseData } from './admin-data.ts';
import {
  bodyField,
  fieldsOf,
  formField,
  formFields,
  moreField,
  idField,
  patternOf,
  type References,
} from './form-fields.ts';
import {
  ABOUT_NUMBERS,
  FORECAST,
  fromForm,
  NUMBER,
  partiesFromForm,
  partiesToForm,
  reportFromForm,
  reportToForm,
  SEVERAL,
  toForm,
  UNPROMISED,
  type ListedActivity,
} from './form-values.ts';

/** Reads and writes the files of a form. */
export interface FileFormat {
  readonly name: string;
  readonly extension: 'md' | 'yaml';
  readonly fromFile: (text: string) => Fields;
  readonly toFile: (form: Fields) => string;
}

export interface Cms {
  readonly config: CmsConfig;
  readonly formats: readonly FileFormat[];
  /**
   * Returns the form's values as they would be read from the saved file: pasted lines have become activities, and generated ids are
   * set. `collection` and `path` identify the entry.
   */
  readonly asSaved: (collection: string, path: string, form: Fields) => Fields;
}

/** The fields that say what a file covers, if its name does not. */
const PERIOD = ['från', 'till', 'etikett'];

/** The placeholder that Sveltia replaces by the name of an entry's folder. */
const SLUG = '{{slug}}';

/** The form value with the file's original text, so that saving changes only what it must. */
const FILE_TEXT = 'filens_text';

/** Returns the configuration for one municipality, or for what all of them share. */
export function cmsFor(data: AdminData): Cms {
  const forms = new Forms(data);
  const { municipality } = data;
  const collections = municipality ? forms.ofMunicipality(municipality) : forms.ofAll();
  const formatOf = (name: string, path: string) => {
    const collection = collections.find((one) => one.name === name);
    const file = collection && 'files' in collection && collection.files.find((one) => one.file === path);
    const format = file ? file.format : collection && 'folder' in collection ? collection.format : undefined;
    return forms.formats.find((one) => one.name === format);
  };
  return {
    formats: forms.formats,
    asSaved: (name, path, form) => {
      const format = formatOf(name, path);
      return format ? format.fromFile(format.toFile(form).trim()) : form;
    },
    config: {
      load_config_file: false,
      backend: { ...data.backend, commit_messages: words.COMMITS },
      app_title: words.TITLE,
      logo: { src: '../ikon.svg' },
      media_folder: 'public/bilder',
      public_folder: '/bilder',
      // No stock photo services.
      media_libraries: { stock_assets: { providers: [] } },
      show_preview_links: false,
      editor: { preview: false },
      slug: { encoding: 'ascii', clean_accents: true },
      output: { omit_empty_optional_fields: true },
      collections,
    } as CmsConfig,
  };
}

class Forms {
  readonly formats: FileFormat[] = [];
  private readonly data: AdminData;

  constructor(data: AdminData) {
    this.data = data;
  }

  /** The parties, the glossary and new municipalities. */
  ofAll(): Collection[] {
    return [
      this.shared(),
      {
        name: 'kommuner',
        label: words.COLLECTIONS.municipalities,
        label_singular: words.COLLECTIONS.newMunicipality,
        icon: 'location_city',
        ...this.eachIn(pathOf('kommun', { municipality: SLUG })),
        extension: 'md',
        format: this.format('kommun'),
        identifier_field: 'kortnamn',
        summary: '{{fields.namn}}',
        slug: { editable: ['create'], hint: words.MUNICIPALITY_FOLDER, ...patternOf(FOLDER_FORMAT) },
        delete: false,
        duplicate: false,
        fields: this.fields('kommun', references()),
      },
    ];
  }

  ofMunicipality(municipality: MunicipalityData): Collection[] {
    const { id, agreements, comingYears, earlierYears } = municipality;
    const written = agreements.map(({ year }) => year);
    const latestFirst = (years: readonly number[]) => [...years].sort((a, b) => b - a);
    const years = latestFirst([...comingYears, ...written]);
    return [
      {
        name: 'uppfoljningar',
        label: words.COLLECTIONS.reports,
        label_singular: words.COLLECTIONS.report,
        icon: 'fact_check',
        description: words.REPORTS_HELP,
        files: agreements.flatMap((agreement) => this.reports(id, agreement)),
      },
      ...this.renewals(municipality),
      ...years.map((year): Collection => ({
        name: `loften-${year}`,
        label: words.promisesOf(year),
        label_singular: words.COLLECTIONS.promise,
        icon: 'handshake',
        ...this.eachIn(pathOf('lofte', { municipality: id, year, promise: SLUG })),
        extension: 'md',
        format: this.format('lofte'),
        identifier_field: 'kortnamn',
        summary: '{{fields.kortnamn}}',
        slug: { editable: ['create'], hint: words.PROMISE_FOLDER, ...patternOf(FOLDER_FORMAT) },
        // Published files cannot be deleted.
        delete: false,
        fields: this.fields('lofte', references(year)),
      })),
      {
        name: 'avtal',
        label: words.COLLECTIONS.agreements,
        label_singular: words.COLLECTIONS.agreement,
        icon: 'contract',
        files: latestFirst([...years, ...earlierYears]).map((year) =>
          this.agreement(id, year, written.includes(year)),
        ),
      },
      {
        name: 'kommun',
        label: words.COLLECTIONS.municipality,
        // The municipality already exists.
        label_singular: words.COLLECTIONS.newStatement,
        icon: 'location_city',
        files: [
          {
            name: 'kommun',
            label: municipality.shortName,
            file: this.path(pathOf('kommun', { municipality: id })),
            format: this.format('kommun'),
            fields: this.fields('kommun', references()),
          },
          {
            name: 'tillganglighet',
            label: words.COLLECTIONS.statement,
            file: this.path(pathOf('tillganglighet', { municipality: id })),
            format: this.format('tillganglighet'),
            fields: this.fields('tillganglighet', references()),
          },
        ],
      },
      this.shared(),
    ] as Collection[];
  }

  private shared(): Collection {
    const party = this.layout('parter').additionalProperties as Layout;
    const id = { ...this.layout('parter').propertyNames, type: 'string' as const };
    return {
      name: 'gemensamt',
      label: words.COLLECTIONS.shared,
      icon: 'groups',
      files: [
        {
          name: 'parter',
          label: words.COLLECTIONS.parties,
          file: this.path(pathOf('parter', {})),
          format: this.add(
            'parter',
            'yaml',
            (text) => partiesToForm(readYaml(text) as Fields),
            (form) => ({
              fields: partiesFromForm(form, this.layout('parter')),
              body: '',
            }),
          ),
          fields: [
            {
              name: 'parter',
              label: words.COLLECTIONS.parties,
              hint: this.layout('parter').description,
              widget: 'list',
              label_singular: words.COLLECTIONS.party,
              summary: '{{fields.namn}}',
              collapsed: true,
              fields: [idField('id', id, party, references()), ...fieldsOf(party, references())],
            },
          ],
        },
        {
          name: 'ordlista',
          label: words.COLLECTIONS.glossary,
          file: this.path(pathOf('ordlista', {})),
          format: this.add(
            'ordlista',
            'yaml',
            (text) => ({ ord: toForm(readYaml(text), this.layout('ordlista')) }),
            (form) => ({
              fields: fromForm(form['ord'] ?? [], this.layout('ordlista')) as unknown[],
              body: '',
            }),
          ),
          fields: [
            {
              name: 'ord',
              label: words.COLLECTIONS.words,
              widget: 'list',
              label_singular: words.COLLECTIONS.word,
              summary: '{{fields.term}}',
              collapsed: true,
              fields: fieldsOf(partOf(this.layout('ordlista')) ?? {}, references()),
            },
          ],
        },
      ],
    };
  }

  private agreement(municipality: string, year: number, isWritten: boolean): CollectionFile {
    const fields = this.fields('avtal', references());
    return {
      name: String(year),
      label: words.agreementOf(year, isWritten),
      file: this.path(pathOf('avtal', { municipality, year })),
      format: this.format('avtal'),
      fields: fields.map((field) =>
        field.name === 'parter' ? ({ ...field, default: [...STANDING_IDS] } as Field) : field,
      ),
    };
  }

  private reports(municipality: string, { year, promises }: AgreementData): readonly CollectionFile[] {
    return promises.flatMap(({ id, shortName, activities, reports }) => {
      const format = this.reportFormat(`uppfoljning-${year}-${id}`, activities);
      const [results, ...others] = this.reportFields(activities, references(year));
      return reports.map((report) => ({
        name: `${year}-${id}-${report.id}`,
        label: words.reportOf(shortName, report),
        file: this.path(pathOf('uppfoljning', { municipality, year, promise: id, period: report.id })),
        format,
        // Sveltia does not say which file is being written.
        fields: [
          ...(report.hasOwnPeriod ? this.periodFields() : []),
          {
            ...results,
            comment: `**${words.reportOf(shortName, { ...report, isWritten: true })}**`,
          } as Field,
          ...others,
        ],
      }));
    });
  }

  /** Last year's promises, to be reviewed and saved for a coming year. */
  private renewals({ id, agreements, comingYears }: MunicipalityData): readonly Collection[] {
    const promises = agreements[0]?.promises.filter(({ renewal }) => renewal !== undefined) ?? [];
    if (promises.length === 0) return [];
    return comingYears.map((year) => ({
      name: `fornya-${year}`,
      label: words.renewalsFor(year),
      label_singular: words.COLLECTIONS.promise,
      icon: 'autorenew',
      description: words.RENEWALS_HELP,
      files: promises.map((promise) => this.renewal(id, year, promise)),
    }));
  }

  private renewal(
    municipality: string,
    year: number,
    { id, shortName, renewal = {} }: PromiseData,
  ): CollectionFile {
    const values = toForm(renewal, this.layout('lofte')) as Fields;
    return {
      name: id,
      label: shortName,
      file: this.path(pathOf('lofte', { municipality, year, promise: id })),
      format: this.format('lofte'),
      fields: this.fields('lofte', references(year)).map((field) =>
        values[field.name] === undefined ? field : ({ ...field, default: values[field.name] } as Field),
      ),
    };
  }

  /** The fields of a custom period. */
  private periodFields(): readonly Field[] {
    const layout = this.layout('uppfoljning');
    return PERIOD.map((key) => formField(key, fieldOf(layout, key) ?? {}, true, references()));
  }

  private reportFields(activities: readonly ListedActivity[], refers: References): Field[] {
    const layout = this.layout('uppfoljning');
    const result = partOf(fieldOf(layout, 'redovisat') ?? {}) ?? {};
    const head = fieldsOf(layout, refers, { except: [...PERIOD, 'redovisat'] });
    const kinds = [
      ...activities.map((activity) =>
        this.resultKind(result, refers, activity.id, words.activityLabel(activity.text), [activity]),
      ),
      this.resultKind(result, refers, SEVERAL, words.SEVERAL, activities, [
        {
          name: 'aktiviteter',
          label: capitalised('aktiviteter'),
          widget: 'select',
          multiple: true,
          // Checkboxes, because long texts are hard to tell apart in a drop-down list.
          dropdown_threshold: 100,
          options: activities.map(({ id, text }) => ({ label: words.activityLabel(text), value: id })),
        },
      ]),
      this.resultKind(result, refers, UNPROMISED, words.UNPROMISED, []),
    ];
    return [
      {
        name: 'redovisat',
        label: words.RESULTS.label,
        hint: words.RESULTS.hint,
        widget: 'list',
        label_singular: fieldOf(layout, 'redovisat')?.singular ?? '',
        required: false,
        typeKey: 'aktivitet',
        types: kinds,
        default: activities.map(({ id }) => ({ aktivitet: id })),
      } as Field,
      ...head,
      bodyField(),
    ];
  }

  private resultKind(
    layout: Layout,
    refers: References,
    name: string,
    label: string,
    activities: readonly ListedActivity[],
    extra: readonly Field[] = [],
  ) {
    const [activity] = activities;
    // Several activities may have the same measure.
    const measures = [
      ...new Map(activities.flatMap((one) => one.measures).map((one) => [one.id, one])).values(),
    ];
    const isOne = activities.length === 1 && name !== SEVERAL;
    const rare = Object.entries(layout.properties ?? {}).flatMap(([key, { isRare }]) =>
      isRare && (key !== FORECAST || measures.length > 0) ? [key] : [],
    );
    const number = (name: string, { unit, units }: ListedActivity['measures'][number]): Field => ({
      name,
      label: words.measureLabel(unit),
      widget: 'string',
      required: false,
      ...patternOf(QUANTITY_FORMAT, units),
      hint: QUANTITY_FORMAT.rule,
      use_emoji_autocomplete: false,
    });
    const numbers = measures.map((measure) => number(NUMBER + measure.id, measure));
    const field = (key: string): Field => {
      const made = formField(key, fieldOf(layout, key) ?? {}, false, refers);
      // A mapping of free keys: a field for each measure.
      return key === FORECAST
        ? ({ ...made, fields: measures.map((measure) => number(measure.id, measure)) } as Field)
        : made;
    };
    const quantity =
      (fieldOf(layout, 'värden')?.additionalProperties || {}).anyOf?.find(({ type }) => type === 'object') ??
      {};
    const labelFor = (key: string) => fieldOf(quantity, key)?.label ?? capitalised(key);
    const about: Field = {
      name: ABOUT_NUMBERS,
      label: words.ABOUT_NUMBERS.label,
      hint: words.ABOUT_NUMBERS.hint,
      widget: 'list',
      required: false,
      label_singular: words.ABOUT_NUMBERS.singular,
      fields: [
        {
          name: 'mått',
          label: capitalised('mått'),
          widget: 'select',
          options: measures.map(measureOption),
          dropdown_threshold: 0,
        },
        { name: 'räknat', label: labelFor('räknat'), widget: 'string', required: false },
        {
          name: 'ingår_i',
          label: labelFor('ingår_i'),
          widget: 'select',
          required: false,
          options: measures.map(measureOption),
          dropdown_threshold: 0,
        },
      ],
    };
    return {
      name,
      label,
      summary: '{{fields.status}} {{fields.text}}',
      fields: [
        ...extra,
        { ...field('text'), ...(isOne && activity && { comment: words.promised(activity.text) }) },
        { ...field('status'), hint: words.STATUS_HINT },
        ...numbers,
        moreField([...rare.map(field), ...(measures.length > 0 ? [about] : [])]),
      ] as Field[],
    };
  }

  private fields(kind: string, refers: References): Field[] {
    return formFields(this.layout(kind), refers);
  }

  private layout(kind: string): Layout {
    return this.data.layouts[kind]!;
  }

  /** Converts a path in the content folder to one in the repository. */
  private path(path: string): string {
    return [this.data.folder, path].filter((part) => part !== '').join('/');
  }

  /** Returns the path of a collection's entries, each in a folder named by `SLUG`. */
  private eachIn(path: string): { readonly folder: string; readonly path: string } {
    const at = path.indexOf(SLUG);
    return {
      folder: this.path(path.slice(0, Math.max(0, at - 1))),
      path: path.slice(at).replace(/\.md$/, ''),
    };
  }

  /** Registers the format of a kind of Markdown file, once. */
  private format(kind: string): string {
    const known = this.formats.find(({ name }) => name === `${kind}-frontmatter`);
    if (known) return known.name;
    const layout = this.layout(kind);
    return this.add(
      kind,
      'md',
      (text) => withBody(readMarkdown(text), (fields) => toForm(fields, layout) as Fields),
      ({ body, ...form }) => ({ fields: fromForm(form, layout) as Fields, body: textOf(body) }),
    );
  }

  private reportFormat(name: string, activities: readonly ListedActivity[]): string {
    const layout = this.layout('uppfoljning');
    return this.add(
      name,
      'md',
      (text) => withBody(readMarkdown(text), (fields) => reportToForm(fields, layout, activities)),
      ({ body, ...form }) => ({ fields: reportFromForm(form, layout, activities), body: textOf(body) }),
    );
  }

  private add(
    name: string,
    extension: FileFormat['extension'],
    read: (text: string) => Fields,
    understand: (form: Fields) => FileContents,
  ): string {
    const layout = this.layout(name in this.data.layouts ? name : 'uppfoljning');
    // Sveltia requires this prefix for Markdown formats.
    const format = extension === 'md' ? `${name}-frontmatter` : name;
    this.formats.push({
      name: format,
      extension,
      fromFile: (text) => ({ ...read(`${text}\n`), [FILE_TEXT]: text }),
      toFile: ({ [FILE_TEXT]: text, ...form }) => {
        const old = typeof text === 'string' ? `${text}\n` : undefined;
        const contents = understand(form);
        return extension === 'md'
          ? writeMarkdown(contents, layout, old)
          : writeYaml(contents.fields, layout, old);
      },
    });
    return format;
  }
}

function withBody({ fields, body }: FileContents, read: (fields: Fields) => Fields): Fields {
  return { ...read(fields as Fields), ...(body !== '' && { body }) };
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body.replace(/\r\n?/g, '\n') : '';
}

function measureOption({ id, unit }: { readonly id: string; readonly unit: string }) {
  return { label: unit, value: id };
}

function references(year?: number): References {
  return {
    parties: { collection: 'gemensamt', file: 'parter', list: 'parter', name: 'namn' },
    places: { collection: 'kommun', file: 'kommun', list: 'platser', name: 'namn' },
    ...(year !== undefined && {
      sources: { collection: 'avtal', file: String(year), list: 'källor', name: 'titel' },
    }),
  };
}
