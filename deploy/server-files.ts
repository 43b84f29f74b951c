/** The parts of the web servers' configurations that follow from what is sent with each kind of file. */
import { FILE_POLICY, POLICIES } from '../src/pipeline/content-policy.ts';
import {
  cachingOf,
  contentTypeOf,
  IMMUTABLE,
  patternOf,
  SERVED_TYPES,
} from '../src/pipeline/served-files.ts';

const GENERATED =
  '# Made from src/pipeline/served-files.ts and content-policy.ts by tests/served-files.test.ts.\n';
const FOREVER = cachingOf('_astro/a.js');
const CHANGING = cachingOf('');

/** Returns `nginx/types.conf`. */
export function nginxTypes(): string {
  const endings = Map.groupBy(Object.entries(SERVED_TYPES), ([, { mime }]) => mime);
  const types = [...endings].map(([mime, of]) => `    ${mime} ${of.map(([ending]) => ending).join(' ')};\n`);
  const texts = new Set(Object.values(SERVED_TYPES).flatMap(({ mime, isText }) => (isText ? [mime] : [])));
  // nginx adds these by itself.
  const others = [...texts].filter((mime) => mime !== 'text/html');
  return `${GENERATED}types {\n${types.join('')}}\ndefault_type application/octet-stream;\ncharset utf-8;\ncharset_types ${others.join(' ')};\n`;
}

/** Returns `nginx/maps.conf`, with placeholders that setup.sh fills in. */
export function nginxMaps(): string {
  const immutable = IMMUTABLE.map((path) => `    ~^@BASE@${patternOf(path)} "${FOREVER}";\n`);
  const policies = POLICIES.map(
    ({ pattern, anyCase, policy }) => `    "~${anyCase ? '*' : ''}${pattern}" "${policy}";\n`,
  );
  return `${GENERATED}# Values that depend on the address. Include it in the http block, once per site.

# Files with a digest in their names never change; browsers revalidate everything else, and get a 304 if it is unchanged.
map $uri $@SITE@_cache {
    default "${CHANGING}";
${immutable.join('')}}

# Pages limit their own scripts and styles; this adds what they cannot declare themselves. Files that are no pages run nothing, even
# if somebody opens them by their own address.
map $uri $@SITE@_policy {
    default "${FILE_POLICY}";
${policies.join('')}}

# Errors are never cached, whatever their address.
map $status $@SITE@_cache_control {
    default $@SITE@_cache;
    ~^[45] "no-store";
}

# Redirects from former addresses. Each release has its own, which nginx reads when it starts or reloads.
map $uri $@SITE@_moved_to {
    default "";
    include @WEB_ROOT@/current/redirects.nginx*;
}
`;
}

/** Returns `caddy/types.caddy`, with placeholders that setup.sh fills in. */
export function caddyTypes(): string {
  const types = Object.entries(SERVED_TYPES).map(
    ([ending, type]) => `\t~(?i)\\.${[`${ending}$`, `"${contentTypeOf(type)}"`].join(' ')}\n`,
  );
  const policies = POLICIES.map(
    ({ pattern, anyCase, policy }) => `\t"~${anyCase ? '(?i)' : ''}${pattern}" "${policy}"\n`,
  );
  const immutable = IMMUTABLE.map((path) => `@BASE@${path}${path.endsWith('/') ? '*' : ''}`);
  return `${GENERATED}# What Caddy sends with each kind of file.
map {path} {published_type} {
${types.join('')}\tdefault "application/octet-stream"
}
@a_file path_regexp \\.[^/]+$
header @a_file {
	Content-Type {published_type}
	# Not of an error.
	defer
}

# Pages limit their own scripts and styles; this adds what they cannot declare themselves. Files that are no pages run nothing, even
# if somebody opens them by their own address.
map {path} {published_policy} {
${policies.join('')}\tdefault "${FILE_POLICY}"
}
header Content-Security-Policy "{published_policy}"

# Browsers revalidate everything, and get a 304 if it is unchanged …
header ?Cache-Control "${CHANGING}"
# … except files with a digest in their names, which never change.
@immutable path ${immutable.join(' ')}
header @immutable Cache-Control "${FOREVER}"
`;
}
