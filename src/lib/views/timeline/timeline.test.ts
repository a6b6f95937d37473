import { describe, expect, it } from 'vitest';
import { readWhen } from '$lib/model/when';
import { realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import { dateKnotOf } from './date-knot';
import { momentsOf, yearOf } from './timeline';

const moments = momentsOf(loadStory(realFiles, 'en'));

/** @throws Error when it is no date */
function when(edtf: string) {
  const read = readWhen(edtf);
  if (!read) throw new Error(`“${edtf}” is no date`);
  return read;
}

describe('The timeline', () => {
  it('is in the order of the calendar, and ends with what has no date', () => {
    expect(moments.map(({ what, dated }) => [dated.date.edtf, ...what.map(({ id }) => id)])).toEqual([
      ['2011/..', 'contacts-since-2011'],
      ['2017', 'rhodes-2017'],
      ['2021', 'visit-2021'],
      ['2023-08', 'rome-2023'],
      ['2023-08-27', 'meeting-announced'],
      ['undated', 'earlier-contacts'],
      ['undated', 'further-rome', 'further-tunis', 'further-greece'],
    ]);
  });

  it('leads to the chapter that tells of each', () => {
    expect(moments.map(({ home }) => home.plan.id)).toEqual([
      ...['opening', 'rhodes-2017', 'visit-2021', 'rome', 'rome', 'before-rome', 'go-between'],
    ]);
  });

  it('keeps what the article says apart from what others date more exactly', () => {
    expect(moments.map(({ dated }) => [dated.dating, dated.reported?.date.edtf])).toEqual([
      ['article', undefined],
      ['derived', '2017-06'],
      ['article', '2021-11-01'],
      ['reports', undefined],
      ['reports', undefined],
      ['article', undefined],
      ['article', undefined],
    ]);
  });

  it('gives no status to what context notes tell of', () => {
    const without = moments.filter(({ status }) => status === undefined);
    expect(without.flatMap(({ what }) => what.map(({ kind }) => kind))).toEqual(['event']);
  });

  it('knows the year of each date', () => {
    expect(['2011/..', '2017-06/2018', '2023-08-27', 'undated'].map((edtf) => yearOf(when(edtf)))).toEqual([
      ...['2011', '2017', '2023', ''],
    ]);
  });
});

describe('The knot of a date', () => {
  it.each([
    ['2023-08-27', 'day'],
    ['2023-08', 'month'],
    ['2023', 'span'],
    ['2017/2019', 'span'],
    ['2011/..', 'open-end'],
    ['[..2011]', 'open-start'],
    ['undated', 'none'],
  ])('is drawn by how precise it is: %s', (edtf, extent) => {
    expect(dateKnotOf(when(edtf), 'article').extent).toBe(extent);
  });

  it.each([
    ['2021', false],
    ['2021~', true],
    ['2021?', true],
  ])('is drawn otherwise where it is about then: %s', (edtf, isApproximate) => {
    expect(dateKnotOf(when(edtf), 'article').isApproximate).toBe(isApproximate);
  });

  it.each([
    ['2021', '2021-11-01', 0.83],
    ['2017', '2017-06', 0.45],
    ['2021', '2022-01', undefined],
    ['2021', '2021', undefined],
    ['2021-11', '2021-11-01', undefined],
  ])('has what others date on its year: %s with %s', (date, reported, at) => {
    expect(dateKnotOf(when(date), 'article', when(reported)).reportedAt).toBe(at);
  });
});
