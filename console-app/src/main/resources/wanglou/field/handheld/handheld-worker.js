'use strict';
// Keeps the page itself on the device, so that it opens without the hub. What it shows is the page's own to keep; nothing of /api is kept here.
const SHELF = 'wanglou-handheld';
const FILES = ['/handheld', '/handheld.js', '/handheld.css'];
const SLOW = 4000;

self.addEventListener('install', event => event.waitUntil(caches.open(SHELF).then(shelf => shelf.addAll(FILES)).then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

// The hub's own page first: an old page beside a new hub would be wrong. The kept one when the hub does not answer.
async function fresh(request, path) {
  const shelf = await caches.open(SHELF);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(SLOW) });
    if (answer.ok) { await shelf.put(path, answer.clone()); return answer; }
    return (await shelf.match(path)) || answer;
  } catch (cutOff) {
    return (await shelf.match(path)) || Response.error();
  }
}

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && url.origin === self.location.origin && FILES.includes(url.pathname)) {
    event.respondWith(fresh(event.request, url.pathname));
  }
});
