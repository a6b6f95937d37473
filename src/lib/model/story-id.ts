/** The story that this site publishes: the name of its folder in `src/stories`. It is named here alone. */
export const STORY_ID = 'libya-contacts';
