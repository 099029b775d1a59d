import type { Role } from '../../domain/role.js';

/** What the functions of an appointment are called. */
export const roleNames: Readonly<Record<Role, string>> = {
  'unit-clerk': 'Cán bộ thi đua của đơn vị',
  'unit-head': 'Thủ trưởng đơn vị',
  'records-clerk': 'Văn thư',
  examiner: 'Chuyên viên thẩm định',
  'level-head': 'Lãnh đạo cơ quan thẩm định',
  'council-secretary': 'Thư ký hội đồng',
  'council-member': 'Thành viên hội đồng',
  'chairman-office': 'Văn phòng UBND (tham mưu, trình ký)',
  coordinator: 'Điều phối',
  'campaign-owner': 'Chủ trì đợt thi đua',
  administrator: 'Quản trị',
  operator: 'Vận hành',
  auditor: 'Kiểm tra, giám sát',
};
