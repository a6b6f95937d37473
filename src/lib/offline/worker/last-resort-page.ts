/** The page where there is neither a saved one nor a connection: it says so, and links to both editions. */
export function lastResortPage(scope: string): Response {
  const body = `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>خيوط · Khuyut</title>
<body style="font: 1.25rem/1.7 system-ui, sans-serif; max-inline-size: 30rem; margin: 4rem auto; padding: 0 1.5rem">
<h1>خيوط</h1>
<p>تعذّر فتح الصفحة من النسخة المحفوظة، ولا جواب من الشبكة. أعد المحاولة حين يعود الاتصال.</p>
<p><a href="${scope}">إلى القصة</a></p>
<p lang="en" dir="ltr">The page could not be opened from the saved copy, and the network does not answer. Try again once there is a connection.</p>
<p lang="en" dir="ltr"><a href="${scope}en/">To the story</a></p>`;
  return new Response(body, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
