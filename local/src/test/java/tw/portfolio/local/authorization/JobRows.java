package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACTIVITIES_HEAD;
import static tw.portfolio.local.authorization.Asker.DISABLED_STAFF;
import static tw.portfolio.local.authorization.Asker.DISABLED_STUDENT;
import static tw.portfolio.local.authorization.Asker.EQUIPMENT_HEAD;
import static tw.portfolio.local.authorization.Asker.NEWCOMER;
import static tw.portfolio.local.authorization.Asker.NOBODY;
import static tw.portfolio.local.authorization.Asker.REGISTRAR;
import static tw.portfolio.local.authorization.Asker.STUDENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may do what with background jobs, of which a pre-check stands for all. */
final class JobRows {
  private static final String RULE = "附件1 註冊組、設備組、訓育組";

  private static final Set<Asker> OFFICES = Set.of(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD);

  /** Whoever may come in, and is not told that there is such a job. */
  private static final Set<Asker> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              REGISTRAR,
              EQUIPMENT_HEAD,
              ACTIVITIES_HEAD,
              DISABLED_STAFF,
              DISABLED_STUDENT,
              NEWCOMER,
              NOBODY));

  private JobRows() {}

  static RowGroup jobs() {
    return new RowGroup(
        "背景作業 (jobs)",
        List.of(
            Row.of("GET /jobs", "一種作業的清單（預檢）", RULE, Thing.NOTHING).own(OFFICES),
            Row.of("GET /me/jobs", "自己申請的作業", "個資法 §10", Thing.NOTHING).own(STUDENT),
            job("GET /jobs/{jobId}", "一項作業"),
            job("POST /jobs/{jobId}/confirmation", "確認辦理"),
            job("POST /jobs/{jobId}/links", "下載作業的檔案"),
            job("DELETE /jobs/{jobId}", "取消作業"),
            job("GET /prechecks/{jobId}/findings", "預檢的結果")
                .refused(Relation.SCHOOL, STUDENT)
                .refused(Relation.ELSEWHERE, STUDENT)));
  }

  private static Row job(String route, String what) {
    return Row.of(route, what, RULE, Thing.JOB)
        .ofSchool(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD)
        .unseen(Relation.SCHOOL, OTHERS)
        .unseen(Relation.ELSEWHERE, OTHERS);
  }
}
