/** Serves the built sites on ports of their own for as long as the browser tests run. */
import { ensureTestSites, serveTestSite, SITES, type SiteName } from '../sites.ts';

/** The environment variable by which a test learns where a site is served. */
export function addressVariable(site: SiteName): string {
  return `TEST_SITE_${site.toUpperCase()}`;
}

export default async function serveSites(): Promise<() => Promise<void>> {
  await ensureTestSites();
  const hosts = await Promise.all(
    (Object.keys(SITES) as SiteName[]).map(async (name) => {
      const host = await serveTestSite(name);
      process.env[addressVariable(name)] = host.address;
      return host;
    }),
  );
  return async () => {
    await Promise.all(hosts.map((host) => host.close()));
  };
}
