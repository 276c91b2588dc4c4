package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.REGISTRAR;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may plan a year, mark what is done of it (附件1 預訂工作期程), and fetch dates. */
final class CalendarRows {
  private static final String RULE = "附件1 分工及預訂工作期程表";
  private static final String ATTACHMENTS =
      "/calendar/{year}/rows/{rowId}/{occurrence}/attachments";

  private static final Set<Asker> EVERYBODY =
      Stream.concat(Asker.STAFF.stream(), Stream.of(Asker.STUDENT)).collect(Collectors.toSet());

  private CalendarRows() {}

  static RowGroup calendar() {
    return new RowGroup(
        "工作期程 (calendar)",
        List.of(
            Row.of("GET /calendar", "一個學年度的工作期程", RULE, Thing.NOTHING).own(Asker.STAFF),
            Row.of("PUT /calendar/{year}", "編訂工作期程", RULE, Thing.NOTHING).own(ACADEMIC_DIRECTOR),
            Row.of(
                    "PUT /calendar/{year}/rows/{rowId}/{occurrence}",
                    "登記註冊組的一項工作完成",
                    RULE,
                    Thing.NOTHING)
                .own(ACADEMIC_DIRECTOR, REGISTRAR),
            Row.of("POST " + ATTACHMENTS, "為註冊組的一項工作加附件", RULE, Thing.NOTHING)
                .own(ACADEMIC_DIRECTOR, REGISTRAR),
            Row.of("GET " + ATTACHMENTS + "/{attachmentId}", "下載工作期程的附件", RULE, Thing.NOTHING)
                .own(Asker.STAFF),
            Row.of("DELETE " + ATTACHMENTS + "/{attachmentId}", "移除註冊組一項工作的附件", RULE, Thing.NOTHING)
                .own(ACADEMIC_DIRECTOR, REGISTRAR),
            own("GET /me/feed", "有沒有自己行事曆的連結"),
            own("POST /me/feed", "產生自己行事曆的連結，先前的失效"),
            own("DELETE /me/feed", "讓自己行事曆的連結失效"),
            Row.of("GET /feeds/{secret}", "個人行事曆，免權杖（不是任何人的連結）", "RFC 5545", Thing.NOTHING)
                .unseen(Relation.OWN, List.of(Asker.values()))));
  }

  private static Row own(String route, String what) {
    return Row.of(route, what, RULE, Thing.NOTHING).own(EVERYBODY);
  }
}
