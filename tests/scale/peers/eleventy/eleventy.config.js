/** The documented way: one template for each kind of page, with collections from the front matter and pagination over them. */
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`templates/${name}`, import.meta.url), 'utf8');

const isIndex = ({ filePathStem }) => filePathStem.endsWith('/_index');
const isReport = ({ filePathStem }) => /\/r\d+$/.test(filePathStem);
const byWeight = (one, other) => one.data.weight - other.data.weight;

function municipalitiesOf(items) {
  const reports = Map.groupBy(items.filter(isReport), ({ filePathStem }) =>
    filePathStem.replace(/r\d+$/, ''),
  );
  const years = new Map();
  for (const promise of items) {
    if (isIndex(promise) || isReport(promise)) continue;
    const own = (reports.get(promise.filePathStem.replace(/index$/, '')) ?? []).sort(byWeight);
    promise.data.reports = own.map((item) => ({
      item,
      results: new Map(item.data.results.map((result) => [result.activity, result])),
    }));
    const { municipality, year } = promise.data;
    const key = `/${municipality}/${year}/_index`;
    if (!years.has(key)) years.set(key, []);
    years.get(key).push(promise);
  }
  const indexes = items.filter(isIndex).sort(byWeight);
  return indexes
    .filter(({ filePathStem }) => filePathStem.split('/').length === 3)
    .map((index) => {
      const url = index.filePathStem.replace(/_index$/, '');
      const name = index.data.title;
      const own = indexes
        .filter(({ filePathStem }) => filePathStem.startsWith(url) && years.has(filePathStem))
        .map(({ filePathStem, data }) => {
          const promises = years.get(filePathStem).sort(byWeight);
          for (const promise of promises) promise.data.name = name;
          return {
            url: filePathStem.replace(/_index$/, ''),
            title: data.title,
            parent: { url, name },
            promises,
          };
        });
      return { url, name, years: own, count: own.reduce((sum, { promises }) => sum + promises.length, 0) };
    });
}

export default function (config) {
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ 'styles.css': 'styles.css' });
  config.addGlobalData('layout', 'promise.njk');
  config.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        isIndex(page) || isReport(page) ? false : undefined,
  );
  config.addFilter('of', (results, activity) => results.get(activity.id));
  config.addFilter('percent', (measure, target) => Math.round((100 * measure) / target));
  let municipalities;
  config.on('eleventy.before', () => (municipalities = undefined));
  const all = (api) => (municipalities ??= municipalitiesOf(api.getAll()));
  config.addCollection('municipalities', all);
  config.addCollection('years', (api) => all(api).flatMap(({ years }) => years));

  const page = { layout: 'page.njk', eleventyExcludeFromCollections: true };
  const each = (data, alias) => ({ pagination: { data: `collections.${data}`, size: 1, alias } });
  config.addTemplate('home.njk', read('home.njk'), { ...page, permalink: '/', title: 'Kommuner' });
  config.addTemplate('municipality.njk', read('municipality.njk'), {
    ...page,
    ...each('municipalities', 'municipality'),
    permalink: '{{ municipality.url }}',
    eleventyComputed: { title: '{{ municipality.name }}' },
  });
  config.addTemplate('year.njk', read('year.njk'), {
    ...page,
    ...each('years', 'year'),
    permalink: '{{ year.url }}',
    eleventyComputed: { title: '{{ year.title }}' },
  });
  return {
    dir: { input: process.env.CONTENT, includes: process.env.INCLUDES, output: process.env.OUT },
    markdownTemplateEngine: false,
    templateFormats: ['md', 'njk'],
  };
}
