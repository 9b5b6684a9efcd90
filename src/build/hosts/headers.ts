import { EMBED } from '../../site/embed.ts';

/*
 * The headers of the site, once, for every kind of host: `_headers` is written from here, and so are
 * the blanks of the configurations in `hosts/`. docs/hosting.md says why each is there.
 */

export type Headers = Readonly<Record<string, string>>;

/** What no page of ours uses, so that nothing that slips in could. Copying is left as it is. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** For every answer. */
export const COMMON: Headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((name) => `${name}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Ask again each time; with an ETag that costs a few hundred bytes. */
export const ASK_AGAIN = 'no-cache';
/** For files with a hash of their content in the name. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Folders (below the base path) whose files have such a name. */
export const HASHED_FOLDERS = ['_astro', 'pagefind/fragment', 'pagefind/index'] as const;

/**
 * For scripts and styles. A frame that its page has put into a sandbox has no origin of its own, and
 * an embedded quiz shall work there: so these may be fetched from anywhere. They hold nothing secret.
 */
export const SHARED: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** For pages: the policy of the site, and no framing. */
export function pageHeaders(policy: string): Headers {
  return {
    'Cache-Control': ASK_AGAIN,
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/**
 * For pages made to be framed. They name no allowed parents, because `*` means the web only, and apps
 * of learning platforms show their pages from addresses of their own.
 */
export function embedHeaders(policy: string): Headers {
  return {
    'Cache-Control': ASK_AGAIN,
    'Content-Security-Policy': policy,
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}

/** First segments of the addresses that may be framed, without base path: `sematan`, `en/sematan`. */
export const EMBED_FOLDERS = [EMBED, `en/${EMBED}`] as const;

type Policy = Map<string, string[]>;

function parsePolicy(policy: string): Policy {
  return new Map(
    policy.split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

/**
 * One policy for all pages, from those in the pages: the same rules, with the hashes of all of them.
 * A page's own `<meta>` stays stricter, since a browser applies both.
 * @throws Error where pages differ in more than hashes
 */
export function commonPolicy(policies: Iterable<string>): string {
  const all = [...new Set(policies)].sort().map(parsePolicy);
  const [first] = all;
  if (!first) throw new Error('No page has a policy.');
  return [...first.keys()]
    .map((name) => {
      const lists = all.map((policy) => policy.get(name) ?? []);
      const plain = lists.map((list) => list.filter((source) => !isHash(source)).join(' '));
      if (new Set(plain).size > 1) {
        throw new Error(`Pages differ in "${name}": ${[...new Set(plain)].join(' / ')}`);
      }
      const hashes = [...new Set(lists.flat().filter(isHash))].sort();
      return [name, plain[0], ...hashes].filter(Boolean).join(' ');
    })
    .join('; ');
}

const isHash = (source: string) => source.startsWith("'sha256-");

/** The policy in a page's `<meta>`. */
export function policyOf(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
}
