import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A host's own program that serves a finished site. It listens on a socket in a folder of its own: no port is taken. */
export interface RunningHost {
  socket: string;
  stop: () => Promise<void>;
}

/** A program that hosts use, and how it is made to serve a site. */
export interface HostProgram {
  name: string;
  /** What the build wrote for it, below the folder of the site. */
  config: string;
  /** Where it is installed; undefined where it is not. */
  program: string | undefined;
  /** Why its tests are left out, where it is not installed. */
  missing: string;
  /** The configuration for the tests: the build's own, with what is “yours” replaced. */
  adapt: (config: string, site: string, folder: string) => string;
  args: (folder: string) => string[];
}

const firstOf = (...paths: string[]) => paths.find((path) => existsSync(path));
const SOCKET = 'host.sock';

/** Replaces a line of a configuration. @throws Error when it is not there: the tests would test something else */
function replace(text: string, line: RegExp, by: string): string {
  if (!line.test(text)) throw new Error(`the configuration has no ${String(line)}`);
  return text.replace(line, () => by);
}

/** nginx's module for brotli, which Debian has in a package of its own. */
const BROTLI = firstOf(
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  '/usr/share/nginx/modules/ngx_http_brotli_static_module.so',
);

/** @param module for brotli; without one nginx sends `.gz` alone */
const nginx = (module: string | undefined): HostProgram => ({
  name: module === undefined ? 'nginx without the module for brotli' : 'nginx',
  config: 'hosting/nginx.conf',
  program: firstOf('/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'),
  missing: 'nginx is not installed here',
  adapt(config, site, folder) {
    const placed = replace(config, /listen 80;/, `listen unix:${join(folder, SOCKET)};`);
    const rooted = replace(placed, /root \/var\/www\/khuyut;/, `root ${site};`);
    const server =
      module === undefined ? rooted : replace(rooted, /# brotli_static on;/, 'brotli_static on;');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    return `${module === undefined ? '' : `load_module ${module};`}
daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; ${temporary.join(' ')}
${server}}`;
  },
  args: (folder) => ['-p', folder, '-e', 'stderr', '-c', join(folder, 'config')],
});

export const NGINX_ALONE = nginx(undefined);
export const NGINX = nginx(BROTLI);

export const CADDY: HostProgram = {
  name: 'Caddy',
  config: 'hosting/Caddyfile',
  program: firstOf('/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'),
  missing: 'Caddy is not installed here',
  adapt(config, site, folder) {
    const placed = replace(config, /^\S+ \{ # yours/m, `http:// {\n\tbind unix/${join(folder, SOCKET)} #`);
    return `{\n\tadmin off\n\tauto_https off\n}\n${replace(placed, /root \* \/var\/www\/khuyut/, `root * ${site}`)}`;
  },
  args: (folder) => ['run', '--adapter', 'caddyfile', '--config', join(folder, 'config')],
};

/**
 * Serves a finished site by a host's own program.
 * @param config what the build wrote for it
 * @throws Error when the program ends before it answers; with what it said
 */
export async function startHost(host: HostProgram, config: string, site: string): Promise<RunningHost> {
  if (host.program === undefined) throw new Error(host.missing);
  const folder = await mkdtemp(join(tmpdir(), 'khuyut-host-'));
  await writeFile(join(folder, 'config'), host.adapt(config, resolve(site), folder));
  const child = spawn(host.program, host.args(folder), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const socket = join(folder, SOCKET);
  await answers(socket, child).catch((error: unknown) => {
    throw new Error(`${host.name}: ${String(error)}\n${said}`);
  });
  return {
    socket,
    async stop() {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves once the program takes connections. */
async function answers(socket: string, child: ChildProcess): Promise<void> {
  const isTaken = () =>
    new Promise<boolean>((done) => {
      const connection = connect(socket);
      connection.once('connect', () => done(true)).once('error', () => done(false));
      connection.once('connect', () => connection.end());
    });
  while (!(await isTaken())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended');
    await new Promise((done) => setTimeout(done, 20));
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });
}

/** Gives a host an address on this machine, for browsers. @returns its origin, and how to take it away */
export async function openPort({
  socket,
}: RunningHost): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((connection) => {
    const inside = connect(socket);
    connection.pipe(inside).pipe(connection);
    // Either side may go at any time.
    connection.on('error', () => inside.destroy()).on('close', () => inside.destroy());
    inside.on('error', () => connection.destroy()).on('close', () => connection.destroy());
    open.add(connection);
    connection.on('close', () => open.delete(connection));
  });
  const open = new Set<{ destroy: () => void }>();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close() {
      for (const connection of open) connection.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
