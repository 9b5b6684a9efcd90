import { expect, test } from 'vitest';
import { report, swap } from './fixture.ts';

const ENGLISH = 'Clients know what they like, and who usually helps them.';

test('texts in the place of the other language', () => {
  expect(
    report({
      'content/docs/bantuan.mdx': swap(['Kontak bantuan.', `Kontak.\n\n${ENGLISH}\nThey decide.`]),
      'content/docs/peran-klien.mdx': swap(
        ['note: Terbitan pertama.', `note: ${ENGLISH}`],
        ['text: Menilai klaim.', `text: ${ENGLISH}`],
      ),
      'content/docs/en/bantuan.mdx': swap([
        'Help contacts.',
        'Di sini ada kontak yang dapat dihubungi bila Anda perlu bantuan.',
      ]),
      'content/quizzes/peran-klien.yaml': swap(['{ id: Benar., en', `{ id: "${ENGLISH}", en`]),
      'content/contacts.yaml': swap(['{ id: Untuk bercerita., en', `{ id: "${ENGLISH}", en`]),
      'content/i18n/id.json': swap(['Satu hasil', 'There is one result that you can see.']),
    }),
  ).toMatchInlineSnapshot(`
    "7 faults in the content:

    content/contacts.yaml:14
      field: contacts[1].purpose.id
      found: "Clients know what they like, and …", in English
      mend:  Write it in Indonesian. Words of the other language are marked: [word]{en}, on pages <i lang="en">word</i>.

    content/docs/bantuan.mdx:8
      field: body
      found: "Clients know what they like, and …", in English
      mend:  Write it in Indonesian. Words of the other language are marked: [word]{en}, on pages <i lang="en">word</i>.

    content/docs/en/bantuan.mdx:6
      field: body
      found: "Di sini ada kontak yang dapat …", in Indonesian
      mend:  Write it in English. Words of the other language are marked: [word]{id}, on pages <i lang="id">word</i>.

    content/docs/peran-klien.mdx:9
      field: objectives[1].text
      found: "Clients know what they like, and …", in English
      mend:  Write it in Indonesian. Words of the other language are marked: [word]{en}, on pages <i lang="en">word</i>.

    content/docs/peran-klien.mdx:19
      field: changes[1].note
      found: "Clients know what they like, and …", in English
      mend:  Write it in Indonesian. Words of the other language are marked: [word]{en}, on pages <i lang="en">word</i>.

    content/i18n/id.json:3
      field: search.count_one
      found: "There is one result that you …", in English
      mend:  Write it in Indonesian. Words of the other language are marked: [word]{en}, on pages <i lang="en">word</i>.

    content/quizzes/peran-klien.yaml:12
      field: items[0].options[0].feedback.id
      found: "Clients know what they like, and …", in English
      mend:  Write it in Indonesian. Words of the other language are marked: [word]{en}, on pages <i lang="en">word</i>.

    1 warning in the content:

    content/quizzes/peran-klien.yaml:12
      field: items[0].options[0].feedback
      found: "id 56 characters, en 4"
      mend:  One language says more than the other: bring both to the same content. Or add it to "waive" (rule: length-ratio) with the reason."
  `);
});

test('words of the other language that are marked, and short texts', () => {
  expect(
    report({
      'content/docs/bantuan.mdx': swap([
        'Kontak bantuan.',
        `Rogers: <i lang="en">${ENGLISH}</i>\n\n<div lang="en">\n\n${ENGLISH}\n\n</div>`,
      ]),
      'content/glossary/klien.yaml': swap(['Orang yang *datang*.', `Orang: [${ENGLISH}]{en}`]),
      'content/quizzes/peran-klien.yaml': swap(['{ id: Benar., en', '{ id: It is that., en']),
    }),
  ).toBe('sound');
});
