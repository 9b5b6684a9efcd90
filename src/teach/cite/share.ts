/** Addresses that open a form of another service with a page in it; plain links. */
export function shareLinks({ title, url }: { title: string; url: string }): {
  whatsapp: string;
  classroom: string;
} {
  return {
    whatsapp: `https://wa.me/?text=${encodeURIComponent(`${title} ${url}`)}`,
    classroom: `https://classroom.google.com/share?url=${encodeURIComponent(url)}`,
  };
}
