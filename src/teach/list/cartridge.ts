/*
 * A reading list as an IMS Common Cartridge 1.1 whose resources are web links: 1.1 is what most
 * learning platforms import, Moodle among them. Pure: gives the texts of the files inside.
 */

/** What goes into a cartridge; plain texts and absolute addresses. */
export interface CartridgeInput {
  /** Letters, digits, hyphens, beginning with a letter: `kbp-1a2b3c4d`. */
  id: string;
  language: string;
  title: string;
  description: string;
  licence: string;
  links: readonly { title: string; address: string }[];
}

const CP = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const LOM = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const WL = 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const PROFILE = 'http://www.imsglobal.org/profile/cc/ccv1p1';

/** Files of the cartridge by name, the manifest first. */
export function cartridgeFiles(input: CartridgeInput): Record<string, string> {
  const text = (value: string) =>
    `<lomimscc:string language="${input.language}">${xml(value)}</lomimscc:string>`;
  const items = input.links.map(
    ({ title }, index) =>
      `          <item identifier="item-${index + 1}" identifierref="link-${index + 1}">
            <title>${xml(title)}</title>
          </item>`,
  );
  const resources = input.links.map(
    (_, index) =>
      `    <resource identifier="link-${index + 1}" type="imswl_xmlv1p1">
      <file href="link-${index + 1}.xml"/>
    </resource>`,
  );
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${input.id}" xmlns="${CP}" xmlns:lomimscc="${LOM}" xmlns:xsi="${XSI}" xsi:schemaLocation="${CP} ${PROFILE}/ccv1p1_imscp_v1p2_v1p0.xsd ${LOM} ${PROFILE}/LOM/ccv1p1_lommanifest_v1p0.xsd">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title>${text(input.title)}</lomimscc:title>
        <lomimscc:language>${input.language}</lomimscc:language>
        <lomimscc:description>${text(input.description)}</lomimscc:description>
      </lomimscc:general>
      <lomimscc:rights>
        <lomimscc:copyrightAndOtherRestrictions>
          <lomimscc:value>yes</lomimscc:value>
        </lomimscc:copyrightAndOtherRestrictions>
        <lomimscc:description>${text(input.licence)}</lomimscc:description>
      </lomimscc:rights>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="organization" structure="rooted-hierarchy">
      <item identifier="root">
        <item identifier="list">
          <title>${xml(input.title)}</title>
${items.join('\n')}
        </item>
      </item>
    </organization>
  </organizations>
  <resources>
${resources.join('\n')}
  </resources>
</manifest>
`;
  const links = input.links.map(({ title, address }, index) => [
    `link-${index + 1}.xml`,
    `<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="${WL}" xmlns:xsi="${XSI}" xsi:schemaLocation="${WL} ${PROFILE}/ccv1p1_imswl_v1p1.xsd">
  <title>${xml(title)}</title>
  <url href="${xml(address)}" target="_blank"/>
</webLink>
`,
  ]);
  return { 'imsmanifest.xml': manifest, ...Object.fromEntries(links) };
}

/** Escapes text for XML content and quoted attributes; what XML cannot hold is left out. */
function xml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
