/* The components an author may use in `content/docs`, in one list. */
export { default as Cite } from './articles/Cite.astro';
export { default as Compare } from './articles/Compare.astro';
export { default as ClientPatientFigure } from './articles/figures/ClientPatientFigure.astro';
export { default as LearningPath } from './articles/LearningPath.astro';
export { default as GlossaryDownloads } from './glossary/Downloads.astro';
export { default as GlossaryIndex } from './glossary/GlossaryIndex.astro';
export { default as Term } from './glossary/Term.astro';
export { default as Contacts } from './help/Contacts.astro';
export { default as Door } from './home/Door.astro';
export { default as Doors } from './home/Doors.astro';
export { default as HomeHero } from './home/HomeHero.astro';
export { default as DataControls } from './progress/DataControls.astro';
export { default as QuizList } from './quiz/QuizList.astro';
export { default as SearchStart } from './search/SearchStart.astro';
export { default as Anchor } from './site/Anchor.astro';
export { default as HomeLink, default as PageLink } from './site/PageLink.astro';
export { default as ReportAddress } from './site/ReportAddress.astro';
