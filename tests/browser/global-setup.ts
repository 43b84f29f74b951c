/** Serves the built sites on ports of their own for as long as the browser tests run. */
import { serveFolder } from '../../src/build/static-host.ts';
import { ensureTestSites, SITES, type SiteName } from '../sites.ts';

/** The environment variable by which a test learns where a site is served. */
export function addressVariable(site: SiteName): string {
  return `TEST_SITE_${site.toUpperCase()}`;
}

export default async function serveSites(): Promise<() => Promise<void>> {
  await ensureTestSites();
  const hosts = await Promise.all(
    (Object.keys(SITES) as SiteName[]).map(async (name) => {
      const { folder, base } = SITES[name];
      const host = await serveFolder(folder, { base, hostname: '127.0.0.1', port: 0, isPortFixed: true });
      process.env[addressVariable(name)] = `http://127.0.0.1:${host.port}${base}`;
      return host;
    }),
  );
  return async () => {
    await Promise.all(hosts.map((host) => host.close()));
  };
}
