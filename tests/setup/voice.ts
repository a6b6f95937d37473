import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DISPATCHER = '/usr/bin/speech-dispatcher';
const ESPEAK = '/usr/lib/speech-dispatcher-modules/sd_espeak-ng';
const SETTINGS = '/etc/speech-dispatcher/modules/espeak-ng.conf';

/** Whether the voices that Chromium has on Linux are installed here. */
export const HAS_VOICE = [DISPATCHER, ESPEAK, SETTINGS].every((file) => existsSync(file));

/** A speech server with espeak-ng's voices. */
export interface VoiceServer {
  /** The environment in which a browser finds it. */
  env: Record<string, string>;
  stop: () => void;
}

/** Starts a speech server of the test's own: it really speaks, into a sound device that swallows all at once. */
export async function startVoices(): Promise<VoiceServer> {
  const folder = mkdtempSync(join(tmpdir(), 'khuyut-voice-'));
  const [socket, sound] = [join(folder, 'socket'), join(folder, 'asound.conf')];
  writeFileSync(sound, 'pcm.!default { type null }\nctl.!default { type null }\n');
  mkdirSync(join(folder, 'modules'));
  copyFileSync(SETTINGS, join(folder, 'modules/espeak-ng.conf'));
  writeFileSync(
    join(folder, 'speechd.conf'),
    `LogLevel 0
AudioOutputMethod "alsa"
AudioALSADevice "default"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DisableAutoSpawn
`,
  );
  const places = ['-C', folder, '-L', folder, '-P', join(folder, 'pid'), '-S', socket];
  const server = spawn(DISPATCHER, ['--run-single', '-t', '0', '-c', 'unix_socket', ...places], {
    env: { ...process.env, ALSA_CONFIG_PATH: sound },
    stdio: 'ignore',
  });
  await listens(server, socket);
  return {
    env: { SPEECHD_ADDRESS: `unix_socket:${socket}` },
    stop() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @throws Error when the server has ended instead */
async function listens(server: ChildProcess, socket: string): Promise<void> {
  while (!existsSync(socket)) {
    if (server.exitCode !== null) throw new Error('the speech server did not start');
    await new Promise((done) => setTimeout(done, 50));
  }
}
