import { resolve, asset } from '$app/paths';
import { direction, storyPath } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { DAY } from '$lib/ui/palette';
import type { Story } from '$lib/model/story';

const icon = (name: string, sizes: string, purpose: string) => ({
  src: asset(`/icons/${name}`),
  sizes,
  type: 'image/png',
  purpose,
});

/**
 * The installable app of an edition (W3C Web App Manifest). Each edition is an app of its own. Its scope is the whole
 * site, so that a reader who changes to the other language stays in the app.
 */
export function webManifest({ locale, manifest, cover, chapters }: Story): Record<string, unknown> {
  const start = resolve(storyPath(locale));
  const shot = (form: 'narrow' | 'wide', sizes: string) => ({
    src: asset(`/screenshots/${form}-${locale}.jpg`),
    sizes,
    type: 'image/jpeg',
    form_factor: form,
    label: `${cover.head.title}: ${cover.head.subtitle}`,
  });
  return {
    // Names the app for ever: another id would be another app beside the installed one.
    id: `${locale === 'ar' ? start : start.replace(/\/$/, '')}?app=${locale}`,
    name: `${cover.head.title} · ${cover.head.subtitle}`,
    short_name: messages[locale].name,
    description: cover.head.description,
    lang: locale,
    dir: direction(locale),
    start_url: start,
    scope: resolve('/'),
    display: 'standalone',
    // A manifest has one colour for both schemes.
    background_color: DAY.paper,
    theme_color: DAY.paper,
    categories: ['news'],
    icons: [
      icon('192.png', '192x192', 'any'),
      icon('512.png', '512x512', 'any'),
      icon('maskable-192.png', '192x192', 'maskable'),
      icon('maskable-512.png', '512x512', 'maskable'),
      icon('monochrome-512.png', '512x512', 'monochrome'),
    ],
    screenshots: [shot('narrow', '824x1648'), shot('wide', '1280x800')],
    shortcuts: chapters
      .filter(({ plan }) => manifest.shortcuts.includes(plan.id))
      .map(({ plan, title }) => ({
        name: title,
        url: `${start}#${plan.id}`,
        icons: [icon('192.png', '192x192', 'any')],
      })),
  };
}
