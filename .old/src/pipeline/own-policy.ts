/** The content security policy that is in a page. */
import { createHash } from 'node:crypto';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]+)/;
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const HASH = / 'sha256-[^']+'/g;

/** Returns a page whose policy allows the scripts that are in it, also those in templates, and no others by their hashes. */
export function ownPolicy(html: string): string {
  return html.replace(POLICY, (_, start: string, policy: string) => {
    const own = new Set([...html.matchAll(SCRIPT)].map(([, script]) => ` 'sha256-${hashOf(script!)}'`));
    const directives = policy
      .split(';')
      .map((directive) =>
        directive.trim().startsWith('script-src')
          ? directive.replace(HASH, (hash) => (own.has(hash) ? hash : ''))
          : directive,
      );
    return start + directives.join(';');
  });
}

const hashOf = (script: string) => createHash('sha256').update(script).digest('base64');
