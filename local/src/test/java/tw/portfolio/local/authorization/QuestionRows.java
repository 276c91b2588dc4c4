package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.ACTIVITIES_HEAD;
import static tw.portfolio.local.authorization.Asker.COUNSELLING_HEAD;
import static tw.portfolio.local.authorization.Asker.CURRICULUM_HEAD;
import static tw.portfolio.local.authorization.Asker.DISCIPLINE_HEAD;
import static tw.portfolio.local.authorization.Asker.EQUIPMENT_HEAD;
import static tw.portfolio.local.authorization.Asker.EXAMINATION_HEAD;
import static tw.portfolio.local.authorization.Asker.INFORMATION_HEAD;
import static tw.portfolio.local.authorization.Asker.REGISTRAR;
import static tw.portfolio.local.authorization.Asker.STUDENT;
import static tw.portfolio.local.authorization.Relation.CLASS;
import static tw.portfolio.local.authorization.Relation.ELSEWHERE;
import static tw.portfolio.local.authorization.Relation.SCHOOL;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may ask about the platform, and who answers (附件1 系統維護). */
final class QuestionRows {
  private static final String RULE = "附件1 系統維護：障礙排除、使用者疑問";

  private static final Set<Asker> EVERYBODY =
      Stream.concat(Asker.STAFF.stream(), Stream.of(STUDENT)).collect(Collectors.toSet());

  private static final Asker[] RUNNING = {INFORMATION_HEAD, ACADEMIC_DIRECTOR};

  /** Those who answer what is put to them, and are not told of anything else. */
  private static final Set<Asker> OFFICES =
      Set.of(
          REGISTRAR,
          CURRICULUM_HEAD,
          EXAMINATION_HEAD,
          EQUIPMENT_HEAD,
          ACTIVITIES_HEAD,
          DISCIPLINE_HEAD,
          COUNSELLING_HEAD);

  private QuestionRows() {}

  static RowGroup questions() {
    return new RowGroup(
        "使用者疑問 (questions)",
        List.of(
            Row.of("GET /me/questions", "自己的提問", RULE, Thing.NOTHING).own(EVERYBODY),
            Row.of("POST /me/questions", "提問", RULE, Thing.NOTHING).own(EVERYBODY),
            asked("POST /me/questions/{questionId}/additions", "補充提問"),
            asked("POST /me/questions/{questionId}/closing", "提問結案"),
            Row.of("GET /questions", "要回覆的提問", RULE, Thing.NOTHING).own(RUNNING).own(OFFICES),
            answered("POST /questions/{questionId}/answer", "回覆提問"),
            answered("PUT /questions/{questionId}/office", "轉請其他處室回覆")));
  }

  private static Row asked(String route, String what) {
    return Row.of(route, what, RULE, Thing.STUDENT)
        .own(STUDENT)
        .unseen(CLASS, EVERYBODY)
        .unseen(SCHOOL, EVERYBODY)
        .unseen(ELSEWHERE, EVERYBODY);
  }

  /** Of a question that was put to the information office. */
  private static Row answered(String route, String what) {
    return Row.of(route, what, RULE, Thing.STUDENT)
        .ofSchool(RUNNING)
        .unseen(CLASS, OFFICES)
        .unseen(SCHOOL, OFFICES)
        .unseen(ELSEWHERE, OFFICES);
  }
}
