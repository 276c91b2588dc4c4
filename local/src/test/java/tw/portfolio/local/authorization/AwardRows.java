package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.PRINCIPAL;

import java.util.List;

/** Who may evaluate, propose and decide awards (六). */
final class AwardRows {
  private static final String RULE = "六 成效評核及獎勵：執行秘書提報，工作小組議決";

  private AwardRows() {}

  static RowGroup awards() {
    return new RowGroup(
        "成效評核及獎勵 (evaluation and awards)",
        List.of(
            proposing("POST /evaluations", "產製成效評核"),
            proposing("GET /evaluations/{evaluationId}", "成效評核的數字"),
            proposing("GET /evaluations/{evaluationId}/lines", "數字背後的紀錄"),
            Row.of("GET /awards", "查看敘獎提報", RULE, Thing.NOTHING).own(ACADEMIC_DIRECTOR, PRINCIPAL),
            proposing("POST /awards", "提報敘獎"),
            proposing("PUT /awards/{awardId}", "修改提報"),
            proposing("DELETE /awards/{awardId}", "撤回提報"),
            Row.of("POST /awards/{awardId}/decision", "登錄議決", RULE, Thing.NOTHING).own(PRINCIPAL)));
  }

  private static Row proposing(String route, String what) {
    return Row.of(route, what, RULE, Thing.NOTHING).own(ACADEMIC_DIRECTOR);
  }
}
