/** An organisation of the demonstration province. Communes, enterprises and rooms are invented. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent?: string;
  /** the name of its Party organisation, which may be nominated */
  readonly party?: string;
}

export const kinds: readonly { readonly code: string; readonly label: string; readonly seesUnits?: true }[] = [
  { code: 'province', label: 'Cơ quan cấp tỉnh' },
  { code: 'council', label: 'Hội đồng' },
  { code: 'department', label: 'Sở, ban, ngành' },
  { code: 'district', label: 'Cấp huyện', seesUnits: true },
  { code: 'commune', label: 'Xã, phường, thị trấn' },
  { code: 'enterprise', label: 'Doanh nghiệp' },
  { code: 'police', label: 'Công an' },
  { code: 'military', label: 'Quân sự' },
  { code: 'party-organisation', label: 'Tổ chức Đảng' },
];

const district = (code: string, name: string, party: string): Place => ({ code, name: `UBND ${name}`, kind: 'district', party });
const commune = (code: string, name: string, parent: string): Place => ({ code, name: `UBND ${name}`, kind: 'commune', parent, party: `Đảng bộ ${name}` });
const enterprise = (code: string, name: string): Place => ({ code, name, kind: 'enterprise', party: `Chi bộ ${name}` });

export const places: readonly Place[] = [
  { code: 'UBND-TINH', name: 'Ủy ban nhân dân tỉnh Hậu Giang', kind: 'province' },
  { code: 'SO-NOI-VU', name: 'Sở Nội vụ', kind: 'department', party: 'Đảng bộ Sở Nội vụ' },
  { code: 'BAN-TDKT', name: 'Ban Thi đua - Khen thưởng, Sở Nội vụ', kind: 'province' },
  { code: 'VP-TINH-UY', name: 'Văn phòng Tỉnh ủy', kind: 'province' },
  { code: 'HOI-DONG-TDKT', name: 'Hội đồng Thi đua - Khen thưởng tỉnh', kind: 'council' },
  district('PHUNG-HIEP', 'huyện Phụng Hiệp', 'Đảng bộ huyện Phụng Hiệp'),
  district('VI-THANH', 'thành phố Vị Thanh', 'Đảng bộ thành phố Vị Thanh'),
  district('VI-THUY', 'huyện Vị Thủy', 'Đảng bộ huyện Vị Thủy'),
  district('CHAU-THANH-A', 'huyện Châu Thành A', 'Đảng bộ huyện Châu Thành A'),
  district('TX-LONG-MY', 'thị xã Long Mỹ', 'Đảng bộ thị xã Long Mỹ'),
  district('LONG-MY', 'huyện Long Mỹ', 'Đảng bộ huyện Long Mỹ'),
  district('CHAU-THANH', 'huyện Châu Thành', 'Đảng bộ huyện Châu Thành'),
  district('NGA-BAY', 'thành phố Ngã Bảy', 'Đảng bộ thành phố Ngã Bảy'),
  commune('XA-SEN-HONG', 'xã Sen Hồng', 'PHUNG-HIEP'),
  commune('XA-RACH-MOI', 'xã Rạch Mới', 'PHUNG-HIEP'),
  commune('XA-KINH-DONG', 'xã Kinh Đông', 'PHUNG-HIEP'),
  commune('PHUONG-BEN-SEN', 'phường Bến Sen', 'VI-THANH'),
  commune('XA-VAM-XANH', 'xã Vàm Xanh', 'VI-THANH'),
  commune('XA-TRAM-CHIM-NHO', 'xã Tràm Nhỏ', 'VI-THUY'),
  commune('XA-LUA-VANG', 'xã Lúa Vàng', 'CHAU-THANH-A'),
  commune('XA-CAU-DUC', 'xã Cầu Dừa', 'LONG-MY'),
  commune('PHUONG-NGA-SONG', 'phường Ngã Sông', 'NGA-BAY'),
  { code: 'SO-Y-TE', name: 'Sở Y tế', kind: 'department', party: 'Đảng bộ Sở Y tế' },
  { code: 'SO-GDDT', name: 'Sở Giáo dục và Đào tạo', kind: 'department', party: 'Đảng bộ Sở Giáo dục và Đào tạo' },
  { code: 'SO-NNMT', name: 'Sở Nông nghiệp và Môi trường', kind: 'department', party: 'Đảng bộ Sở Nông nghiệp và Môi trường' },
  { code: 'CONG-AN-TINH', name: 'Công an tỉnh', kind: 'police', party: 'Đảng bộ Công an tỉnh' },
  { code: 'QUAN-SU-TINH', name: 'Bộ Chỉ huy Quân sự tỉnh', kind: 'military', party: 'Đảng bộ Quân sự tỉnh' },
  enterprise('CTY-SEN-VIET', 'Công ty TNHH Nông sản Sen Việt Xanh'),
  enterprise('CTY-RACH-GOC', 'Công ty Cổ phần Cơ khí Rạch Sậy'),
  enterprise('CTY-MAY-SONG-HAU', 'Công ty TNHH May Sông Hậu Mới'),
];
