import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFolder } from '../../src/build/hosts/compress.ts';
import { hostRedirects } from '../../src/build/hosts/redirects-file.ts';
import { caddyConfig, nginxConfig } from '../../src/build/hosts/template.ts';
import { readBuiltPages } from '../../src/build/hosts/write.ts';
import { loadQuizzes } from '../../src/quiz/data.ts';
import { articleSlugs } from '../../src/site/curriculum.ts';
import { withFamilies } from '../../src/site/redirects.ts';

/*
 * nginx and Caddy on loopback, with the project's own configurations, over a copy of a build.
 */

export const SERVERS = ['nginx', 'caddy'] as const;
export type ServerName = (typeof SERVERS)[number];

/** A redirect of the tests: the site itself may have none yet. An article, so that more follow from it. */
export const REDIRECT = { 'nama-lama': 'klien-bukan-pasien' };

/** Taken now: the package that brings a browser sets another one. */
const TEMPORARY = tmpdir();

/** What a server answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for a path exactly as written; no redirect is followed and nothing is unpacked. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Whether a program is there; Debian keeps servers where not every shell looks. */
export function findProgram(name: ServerName): string | undefined {
  const places = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  const found = places.map((place) => join(place, name)).find((file) => existsSync(file));
  const flag = name === 'nginx' ? '-v' : 'version';
  return found && spawnSync(found, [flag]).status === 0 ? found : undefined;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** A running server. */
export interface Running {
  port: number;
  /** The folder of the copied build, base path included. */
  site: string;
  stop(): Promise<void>;
}

/**
 * Copies a build, compresses the copy and serves it.
 * @param build `dist` or `dist-sub`
 * @param base the base path of that build
 */
export async function startServer(
  name: ServerName,
  program: string,
  build: string,
  base: string,
): Promise<Running> {
  const home = await mkdtemp(join(TEMPORARY, `kbp-${name}-`));
  // Workers of nginx run as another user.
  await chmod(home, 0o755);
  // A hidden folder above the site is the host's own matter.
  const root = join(home, '.sites');
  const site = join(root, base);
  await mkdir(site, { recursive: true });
  await cp(build, site, { recursive: true, preserveTimestamps: true });
  await compressFolder(site, true);
  // What must not be served.
  await writeFile(join(site, '.rahasia'), 'secret');
  await mkdir(join(site, '.git'));
  await writeFile(join(site, '.git', 'config'), 'secret');
  await mkdir(join(site, 'folder-tanpa-halaman'));
  await writeFile(join(site, 'folder-tanpa-halaman', 'a.txt'), 'a');

  const port = await freePort();
  const { policy } = await readBuiltPages(build);
  const moved = withFamilies(REDIRECT, articleSlugs(), loadQuizzes().keys());
  const redirects = hostRedirects(moved, base);
  let child: ChildProcess;
  if (name === 'nginx') {
    const place = { name: 'localhost', listen: `127.0.0.1:${port}`, root };
    const template = readFileSync('hosts/nginx.conf', 'utf8');
    await writeFile(join(home, 'site.conf'), nginxConfig(template, place, policy, redirects, base));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (what) => `${what}_temp_path ${home}/${what};`,
    );
    await writeFile(
      join(home, 'nginx.conf'),
      `daemon off; pid ${home}/nginx.pid; error_log ${home}/error.log; worker_processes 1;
events {} http { access_log off; ${temporary.join(' ')} include ${home}/site.conf; }`,
    );
    child = spawn(program, ['-p', home, '-c', join(home, 'nginx.conf')], { stdio: 'inherit' });
  } else {
    const place = { name: `http://127.0.0.1:${port}, http://localhost:${port}`, listen: '', root };
    const template = readFileSync('hosts/Caddyfile', 'utf8');
    const site = caddyConfig(template, place, policy, redirects, base);
    const file = join(home, 'Caddyfile');
    const options = '{\n  admin off\n  auto_https off\n}\n';
    await writeFile(file, options + site.replace(/^#.*\n/gm, ''));
    child = spawn(program, ['run', '--adapter', 'caddyfile', '--config', file], {
      env: { ...process.env, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.on('data', (line) => {
      if (/"level":"error"/.test(String(line))) process.stderr.write(line);
    });
  }
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await ended;
    await rm(home, { recursive: true });
  };
  for (let tries = 0; ; tries += 1) {
    const answer = await ask(port, base).catch(() => undefined);
    if (answer) break;
    if (child.exitCode !== null || tries > 200) {
      await stop();
      throw new Error(`${name} did not start with the project's configuration.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { port, site, stop };
}
