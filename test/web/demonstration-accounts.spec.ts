import { groupAccounts } from '../../apps/web/pages/sign-in/group-accounts.js';

const account = (userName: string, title: string) => ({ userName, name: userName, title, does: '' });

describe('the accounts of a demonstration', () => {
  it('stand by organisation, in the order given', () => {
    const groups = groupAccounts([
      account('a', 'Công chức, UBND xã Một'),
      account('b', 'Chuyên viên chính, Phòng Nghiệp vụ, Ban Thi đua'),
      account('c', 'Chủ tịch, UBND xã Một'),
    ]);
    expect(groups.map(({ organisation, members }) => [organisation, members.map(({ title }) => title)])).toEqual([
      ['UBND xã Một', ['Công chức', 'Chủ tịch']],
      ['Ban Thi đua', ['Chuyên viên chính, Phòng Nghiệp vụ']],
    ]);
  });

  it('show every appointment of a person with several', () => {
    const [group] = groupAccounts([account('a', 'Phó Trưởng ban, Ban Thi đua; Thư ký, Hội đồng')]);
    expect(group?.organisation).toBe('Ban Thi đua');
    expect(group?.members[0]?.title).toBe('Phó Trưởng ban, Ban Thi đua; Thư ký, Hội đồng');
  });
});
