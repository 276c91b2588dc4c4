package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.PRINCIPAL;

import java.util.List;

/** Who may keep the working group and its meetings, and read of them (三). */
final class GroupRows {
  private static final String RULE = "三 工作小組：校長召集，教務主任為執行秘書";

  private GroupRows() {}

  static RowGroup group() {
    return new RowGroup(
        "工作小組 (working group)",
        List.of(
            Row.of("GET /group", "工作小組名單", RULE, Thing.NOTHING).own(Asker.STAFF),
            keeping("PUT /group/seats", "登錄工作小組名單"),
            Row.of("GET /group/meetings", "會議清單（紀錄只給成員）", RULE, Thing.NOTHING).own(Asker.STAFF),
            keeping("POST /group/meetings", "排定會議"),
            keeping("PUT /group/meetings/{meetingId}", "修改會議"),
            keeping("DELETE /group/meetings/{meetingId}", "取消會議"),
            keeping("PUT /group/meetings/{meetingId}/minutes", "登錄會議紀錄"),
            Row.of("POST /group/meetings/{meetingId}/approval", "核定會議紀錄", RULE, Thing.NOTHING)
                .own(PRINCIPAL),
            Row.of("GET /group/meetings/{meetingId}/page", "列印會議紀錄", RULE, Thing.NOTHING)
                .own(ACADEMIC_DIRECTOR, PRINCIPAL),
            keeping("POST /group/meetings/{meetingId}/attachments", "為會議加附件"),
            Row.of(
                    "GET /group/meetings/{meetingId}/attachments/{attachmentId}",
                    "下載會議的附件",
                    RULE,
                    Thing.NOTHING)
                .own(ACADEMIC_DIRECTOR, PRINCIPAL),
            keeping("DELETE /group/meetings/{meetingId}/attachments/{attachmentId}", "移除會議的附件")));
  }

  private static Row keeping(String route, String what) {
    return Row.of(route, what, RULE, Thing.NOTHING).own(ACADEMIC_DIRECTOR);
  }
}
