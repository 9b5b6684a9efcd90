import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/**
 * Starlight's route data as our frame wants it: no sidebar (the header and the unit list lead on),
 * so that a page's weight does not grow with the site.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  locals.starlightRoute.hasSidebar = false;
});
