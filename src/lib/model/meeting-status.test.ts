import { describe, expect, it } from 'vitest';
import { changeEntry, edited, realFiles } from './broken-story';
import { firmerPlace, meetingStatus } from './meeting-status';
import { entry, loadStory } from './story';

const story = loadStory(realFiles, 'en');
const statusOf = (id: string, files = realFiles) => {
  const read = loadStory(files, 'en');
  return meetingStatus(read, entry(read.meetings, id));
};

describe('The status of a meeting', () => {
  it('is the weakest among the claims that it took place and who met', () => {
    expect(statusOf('rome-2023')).toBe('nuanced');
    expect(statusOf('rhodes-2017')).toBe('disputed');
  });

  it.each([
    ['corroborated', 'corroborated'],
    ['not-found', 'not-found'],
    ['disputed', 'disputed'],
  ])('follows the claim that it rests on (%s)', (status, expected) => {
    const files = edited([changeEntry('claims.yaml', 'visit-2021', 'status: nuanced', `status: ${status}`)]);
    expect(statusOf('visit-2021', files)).toBe(expected);
  });

  it('is weaker where another report contradicts than where none was found', () => {
    const files = edited([
      changeEntry('claims.yaml', 'levi-contacts', 'status: nuanced', 'status: not-found'),
      changeEntry('claims.yaml', 'prosor-contacts', 'status: nuanced', 'status: disputed'),
    ]);
    expect(statusOf('earlier-contacts', files)).toBe('disputed');
  });
});

describe('The status of a meeting’s place', () => {
  it('is told where it is firmer than the meeting', () => {
    expect(firmerPlace(story, entry(story.meetings, 'rome-2023'))).toBe('corroborated');
  });

  it('is not told where it is no firmer, or where no claim says it', () => {
    const files = edited([
      changeEntry('claims.yaml', 'rome-place', 'status: corroborated', 'status: nuanced'),
    ]);
    const read = loadStory(files, 'en');
    expect(firmerPlace(read, entry(read.meetings, 'rome-2023'))).toBeUndefined();
    expect(firmerPlace(story, entry(story.meetings, 'visit-2021'))).toBeUndefined();
  });
});
