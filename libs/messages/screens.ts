import type { Role } from '../domain/role.js';

const thousands = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** Every text of the frame, the shared parts and the list-like pages. Texts of drafts and dossiers: `dossier-screens.ts`. */
export const screens = {
  product: 'Tuyến Trình',
  tagline: (province: string) => `Hồ sơ khen thưởng · ${province}`,

  frame: {
    skip: 'Bỏ qua, tới nội dung chính',
    rail: 'Điều hướng chính',
    top: 'Thanh đầu trang',
    messages: 'Thông điệp của ứng dụng',
    search: 'Tìm hồ sơ',
    searchPlaceholder: 'Tìm hồ sơ, người, đơn vị, mã…',
    clearSearch: 'Xoá nội dung tìm',
    palette: 'Bảng lệnh',
    shortcuts: 'Phím tắt',
    actingAs: 'Đang làm việc với tư cách',
    account: (name: string) => `Tài khoản của ${name}`,
    switchTo: 'Chuyển sang chức vụ khác',
    signOut: 'Đăng xuất',
    signedOut: 'Đã đăng xuất.',
    acting: (title: string, organisation: string) => `Từ giờ bạn làm việc với tư cách ${title}, ${organisation}.`,
    appearance: 'Giao diện',
    light: 'Sáng',
    dark: 'Tối',
    system: 'Theo máy',
    offlineTitle: 'Mất kết nối mạng.',
    offline:
      'Những gì đang hiện vẫn xem được; nội dung đang nhập vẫn còn trên màn hình. Ứng dụng tự nối lại khi có mạng.',
    severedTitle: 'Chưa nối được với máy chủ.',
    severed: 'Màn hình có thể chưa phải mới nhất; ứng dụng đang thử nối lại.',
    restored: 'Đã nối lại; màn hình đã cập nhật.',
    loading: 'Đang tải…',
    demonstration: 'Bản dùng thử',
    demonstrationMeaning: 'Dữ liệu minh hoạ, không có người thật, hồ sơ thật.',
    waitingCount: (count: number) => `${thousands(count)} hồ sơ đang chờ bạn`,
    visibleCount: (count: number) => `${thousands(count)} hồ sơ bạn được xem`,
  },

  nav: {
    queue: 'Việc của tôi',
    queueShort: 'Việc',
    dossiers: 'Hồ sơ',
    dossiersShort: 'Hồ sơ',
    council: 'Hội đồng',
    councilShort: 'Hội đồng',
    decisions: 'Quyết định',
    decisionsShort: 'Quyết định',
    operations: 'Vận hành',
    operationsShort: 'Vận hành',
    notices: 'Thông báo',
    noticesShort: 'Thông báo',
  },

  keys: {
    title: 'Phím tắt',
    intro: 'Phím tắt nghỉ khi con trỏ ở trong ô nhập.',
    enabled: 'Dùng phím tắt một chữ',
    enabledHint: 'Tắt khi dùng phần mềm gõ hoặc đọc màn hình bị vướng. Ctrl+K vẫn dùng được.',
    everywhere: 'Mọi nơi',
    goTo: 'Đi tới',
    list: 'Trong danh sách',
    search: 'Tìm hồ sơ',
    palette: 'Mở bảng lệnh',
    overlay: 'Hiện các phím tắt',
    next: 'Dòng sau',
    previous: 'Dòng trước',
    open: 'Mở hồ sơ ở dòng đang chọn',
    then: 'rồi',
    of: (place: string) => `Tới «${place}»`,
  },

  palette: {
    title: 'Bảng lệnh',
    placeholder: 'Đi tới trang, hoặc gõ mã, tên người, đơn vị…',
    pages: 'Trang',
    dossiers: 'Hồ sơ',
    searchAll: (text: string) => `Tìm «${text}» trong mọi hồ sơ`,
    none: 'Không có gì khớp. Thử gõ ít chữ hơn, không cần dấu.',
    results: (count: number) => `${count} kết quả`,
    hint: '↑ ↓ chọn · Enter mở · Esc đóng',
  },

  errors: {
    noAnswer:
      'Không nhận được trả lời của máy chủ. Nội dung bạn nhập vẫn còn trên màn hình; hãy kiểm tra mạng rồi thử lại.',
    busy: 'Máy chủ đang bận, chưa làm được việc này. Nội dung bạn nhập vẫn còn; hãy thử lại sau ít giây.',
    unknown: 'Máy chủ gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, gửi mã lỗi cho người vận hành.',
    resendingTitle: 'Chưa có trả lời, đang gửi lại',
    resending: 'Lệnh được gửi lại với cùng khoá nên không bị ghi hai lần.',
    title: 'Chưa làm được',
    loadTitle: 'Chưa tải được nội dung này',
    code: (code: string) => `Mã lỗi: ${code}`,
    correlation: (id: string) => `Mã tra cứu: ${id}`,
    retry: 'Thử lại',
    crashTitle: 'Trang này gặp lỗi',
    crash: 'Phần còn lại của ứng dụng vẫn dùng được. Tải lại trang; nếu vẫn lỗi, gửi dòng dưới đây cho người vận hành.',
    outdatedTitle: 'Ứng dụng vừa được cập nhật',
    outdated: 'Tải lại trang để dùng bản mới. Nội dung đã lưu không mất.',
    reload: 'Tải lại trang',
    home: 'Về trang đầu',
    dismiss: 'Đóng thông điệp',
  },

  confirm: { cancel: 'Thôi', working: 'Đang thực hiện…' },

  due: {
    overdue: (days: number) => (days > 0 ? `quá hạn ${days} ngày làm việc` : 'quá hạn'),
    left: (days: number) => (days > 0 ? `còn ${days} ngày làm việc` : 'hết hạn hôm nay'),
    inTime: 'trong hạn',
    soon: 'sắp hết hạn',
    none: 'không có hạn',
    until: (lastDay: string, instant: string) => `Đến hết ngày ${lastDay} (trước ${instant}, giờ Việt Nam)`,
    noneMeaning: 'Giai đoạn này không đặt hạn.',
  },
  dueShort: {
    overdue: (days: number) => (days > 0 ? `quá hạn ${days} ngày` : 'quá hạn'),
    left: (days: number) => (days > 0 ? `còn ${days} ngày` : 'hôm nay'),
  },
  holder: {
    none: 'chưa phân công',
    noneMeaning: 'Chưa có ai giữ chức vụ nhận hồ sơ ở giai đoạn này; người vận hành đã thấy.',
  },

  signIn: {
    title: 'Đăng nhập',
    promise: 'Hồ sơ khen thưởng đang ở đâu, ai giữ, còn bao lâu: mở ra là thấy.',
    points: [
      'Việc gấp nhất đứng đầu, có tên người và ngày hẹn.',
      'Mọi giấy tờ giữ nguyên bản, mọi quyết định ghi lại người và chức vụ.',
      'Trả lại thì có lý do; bổ sung xong đi tiếp từ nơi đã yêu cầu.',
    ],
    userName: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    userNameMissing: 'Nhập tên đăng nhập.',
    passwordMissing: 'Nhập mật khẩu.',
    showPassword: 'Hiện mật khẩu',
    forgot: 'Quên mật khẩu: liên hệ người quản trị của cơ quan bạn.',
    failedTitle: 'Chưa đăng nhập được',
    continueTo: 'Đăng nhập để mở tiếp trang bạn đang xem.',
    demonstrationTitle: 'Bản dùng thử: chọn một người để vào ngay',
    demonstrationIntro: 'Mỗi người thấy đúng phần việc của mình. Tên và hồ sơ đều là minh hoạ.',
    accountSearch: 'Lọc theo tên, chức vụ, việc làm…',
    accountsFound: (count: number) => `${count} tài khoản`,
    noAccount: 'Không có tài khoản nào khớp.',
    enterAs: (name: string, title: string) => `Vào với tư cách ${name}, ${title}`,
    otherGroup: 'Khác',
    withPassword: 'Đăng nhập bằng mật khẩu',
  },

  appointment: {
    title: 'Bạn làm việc với tư cách nào?',
    intro: (name: string) =>
      `${name}, bạn đang giữ nhiều chức vụ. Mỗi việc làm được ghi với đúng chức vụ bạn chọn; chuyển lại lúc nào cũng được ở góc trên bên phải.`,
    none: 'Bạn chưa có chức vụ nào còn hiệu lực hôm nay',
    noneHint:
      'Tài khoản vẫn đúng, nhưng chưa được phân công hoặc phân công đã hết hạn. Hãy liên hệ người quản trị của cơ quan bạn.',
  },

  queue: {
    title: 'Việc của tôi',
    tabs: { mine: 'Chờ tôi', office: 'Của cơ quan', elsewhere: 'Chờ nơi khác', done: 'Đã xong' },
    tabsUnit: { mine: 'Chờ đơn vị tôi', office: 'Của đơn vị', elsewhere: 'Chờ nơi khác', done: 'Đã xong' },
    tabMeaning: {
      mine: 'Những hồ sơ bạn phải xử lý.',
      office: 'Những hồ sơ đang ở cơ quan của bạn, kể cả do người khác giữ.',
      elsewhere: 'Những hồ sơ bạn đã chuyển đi, đang ở nơi khác.',
      done: 'Những hồ sơ đã có kết quả.',
    },
    order: 'Gấp nhất ở trên',
    newDraft: 'Soạn hồ sơ mới',
    newDraftIn: 'Chọn đợt để soạn hồ sơ',
    noOpenCampaign: 'Hiện không có đợt nào đang nhận hồ sơ của đơn vị bạn.',
    campaignCloses: (day: string) => `nhận đến hết ngày ${day}`,
    campaignNoClose: 'không đặt hạn nộp',
    drafts: 'Đang soạn',
    draftsCount: (count: number) => `Đang soạn ${count}`,
    returned: 'Bị trả lại, cần bổ sung',
    draftLine: (nominees: number) => `${nominees} trường hợp đề nghị`,
    draftSaved: (instant: string, by: string) => `lưu ${instant}, ${by}`,
    continueDraft: 'Soạn tiếp',
    fixReturned: 'Bổ sung',
    sent: 'Hồ sơ đã nộp',
    empty: {
      mine: {
        title: 'Không có hồ sơ nào chờ bạn',
        'unit-clerk':
          'Chưa có hồ sơ nào bị trả lại hay đang soạn dở. Bấm «Soạn hồ sơ mới» để bắt đầu, hoặc xem «Chờ nơi khác» để biết hồ sơ đã nộp đang ở đâu.',
        'unit-head':
          'Chưa có hồ sơ nào chờ bạn xác nhận. Khi cán bộ của đơn vị soạn xong, hồ sơ hiện ở đây để bạn xác nhận và gửi.',
        examiner: 'Bạn đã xử lý hết. Hồ sơ mới đến sẽ tự hiện ở đây, không cần tải lại trang.',
        'level-head': 'Không có hồ sơ nào chờ bạn. «Của cơ quan» cho thấy hồ sơ do cán bộ của bạn đang giữ.',
        'council-secretary': 'Chưa có hồ sơ nào tới Hội đồng. Khi có, hồ sơ hiện ở đây và trong trang «Hội đồng».',
        'chairman-office':
          'Chưa có hồ sơ nào chờ ban hành quyết định. Khi có, hồ sơ hiện ở đây và trong trang «Quyết định».',
        other: 'Chức vụ của bạn không giữ hồ sơ nào. Trang «Hồ sơ» cho thấy mọi hồ sơ bạn được xem.',
      },
      office: {
        title: 'Cơ quan của bạn không giữ hồ sơ nào',
        text: 'Hồ sơ chuyển đến cơ quan sẽ tự hiện ở đây, kể cả khi chưa phân công người xử lý.',
      },
      elsewhere: {
        title: 'Không có hồ sơ nào đang chờ nơi khác',
        text: 'Hồ sơ bạn chuyển đi hoặc trả lại sẽ hiện ở đây, với tên người đang giữ và số ngày đã chờ.',
      },
      done: {
        title: 'Chưa có hồ sơ nào xong',
        text: 'Hồ sơ có quyết định của Chủ tịch hoặc kết thúc sẽ được giữ ở đây.',
      },
      filtered: 'Không có hồ sơ nào khớp bộ lọc',
      filteredHint: 'Bỏ bớt bộ lọc để thấy các hồ sơ còn lại.',
    } satisfies QueueEmpty,
    columns: {
      due: 'Hạn',
      dossier: 'Hồ sơ',
      unit: 'Đơn vị nộp',
      from: 'Từ',
      here: 'Ở đây',
      papers: 'Giấy tờ',
      holder: 'Đang giữ',
      stage: 'Nơi giữ',
      result: 'Kết quả',
    },
    direct: 'nộp thẳng',
    fromOn: (from: string, day: string) => `${from}, ${day}`,
    usedOf: (used: number, allowed: number) => `đã dùng ${used} trên ${allowed} ngày làm việc`,
    usedOnly: (days: number) => (days === 0 ? 'đến hôm nay' : `${days} ngày`),
    missing: (answered: number, asked: number) => `thiếu ${asked - answered}/${asked}`,
    complete: (answered: number, asked: number) => `đủ ${answered}/${asked} giấy tờ`,
    missingMeaning: (answered: number, asked: number) => `có ${answered} trong ${asked} giấy tờ phải có`,
    resubmitted: 'bổ sung',
    resubmittedMeaning: 'Đơn vị đã bổ sung và gửi lại',
    keysHint: 'chuyển dòng · Enter mở · ? tất cả phím',
    count: (count: number) => `${thousands(count)} hồ sơ`,
    took: (milliseconds: number) => `${milliseconds} ms`,
  },

  phase: { 'in-transit': 'đang chuyển', 'at-stage': 'đang xử lý', returned: 'trả lại đơn vị', closed: 'đã xong' },
  phaseMeaning: {
    'in-transit': 'Đã rời nơi trước, chưa được nơi sau vào sổ; thường chỉ vài giây.',
    'at-stage': 'Đang ở một giai đoạn, chờ người giữ xử lý.',
    returned: 'Đã trả lại đơn vị để bổ sung.',
    closed: 'Mọi trường hợp đã có kết quả.',
  },
  dueFilter: { overdue: 'Quá hạn', soon: 'Sắp hết hạn', 'in-time': 'Trong hạn', none: 'Không có hạn' },

  dossiers: {
    title: 'Hồ sơ',
    subtitle: 'Mọi hồ sơ bạn được xem',
    columns: {
      due: 'Hạn',
      dossier: 'Hồ sơ',
      unit: 'Đơn vị nộp',
      stage: 'Đang ở',
      holder: 'Người giữ',
      days: 'Số ngày',
      papers: 'Giấy tờ',
    },
    daysMeaning: 'Số ngày theo lịch hồ sơ đã ở nơi này',
    days: (days: number) => (days === 0 ? 'hôm nay' : `${days} ngày`),
    awarded: (awarded: number, all: number) => `được khen ${awarded}/${all}`,
    empty: 'Chưa có hồ sơ nào',
    emptyHint: 'Khi có hồ sơ được nộp mà bạn được xem, hồ sơ hiện ở đây.',
    noMatch: (text: string) => `Không có hồ sơ nào khớp «${text}»`,
    noMatchHint: 'Tìm theo mã, tên người, đơn vị; không cần gõ dấu. Thử bỏ bớt chữ hoặc bỏ bộ lọc.',
    found: (count: number) => `${thousands(count)} hồ sơ`,
    foundFor: (count: number, text: string) => `${thousands(count)} hồ sơ khớp «${text}»`,
    range: (first: number, last: number, total: number) =>
      `${thousands(first)}–${thousands(last)} trong ${thousands(total)} hồ sơ`,
    pages: 'Các trang của danh sách',
    nextPage: 'Trang sau',
    previousPage: 'Trang trước',
    page: (page: number) => `Trang ${page}`,
    matched: 'Khớp tên:',
    listLabel: 'Danh sách hồ sơ',
  },

  filters: {
    label: 'Bộ lọc',
    campaign: 'Đợt',
    stage: 'Giai đoạn',
    unit: 'Đơn vị',
    phase: 'Tình trạng',
    due: 'Hạn',
    clear: 'Bỏ mọi bộ lọc',
    remove: (name: string) => `Bỏ lọc ${name}`,
    find: 'Gõ để tìm…',
    nothing: 'Không có mục nào khớp',
    chosen: (name: string, value: string) => `${name}: ${value}`,
    many: (count: number) => `${count} mục`,
  },

  operations: {
    title: 'Vận hành',
    subtitle: 'Hệ thống có khoẻ không, gì đang chậm, cần làm gì',
    allUp: 'Mọi phần đang chạy tốt.',
    someDown: (names: string) => `Đang hỏng: ${names}.`,
    someSlow: (names: string) => `Đang chậm: ${names}.`,
    servers: 'Các phần của hệ thống',
    state: { up: 'đang chạy', slow: 'chậm', down: 'không chạy' },
    since: (instant: string) => `từ ${instant}`,
    columns: {
      part: 'Phần',
      state: 'Tình trạng',
      meaning: 'Ảnh hưởng tới người dùng',
      dossier: 'Hồ sơ',
      to: 'Đi tới',
      waited: 'Đã chờ',
      kind: 'Việc',
      attempts: 'Số lần',
      reason: 'Lý do',
      since: 'Từ lúc',
      stage: 'Giai đoạn',
      organisation: 'Cơ quan',
      stateOfEffect: 'Tình trạng',
    },
    transit: 'Hồ sơ đang chuyển quá một phút',
    transitMeaning:
      'Người gửi đã quyết định và quyết định đã được ghi; bước chuyển sang nơi sau chưa xong. Bình thường chỉ mất vài giây.',
    transitNone: 'Không có hồ sơ nào bị chậm khi chuyển.',
    outbox: 'Tin chờ gửi cho bộ điều phối',
    outboxMeaning:
      'Mỗi quyết định để lại một tin đánh thức bộ điều phối tuyến. Tin đứng lâu nghĩa là điều phối đang dừng; quyết định không mất.',
    outboxNone: 'Không có tin nào đang chờ.',
    outboxWaiting: (count: number) => `${thousands(count)} tin đang chờ`,
    outboxOldest: (instant: string, age: string) => `cũ nhất từ ${instant} (${age})`,
    outboxError: (error: string) => `Lỗi gần nhất: ${error}`,
    effects: 'Việc kèm theo chưa xong',
    effectsMeaning: 'Việc kèm theo là đóng dấu bản sao, tạo phiếu… Hồ sơ không chờ việc này để đi tiếp.',
    effectsNone: 'Không có việc nào hỏng hay còn chờ.',
    effectState: { due: 'đang chờ làm', failed: 'đã hỏng' },
    effectKind: { 'stamp-arrival': 'Đóng dấu đến trên bản sao', stamp: 'Đóng dấu đến trên bản sao' } as Readonly<
      Record<string, string>
    >,
    retryAll: (count: number) => `Thử lại cả ${count} việc hỏng`,
    retrySelected: (count: number) => `Thử lại ${count} việc đã chọn`,
    retried: (count: number) => `Đã xếp ${count} việc vào hàng để làm lại.`,
    selectAll: 'Chọn mọi việc hỏng',
    select: (code: string) => `Chọn việc của hồ sơ ${code}`,
    mayNotRetry: 'Chức vụ của bạn chỉ được xem; người vận hành mới cho làm lại được.',
    unassigned: 'Giai đoạn chưa phân công',
    unassignedMeaning:
      'Hồ sơ đã tới nơi nhưng chưa có ai giữ chức vụ phải xử lý. Người quản trị cần bổ nhiệm; hồ sơ tự có người giữ ngay sau đó.',
    unassignedNone: 'Mọi giai đoạn đang có người giữ.',
    clock: (milliseconds: number) => `Đồng hồ máy chủ lệch cơ sở dữ liệu ${thousands(Math.abs(milliseconds))} ms.`,
    updated: (time: string) => `Cập nhật lúc ${time}, tự làm mới mỗi 5 giây`,
    unknown: 'chưa rõ',
    duration: (seconds: number) =>
      seconds < 60
        ? `${seconds} giây`
        : seconds < 3600
          ? `${Math.floor(seconds / 60)} phút`
          : seconds < 86_400
            ? `${Math.floor(seconds / 3600)} giờ`
            : `${Math.floor(seconds / 86_400)} ngày`,
  },

  notices: {
    title: 'Thông báo',
    bell: (unread: number) => (unread > 0 ? `Thông báo, ${unread} chưa đọc` : 'Thông báo, không có tin chưa đọc'),
    unread: (count: number) => `${count} chưa đọc`,
    unreadMark: 'chưa đọc',
    all: 'Xem tất cả',
    readAll: 'Đánh dấu đã đọc hết',
    show: 'Hiện',
    showAll: 'Tất cả',
    showUnread: 'Chưa đọc',
    none: 'Chưa có thông báo nào',
    noneHint: 'Hồ sơ đến, lời nhắc hạn, hồ sơ bị trả lại và kết quả sẽ được báo ở đây.',
    noneUnread: 'Bạn đã đọc hết',
    noneUnreadHint: 'Chọn «Tất cả» để xem lại những thông báo trước.',
    kind: {
      arrived: 'Hồ sơ đến',
      reminded: 'Nhắc hạn',
      overdue: 'Quá hạn',
      returned: 'Trả lại',
      decided: 'Có kết quả',
    },
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
  },

  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ nhầm, hoặc hồ sơ không thuộc phạm vi bạn được xem.',
    toDossiers: 'Tới danh sách hồ sơ',
  },
  notAllowed: {
    title: 'Chức vụ này không mở được trang',
    text: (acting: string) => `Bạn đang làm việc với tư cách ${acting}. Trang này dành cho chức vụ khác.`,
    switchHint: 'Nếu bạn còn chức vụ khác, hãy chuyển ở góc trên bên phải.',
  },

  units: { count: thousands },
} as const;

interface QueueEmpty {
  readonly mine: { readonly title: string; readonly other: string } & Partial<Readonly<Record<Role, string>>>;
  readonly office: { readonly title: string; readonly text: string };
  readonly elsewhere: { readonly title: string; readonly text: string };
  readonly done: { readonly title: string; readonly text: string };
  readonly filtered: string;
  readonly filteredHint: string;
}
