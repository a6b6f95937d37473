// The parts of the views that load once the page has, in one file: one request less.
export { wireGlances } from '$lib/views/glance';
export { leadThread } from '$lib/views/transition/lead-thread';
