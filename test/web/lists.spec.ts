import { chosenIn, readListAddress, withFilter, withoutFilters } from '../../apps/web/lists/list-address.js';
import { markedParts } from '../../apps/web/lists/marked-parts.js';

const marked = (text: string, searched: string) =>
  markedParts(text, searched)
    .map(({ part, marked: on }) => (on ? `[${part}]` : part))
    .join('');

describe('what a search found', () => {
  it('is marked in the text as it is written, whatever its accents', () => {
    expect(marked('Nguyễn Văn Hoà và 1 cá nhân khác', 'nguyen van hoa')).toBe('[Nguyễn Văn Hoà] và 1 cá nhân khác');
    expect(marked('Ông Nguyễn Văn Hòa', 'NGUYỄN VĂN HOÀ')).toBe('Ông [Nguyễn Văn Hòa]');
    expect(marked('Đỗ Thị Đào', 'dao')).toBe('Đỗ Thị [Đào]');
    expect(marked('HG-0042-7', 'hg 0042')).toBe('[HG-0042]-7');
  });

  it('is marked in decomposed text too', () => {
    expect(marked('Nguyễn Văn Hoà'.normalize('NFD'), 'van hoa')).toBe('Nguyễn [Văn Hoà]');
  });

  it('leaves a text alone that does not contain it', () => {
    expect(marked('Trần Thị Bình', 'hoa')).toBe('Trần Thị Bình');
    expect(marked('Trần Thị Bình', '  ')).toBe('Trần Thị Bình');
  });
});

describe('the address of a list', () => {
  it('keeps tab, text, filters and page, and leaves out what it does not know', () => {
    const search = new URLSearchParams('tab=office&q=%20hoa%20&stage=a,b&due=overdue&page=3&unknown=1');
    expect(readListAddress(search)).toEqual({ tab: 'office', q: 'hoa', stage: ['a', 'b'], due: ['overdue'], page: 3 });
    expect(readListAddress(new URLSearchParams('tab=nothing&page=-1'))).toEqual({});
  });

  it('begins again at the first page when a filter changes', () => {
    const search = withFilter(new URLSearchParams('q=hoa&page=3'), 'stage', ['a', 'b']);
    expect(search.toString()).toBe('q=hoa&stage=a%2Cb');
    expect(chosenIn(search, 'stage')).toEqual(['a', 'b']);
    expect(withFilter(search, 'stage', []).toString()).toBe('q=hoa');
  });

  it('loses its filters but not its tab and text', () => {
    expect(withoutFilters(new URLSearchParams('tab=done&q=hoa&unit=u&due=soon&page=2')).toString()).toBe(
      'tab=done&q=hoa',
    );
  });
});
