import type { Sentences } from "../refusal.server.ts";

/** What the register refuses, and what to do instead. */
export const issueRefusals: Sentences = {
  "issue.own_report": {
    vi: "Người báo cáo hoàn thành hoặc ghi bằng chứng không tự xác nhận được. Hãy để người khác ghi hoặc xác nhận.",
    en: "Whoever reported the issue done, or records the evidence, may not confirm it. Somebody else must record or confirm it.",
  },
  "issue.moved_since": {
    vi: "Việc {code} đã thay đổi sau cuộc họp, nên không sửa lại kết quả xử lý được nữa.",
    en: "Issue {code} has changed since the meeting; what the meeting did with it can no longer be amended.",
  },
  "issue.project_missing": { vi: "Hãy chọn dự án.", en: "Choose the project." },
  "issue.stage_missing": {
    vi: "Vướng mắc phải gắn với một bước. Hãy chọn bước.",
    en: "A blocker belongs to a stage. Choose the stage.",
  },
  "issue.deadline_missing": {
    vi: "Hãy nhập thời hạn: đơn vị chủ trì đã rõ nên việc được mở ngay.",
    en: "Enter the deadline: the lead is settled, so the issue opens at once.",
  },
  "issue.lead_inactive": {
    vi: "Đơn vị này đã ngừng hoạt động. Hãy chọn đơn vị khác.",
    en: "This department no longer exists. Choose another.",
  },
  "issue.no_series": {
    vi: "Chưa có cuộc họp định kỳ nào để đưa việc vào. Hãy tạo cuộc họp định kỳ trước.",
    en: "There is no meeting series to carry this issue. Create a series first.",
  },
  "issue.owner_missing": {
    vi: "Hãy chọn hoặc nhập tên người phụ trách.",
    en: "Choose or type the person in charge.",
  },
  "issue.owner_elsewhere": {
    vi: "Người này không thuộc đơn vị chủ trì.",
    en: "This person does not work for the lead department.",
  },
  "issue.deadline_fixed": {
    vi: "Thời hạn đã được đưa vào chương trình họp hoặc đang xin gia hạn, nên chỉ thay đổi bằng gia hạn hoặc quyết định của chủ trì.",
    en: "The deadline stands on an agenda or an extension was asked; only an extension or the chair's decision moves it.",
  },
  "issue.terms_fixed": {
    vi: "Đơn vị sửa được nội dung, kiến nghị, bước và nhóm; thời hạn đổi bằng xin gia hạn, đơn vị phối hợp do thư ký hoặc chủ trì sửa.",
    en: "The department corrects text, proposal, stage and category; the deadline moves by an extension, coordinating departments are the secretary's or the chair's to change.",
  },
  "issue.successor_wrong": {
    vi: "Không có việc đang mở nào khác của cùng dự án có mã này.",
    en: "There is no other open issue of the same project with this code.",
  },
  "issue.extension_waiting": {
    vi: "Đã có một đề nghị gia hạn đang chờ quyết định.",
    en: "An extension request is already waiting for a decision.",
  },
  "issue.no_extension": {
    vi: "Không có đề nghị gia hạn nào đang chờ quyết định.",
    en: "No extension request is waiting for a decision.",
  },
  "issue.relief_waiting": {
    vi: "Đã có một đề nghị thôi chủ trì đang chờ quyết định.",
    en: "A request to be relieved is already waiting.",
  },
  "issue.no_relief": {
    vi: "Không có đề nghị thôi chủ trì nào đang chờ quyết định.",
    en: "No request to be relieved is waiting.",
  },
  "issue.escalation_running": {
    vi: "Việc này đã trình cấp trên và đang chờ trả lời.",
    en: "This issue has been escalated and waits for the answer.",
  },
  "issue.no_escalation": {
    vi: "Việc này không chờ trả lời của cấp trên.",
    en: "This issue does not wait for a higher authority.",
  },

  "waiting.party_missing": {
    vi: "Hãy chọn đơn vị hoặc nhập tên cơ quan đang phải xử lý.",
    en: "Choose the department, or type the body, whose move it is.",
  },
  "waiting.one_party": {
    vi: "Chỉ chọn một đơn vị hoặc nhập một cơ quan ngoài danh sách.",
    en: "Choose a department or type a body, not both.",
  },
  "waiting.since_future": {
    vi: "Ngày bắt đầu chờ không được sau hôm nay.",
    en: "The day since which it waits must not lie in the future.",
  },
  "waiting.since_early": {
    vi: "Ngày bắt đầu chờ không được trước ngày nêu việc.",
    en: "The day since which it waits must not lie before the issue was raised.",
  },

  "issue.no_chase": {
    vi: "Không có lần đôn đốc nào đang chờ trả lời.",
    en: "No chase waits for an answer.",
  },
  "chase.nothing": {
    vi: "Hãy chọn ít nhất một việc cần đôn đốc.",
    en: "Choose at least one issue to chase.",
  },
  "chase.own": {
    vi: "Đơn vị không tự đôn đốc mình. Hãy chọn bên đang giữ việc.",
    en: "A department does not chase itself. Choose whose move it is.",
  },
  "chase.sent_future": {
    vi: "Ngày gửi không được sau hôm nay.",
    en: "The day of sending must not lie in the future.",
  },
  "chase.sent_early": {
    vi: "Ngày gửi không được trước ngày nêu việc {code}.",
    en: "The day of sending must not lie before {code} was raised.",
  },
  "chase.answer_before": {
    vi: "Hạn trả lời không được trước ngày gửi.",
    en: "The answer cannot be asked for before the letter is sent.",
  },
  "chase.number_missing": {
    vi: "Đôn đốc bằng văn bản thì ghi số, ký hiệu văn bản.",
    en: "A letter needs its document number.",
  },
  "chase.answered_future": {
    vi: "Ngày trả lời không được sau hôm nay.",
    en: "The day of the answer must not lie in the future.",
  },
  "chase.answered_early": {
    vi: "Ngày trả lời không được trước ngày đôn đốc.",
    en: "The answer cannot have come before the chase.",
  },

  "issue.not_now.accept": {
    vi: "Việc này không còn ở trạng thái Đề xuất nên không cần tiếp nhận.",
    en: "This issue is no longer proposed; there is nothing to accept.",
  },
  "issue.not_now.edit": {
    vi: "Việc đã kết thúc không sửa được. Hãy mở lại việc trước.",
    en: "A closed issue cannot be edited. Reopen it first.",
  },
  "issue.not_now.report": {
    vi: "Việc này đã báo cáo hoàn thành hoặc đã kết thúc nên không nhận báo cáo tình hình nữa.",
    en: "This issue is reported done or closed and takes no progress report.",
  },
  "issue.not_now.comment": {
    vi: "Việc đã kết thúc không nhận thêm ý kiến.",
    en: "A closed issue takes no comments.",
  },
  "issue.not_now.change_owner": {
    vi: "Việc đã kết thúc không thay người phụ trách được.",
    en: "The person in charge of a closed issue cannot be changed.",
  },
  "issue.not_now.say_waiting": {
    vi: "Chỉ ghi bên đang chờ khi việc đang xử lý hoặc tạm dừng.",
    en: "Whose move it is can be recorded only while the issue is open or paused.",
  },
  "issue.not_now.chase": {
    vi: "Chỉ đôn đốc việc đang xử lý hoặc tạm dừng; việc {code} không còn như vậy.",
    en: "Only an open or paused issue is chased; {code} is neither any more.",
  },
  "issue.not_now.answer_chase": {
    vi: "Việc đã kết thúc, không ghi trả lời đôn đốc nữa.",
    en: "The issue is closed; no answer to a chase is recorded.",
  },
  "issue.not_now.change_lead": {
    vi: "Chỉ đổi đơn vị chủ trì của việc đang xử lý hoặc tạm dừng.",
    en: "The lead can be changed only while the issue is open or paused.",
  },
  "issue.not_now.ask_relief": {
    vi: "Chỉ đề nghị thôi chủ trì khi việc đang đề xuất, đang xử lý hoặc tạm dừng.",
    en: "Relief can be asked only while the issue is proposed, open or paused.",
  },
  "issue.not_now.decide_relief": {
    vi: "Việc đã báo cáo hoàn thành hoặc đã kết thúc nên không quyết định thôi chủ trì nữa.",
    en: "The issue is reported done or closed; relief is no longer decided.",
  },
  "issue.not_now.ask_extension": {
    vi: "Chỉ xin gia hạn khi việc đang xử lý.",
    en: "An extension can be asked only while the issue is open.",
  },
  "issue.not_now.decide_extension": {
    vi: "Chỉ quyết định gia hạn khi việc đang xử lý.",
    en: "An extension can be decided only while the issue is open.",
  },
  "issue.not_now.report_done": {
    vi: "Chỉ báo cáo hoàn thành khi việc đang xử lý.",
    en: "Only an open issue can be reported done.",
  },
  "issue.not_now.confirm": {
    vi: "Chỉ xác nhận việc đã được báo cáo hoàn thành.",
    en: "Only an issue that is reported done can be confirmed.",
  },
  "issue.not_now.send_back": {
    vi: "Chỉ trả lại việc đã được báo cáo hoàn thành.",
    en: "Only an issue that is reported done can be sent back.",
  },
  "issue.not_now.pause": {
    vi: "Chỉ tạm dừng việc đang xử lý.",
    en: "Only an open issue can be paused.",
  },
  "issue.not_now.resume": {
    vi: "Việc này không ở trạng thái tạm dừng.",
    en: "This issue is not paused.",
  },
  "issue.not_now.escalate": {
    vi: "Chỉ trình cấp trên việc đang xử lý hoặc tạm dừng.",
    en: "Only an open or paused issue can be escalated.",
  },
  "issue.not_now.answer_escalation": {
    vi: "Việc đã kết thúc, không ghi trả lời của cấp trên nữa.",
    en: "The issue is closed; no answer of a higher authority is recorded.",
  },
  "issue.not_now.withdraw_decision": {
    vi: "Việc này đã kết thúc nên không rút lại quyết định được nữa.",
    en: "This issue is closed; a decision on it cannot be taken back.",
  },
  "issue.no_decision": {
    vi: "Không có quyết định nào rút lại được: quyết định đã làm thay đổi việc này hoặc đã được đưa ra cuộc họp. Muốn thay đổi, hãy ghi quyết định mới.",
    en: "No decision can be taken back: it has changed the issue, or a meeting has taken it up. Record a new decision instead.",
  },
  "issue.others_decision": {
    vi: "Quyết định này do người khác đưa ra; chỉ người đó hoặc thư ký rút lại được.",
    en: "Somebody else gave this decision; only they or the secretary can take it back.",
  },
  "issue.not_now.cancel": {
    vi: "Việc này đã kết thúc.",
    en: "This issue is already closed.",
  },
  "issue.not_now.merge": {
    vi: "Việc này đã kết thúc nên không gộp được nữa.",
    en: "This issue is already closed and cannot be merged.",
  },
  "issue.cause_missing": {
    vi: "Việc này đã {count} kỳ không tiến triển. Hãy chọn nguyên nhân trong danh sách.",
    en: "This issue has stalled {count} times. Choose the cause from the list.",
  },
  "extension.explanation_missing": {
    vi: "Thời hạn đã qua. Hãy giải trình vì sao đến nay mới xin gia hạn.",
    en: "The deadline has passed. Explain why the extension is asked for only now.",
  },
  "issue.not_now.ask_discussion": {
    vi: "Việc này đã kết thúc.",
    en: "This issue is already closed.",
  },
  "issue.no_draft_meeting": {
    vi: "Chưa có cuộc họp nào đang được chuẩn bị. Hãy đề nghị khi thư ký tạo cuộc họp tới.",
    en: "No meeting is being prepared yet. Ask once the secretary has made the next one.",
  },
  "issue.agenda_out": {
    vi: "Chương trình {code} đã phát hành. Hãy đề nghị thư ký bổ sung trực tiếp.",
    en: "The agenda of {code} is published. Ask the secretary to add it.",
  },
  "issue.not_now.cover": {
    vi: "Chỉ vướng mắc đã được giao và chưa kết thúc mới làm nguyên nhân chung được.",
    en: "Only an accepted blocker that has not ended can be a common cause.",
  },
  "issue.not_now.uncover": {
    vi: "Việc này đã kết thúc.",
    en: "This issue is already closed.",
  },
  "issue.not_blocker": {
    vi: "Chỉ vướng mắc mới làm nguyên nhân chung được.",
    en: "Only a blocker can be a common cause.",
  },
  "issue.is_covered": {
    vi: "Vướng mắc này đang xử lý cùng một nguyên nhân chung khác. Hãy tách ra trước.",
    en: "This blocker is itself tied to a common cause. Take it off that one first.",
  },
  "issue.not_covered": {
    vi: "Vướng mắc này không gắn với nguyên nhân chung nào.",
    en: "This blocker is tied to no common cause.",
  },
  "issue.cause_none": {
    vi: "Hãy chọn ít nhất một vướng mắc.",
    en: "Choose at least one blocker.",
  },
  "issue.cause_wrong": {
    vi: "Không gắn được {code}: chỉ gắn vướng mắc đang mở, chưa gắn với nguyên nhân khác và không phải nguyên nhân của việc khác.",
    en: "{code} cannot be tied: only an open blocker that has no other cause and is none itself.",
  },
  "issue.merged": {
    vi: "Việc {code} đã gộp vào việc khác nên không mở lại được. Hãy xử lý ở việc còn lại.",
    en: "Issue {code} was merged into another and cannot be reopened. Go on with the other.",
  },
  "issue.not_task": {
    vi: "Chỉ nhiệm vụ được giao mới đề nghị nhiều đơn vị trả lời.",
    en: "Only a task asks many departments for an answer.",
  },
  "issue.answers_waiting": {
    vi: "Còn đơn vị chưa gửi trả lời. Báo cáo hoàn thành khi tất cả đã gửi hoặc được miễn.",
    en: "Some departments have not sent their answers. Report it done once all have, or are excused.",
  },
  "issue.no_answer": {
    vi: "Chưa có trả lời nào để xem xét.",
    en: "There is no answer to look at yet.",
  },
  "issue.no_answer_open": {
    vi: "Trả lời của đơn vị đã được tiếp nhận hoặc được miễn.",
    en: "The department's answer has been accepted, or it is excused.",
  },
  "issue.nobody_silent": {
    vi: "Không còn đơn vị nào chưa gửi trả lời.",
    en: "No department is left that has not answered.",
  },
  "answer.none_chosen": {
    vi: "Hãy chọn ít nhất một đơn vị.",
    en: "Choose at least one department.",
  },
  "answer.settled": {
    vi: "Trả lời này đã được tiếp nhận hoặc được miễn, không sửa được nữa.",
    en: "This answer has been accepted, or is excused, and can no longer be changed.",
  },
  "answer.moved": {
    vi: "Một trả lời vừa thay đổi. Hãy xem lại các trả lời trên trang này rồi gửi lại.",
    en: "One of the answers has just changed. Look at the answers on this page, then send again.",
  },
  "answer.own": {
    vi: "Người nhập trả lời không tự tiếp nhận được. Hãy để người khác tiếp nhận.",
    en: "Whoever entered an answer may not accept it. Somebody else must.",
  },
  "issue.not_now.ask": {
    vi: "Việc đã báo cáo hoàn thành hoặc đã kết thúc nên không đề nghị thêm đơn vị nào nữa.",
    en: "The issue is reported done or closed; nobody else can be asked.",
  },
  "issue.not_now.answer": {
    vi: "Nhiệm vụ này chưa được giao hoặc đã kết thúc nên không nhận trả lời.",
    en: "This task is not given yet, or closed, and takes no answers.",
  },
  "issue.not_now.accept_answer": {
    vi: "Việc đã kết thúc nên không tiếp nhận trả lời nữa.",
    en: "The issue is closed; answers are no longer accepted.",
  },
  "issue.not_now.return_answer": {
    vi: "Chỉ trả lại trả lời khi nhiệm vụ đang xử lý hoặc tạm dừng.",
    en: "Answers can be sent back only while the task is open or paused.",
  },
  "issue.not_now.excuse": {
    vi: "Chỉ miễn trả lời khi nhiệm vụ đang xử lý hoặc tạm dừng.",
    en: "Departments can be excused only while the task is open or paused.",
  },
  "issue.not_now.reopen": {
    vi: "Chỉ mở lại việc đã giải quyết hoặc đã thôi theo dõi.",
    en: "Only a resolved or dropped issue can be reopened.",
  },
  "issue.not_now.decide": {
    vi: "Việc đã kết thúc nên không cần quyết định nữa. Nếu cần, hãy mở lại việc.",
    en: "The issue is closed and needs no decision. Reopen it if need be.",
  },

  "behalf.secretary_only": {
    vi: "Chỉ thư ký được nhập thay đơn vị khác.",
    en: "Only the secretary may enter for others.",
  },
  "behalf.basis_missing": {
    vi: "Hãy ghi căn cứ nhập thay: số và ngày văn bản, điện thoại, hoặc ý kiến của chủ trì.",
    en: "State the basis for entering on behalf: document number and date, telephone, or the chair's note.",
  },
  "behalf.wrong_department": {
    vi: "Hãy chọn đơn vị mà đồng chí nhập thay; đơn vị đó phải liên quan đến việc này.",
    en: "Choose the department you are entering for; it must be concerned with this issue.",
  },

  "deadline.past": {
    vi: "Thời hạn không được trước ngày hôm nay.",
    en: "The deadline must not lie in the past.",
  },
  "extension.not_later": {
    vi: "Thời hạn mới phải sau hôm nay và sau thời hạn hiện tại.",
    en: "The new deadline must lie after today and after the present deadline.",
  },
  "evidence.date_future": {
    vi: "Ngày văn bản không được sau hôm nay.",
    en: "The document's date must not lie in the future.",
  },
  "decision.nothing_proposed": {
    vi: "Việc này chưa có kiến nghị để đồng ý. Hãy giao đơn vị hoặc ghi ý kiến khác.",
    en: "Nothing is proposed here to agree to. Assign it, or give another opinion.",
  },

  "decision.text_missing": {
    vi: "Hãy ghi ý kiến của chủ trì.",
    en: "Write the chair's opinion.",
  },

  "disposition.missing": {
    vi: "Chưa chọn kết quả xử lý.",
    en: "No disposition has been chosen.",
  },
  "disposition.settled": {
    vi: "Việc {code} đã kết thúc trước cuộc họp; chỉ ghi nhận được.",
    en: "Issue {code} was closed before the meeting and can only be noted.",
  },
  "disposition.evidence_missing": {
    vi: "Đã giải quyết thì phải có minh chứng: ghi văn bản hoặc kết quả vào ô lý do, hoặc đơn vị báo cáo hoàn thành trước.",
    en: "Resolved needs evidence: name the document or result as the reason, or have the department report it done.",
  },
  "disposition.deadline_missing": {
    vi: "Hãy nhập thời hạn mới.",
    en: "Enter the new deadline.",
  },
  "disposition.deadline_not_later": {
    vi: "Thời hạn mới phải sau ngày họp và sau thời hạn hiện tại.",
    en: "The new deadline must lie after the meeting's day and after the present deadline.",
  },
  "disposition.reason_missing": { vi: "Hãy ghi lý do.", en: "State the reason." },
  "disposition.lead_missing": {
    vi: "Hãy chọn đơn vị chủ trì mới.",
    en: "Choose the new lead department.",
  },
  "disposition.lead_same": {
    vi: "Đơn vị này đang chủ trì. Hãy chọn đơn vị khác.",
    en: "This department is the lead already. Choose another.",
  },
  "disposition.kept_has_deadline": {
    vi: "Giữ thời hạn thì không đổi thời hạn. Nếu lùi thời hạn, hãy chọn Gia hạn.",
    en: "Kept leaves the deadline as it is. To move it, choose Extended.",
  },
};
