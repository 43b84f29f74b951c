/**
 * With the line of authorized_keys that `site.sh key` prints, an editor can push and fetch, and nothing else. A real sshd on loopback;
 * skipped where it is not installed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processesWith, until } from './processes.ts';
import {
  acceptedCommit,
  edit,
  folderOf,
  run,
  smallServer,
  type Clone,
  type PublishingServer,
} from './publishing-server.ts';
import { freePort } from './web-servers.ts';

const sshd = await folderOf('sshd');

describe.skipIf(sshd === undefined)('an editor’s key (skipped where sshd is not installed)', () => {
  let server: PublishingServer;
  let anna: Clone;
  let daemon: ChildProcess;
  let port: number;
  let ssh: readonly string[];
  const user = userInfo().username;

  beforeAll(async () => {
    ({ server, anna } = await smallServer());
    port = await freePort();
    const folder = join(server.folder, 'ssh');
    await mkdir(folder, { mode: 0o700 });
    for (const key of ['host', 'anna', 'operator']) {
      await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', key, '-f', join(folder, key)]);
    }
    const line = await server.site('key', 'anna.andersson', join(folder, 'anna.pub'));
    expect(line.output).toMatch(
      /^restrict,command="[^"]+\/publish\/site\.sh editor anna\.andersson" ssh-ed25519 /,
    );
    await writeFile(
      join(folder, 'authorized_keys'),
      line.output + (await readFile(join(folder, 'operator.pub'), 'utf8')),
    );
    await writeFile(
      join(folder, 'sshd_config'),
      `HostKey ${folder}/host
AuthorizedKeysFile ${folder}/authorized_keys
ListenAddress 127.0.0.1
Port ${port}
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
SetEnv BUILD_DATE=2026-11-22
`,
    );
    await chmod(join(folder, 'anna'), 0o600);
    // Where sshd runs as root, it insists on this folder.
    await mkdir('/run/sshd', { recursive: true }).catch(() => {});
    daemon = spawn(join(sshd!, 'sshd'), ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: 'ignore' });
    await until(
      () =>
        new Promise((resolve) => {
          const probe = connect(port, '127.0.0.1', () => resolve(true));
          probe.on('error', () => resolve(false)).on('connect', () => probe.destroy());
        }),
    );
    ssh = [
      ...['-F', '/dev/null', '-i', join(folder, 'anna'), '-o', 'IdentitiesOnly=yes', '-o', 'BatchMode=yes'],
      ...['-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null', '-o', 'LogLevel=ERROR'],
    ];
    await anna.git('config', 'core.sshCommand', ['ssh', ...ssh].join(' '));
    await anna.git('remote', 'set-url', 'origin', `ssh://${user}@127.0.0.1:${port}${server.repository}`);
  });

  afterAll(async () => {
    daemon.kill();
    await server.remove();
  });

  const ask = (...command: readonly string[]) =>
    run('ssh', [...ssh, '-p', String(port), `${user}@127.0.0.1`, ...command]);

  test('pushes and fetches, and the history has the key’s name', async () => {
    const { code, output } = await anna.push();
    expect(output).toContain('Publicerat: ');
    expect(code, output).toBe(0);
    expect((await server.history()).at(-1)![1]).toBe('push: anna.andersson');
    expect((await anna.git('ls-remote', 'origin', 'main')).output).toContain(await acceptedCommit(server));
  });

  /** What else somebody may try. */
  const TRIED: readonly (readonly string[])[] = [
    [],
    ['id'],
    ['cat /etc/passwd'],
    ['git-receive-pack /tmp/other.git'],
    ["git-upload-pack '/etc'"],
    ["git-upload-archive 'REPOSITORY'"],
    ["git-receive-pack 'REPOSITORY'; id"],
    ["git-receive-pack 'REPOSITORY' id"],
    ["git-receive-pack 'REPOSITORY/../site.git'"],
    ['REPOSITORY/publish/site.sh forget'],
    ['git-shell'],
  ];

  test.each(TRIED.map((command) => [command]))('runs nothing else: %j', async (command) => {
    const { code, output } = await ask(
      ...command.map((text) => text.replaceAll('REPOSITORY', server.repository)),
    );
    expect(output).toContain(
      'Din nyckel är till för att hämta och skicka innehållet i site.git, och inget annat.',
    );
    expect(output).not.toContain('uid=');
    expect(code).toBe(1);
  });

  test('opens no other connections, no files and no terminal', async () => {
    const forwarded = await ask('-o', 'ExitOnForwardFailure=yes', '-R', '0:127.0.0.1:1', 'id');
    expect(forwarded.code).not.toBe(0);
    const terminal = await ask('-tt', 'id');
    expect(terminal.output).not.toContain('uid=');
    const copied = await run('sftp', [
      ...ssh,
      '-P',
      String(port),
      `${user}@127.0.0.1:/etc/hostname`,
      '/dev/null',
    ]);
    expect(copied.code).not.toBe(0);
  });

  test('that publishes is held to the same rules', async () => {
    await anna.change({ 'eksjo/2017/oster/t1.md': 'redovisad:\n' });
    const { code, output } = await anna.push();
    expect(output).toContain('t1.md:3:1 fel: ');
    expect(code).not.toBe(0);
    await anna.git('reset', '--hard', '--quiet', 'HEAD~1');
  });

  test('whose connection is cut while its push is built: the build ends, and the lock is free', async () => {
    await anna.change({ hang: '' });
    const push = anna.startPush();
    await until(async () => (await server.status()).output.includes('is under way (anna.andersson, '));
    process.kill(-push.process.pid!, 'SIGKILL');
    await push.ended;
    const last = async () => (await server.history()).at(-1)![1]!;
    await until(async () => (await last()).includes('refused: anna.andersson: ended by a signal'));
    await until(() => processesWith(server.webRoot).length === 0);
    expect((await server.status()).output).not.toContain('under way');
    await anna.git('reset', '--hard', '--quiet', 'HEAD~1');
  });

  test('a private key, and what is no key, gets no line', async () => {
    const folder = join(server.folder, 'ssh');
    expect((await server.site('key', 'anna', join(folder, 'anna'))).output).toContain('is a private key');
    expect((await server.site('key', 'anna', join(folder, 'sshd_config'))).output).toContain(
      'is not a public key',
    );
    expect((await server.site('key', 'a" b', join(folder, 'anna.pub'))).code).toBe(1);
    await edit(join(folder, 'anna.pub'), (text) => `command="id" ${text}`);
    expect((await server.site('key', 'anna', join(folder, 'anna.pub'))).output).not.toContain('"id"');
  });
});
