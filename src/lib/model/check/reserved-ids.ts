const PARTS =
  /^(?:borders|contents|corrections|disputed|evidence|ground|how|land|method|network|network-table|offline|script-runs|sources|terminology|timeline|title)$/;
const KINDS = /^(?:claim|article-context|evidence|map|meeting|note|person|region|threads|title)-|-title$/;

/** Whether an element of the page that is no chapter can have this id. */
export const isReserved = (id: string): boolean => PARTS.test(id) || KINDS.test(id);
