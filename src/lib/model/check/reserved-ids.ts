const PARTS =
  /^(?:borders|contents|corrections|disputed|evidence|how|land|method|offline|sources|terminology|title)$/;
const KINDS = /^(?:claim|evidence|note|region|title)-|-title$/;

/** Whether an element of the page that is no chapter can have this id. */
export const isReserved = (id: string): boolean => PARTS.test(id) || KINDS.test(id);
