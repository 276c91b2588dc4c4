package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.REGISTRAR;

import java.util.List;

/** Who may plan a year, and mark what is done of it (附件1 預訂工作期程). */
final class CalendarRows {
  private static final String RULE = "附件1 分工及預訂工作期程表";

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
                .own(ACADEMIC_DIRECTOR, REGISTRAR)));
  }
}
