import type { Headers } from '../site/headers';
import type { Answer, Answers } from './answers';

/** A rule of `vercel.json` (`routes`): the first whose pattern matches the whole path answers. */
export interface VercelRoute {
  src: string;
  status?: number;
  dest?: string;
  headers: Headers;
  /** Goes on with the next rule where the file is not there. */
  check?: true;
}

/** What `vercel.json` holds: rules for all addresses, since its other keys cannot answer 404 in two languages. */
export function vercelConfig({ base, exact, kept, unknown }: Answers): { routes: VercelRoute[] } {
  return {
    routes: [
      ...[...exact].map(([address, answer]) => ({ src: `^${escape(address)}$`, ...routeOf(answer) })),
      ...kept.map(({ pattern, headers }) => ({
        src: `^${escape(base)}${pattern}$`,
        dest: '$1',
        headers,
        check: true as const,
      })),
      ...unknown.map(({ below, answer }) => ({ src: `^${escape(below)}.*$`, ...routeOf(answer) })),
    ],
  };
}

function routeOf(answer: Answer): Omit<VercelRoute, 'src'> {
  if (answer.status === 308) return { status: 308, headers: { ...answer.headers, Location: answer.to } };
  return { ...(answer.status === 404 && { status: 404 }), dest: answer.file, headers: answer.headers };
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
