/** Serves the built sites while the browser tests run. */
import { ensureTestSites, serveTestSite, SITES, type SiteName } from '../sites.ts';

/** Returns the name of the environment variable with a site's address. */
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
