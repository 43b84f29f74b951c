/** The municipalities with their years and promises, grouped once for all pages. */
import { getCollection } from 'astro:content';

let grouped;
export const municipalities = () => (grouped ??= group());

const byWeight = (one, other) => one.data.weight - other.data.weight;
const parentOf = ({ id }) => id.slice(0, id.lastIndexOf('/'));

async function group() {
  const sections = (await getCollection('sections')).sort(byWeight);
  const promises = Map.groupBy((await getCollection('promises')).sort(byWeight), parentOf);
  const reports = Map.groupBy((await getCollection('reports')).sort(byWeight), parentOf);
  const years = Map.groupBy(
    sections.filter(({ id }) => id.includes('/')),
    parentOf,
  );
  return sections
    .filter(({ id }) => !id.includes('/'))
    .map(({ id, data }) => ({
      id,
      name: data.title,
      years: (years.get(id) ?? []).map((year) => ({
        id: year.id,
        title: year.data.title,
        promises: (promises.get(year.id) ?? []).map((entry) => ({
          entry,
          reports: (reports.get(entry.id) ?? []).map((report) => ({
            entry: report,
            results: new Map(report.data.results.map((result) => [result.activity, result])),
          })),
        })),
      })),
    }));
}
