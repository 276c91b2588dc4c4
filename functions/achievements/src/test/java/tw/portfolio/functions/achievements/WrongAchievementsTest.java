package tw.portfolio.functions.achievements;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.functions.achievements.AchievementRequests.LINK;
import static tw.portfolio.functions.achievements.AchievementRequests.announce;
import static tw.portfolio.functions.achievements.AchievementRequests.announcement;
import static tw.portfolio.functions.achievements.AchievementRequests.at;
import static tw.portfolio.functions.achievements.AchievementRequests.files;
import static tw.portfolio.functions.achievements.AchievementRequests.json;
import static tw.portfolio.functions.achievements.AchievementRequests.student;
import static tw.portfolio.functions.achievements.AchievementRequests.year;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.RealFile;
import tw.portfolio.work.Piece;
import tw.portfolio.work.achievement.AchievementScene;
import tw.portfolio.work.achievement.Category;

class WrongAchievementsTest {
  private final AchievementScene scene = new AchievementScene();
  private final Campus campus = scene.campus();
  private final Calls calls =
      Calls.of(
          runtime -> {
            AchievementsHandler handler =
                new AchievementsHandler(
                    campus.school(),
                    campus.school(),
                    campus.school(),
                    campus.school(),
                    new MemoryStudentRecords(campus.school()),
                    campus.files(),
                    campus.files(),
                    campus.clock(),
                    new Secrets(new Random(1)),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "SERVICE | \"hours\":36 | \"hours\":0 | detail.hours",
        "SERVICE | \"hours\":36 | \"hours\":-1 | detail.hours",
        "SERVICE | \"hours\":36 | \"hours\":9000 | detail.hours",
        "SERVICE | \"hours\":36 | \"hours\":\"36\" | detail.hours",
        "SERVICE | \"hours\":36 | \"hours\":3.5 | detail.hours",
        "SERVICE | \"hours\":36 | \"minutes\":36 | detail.hours",
        "SERVICE | \"until\":\"2026-11-10\" | \"until\":\"2026-08-31\" | detail.until",
        "SERVICE | \"until\":\"2026-11-10\" | \"until\":\"2028-01-01\" | detail.until",
        "SERVICE | \"from\":\"2026-09-01\" | \"from\":\"115-09-01\" | detail.from",
        "SERVICE | \"from\":\"2026-09-01\" | \"from\":\"2026-02-30\" | detail.from",
        "SERVICE | \"from\":\"2026-09-01\" | \"from\":\"1999-09-01\" | detail.from",
        "SERVICE | \"from\":\"2026-09-01\" | \"from\":null | detail.from",
        "WORK | \"date\":\"2026-09-01\" | \"date\":\"2026-11-21\" | detail.date",
        "CADRE | \"level\":\"9\" | \"level\":\"6\" | detail.level",
        "CADRE | \"level\":\"9\" | \"level\":9 | detail.level",
        "COMPETITION | \"level\":\"4\" | \"level\":\"5\" | detail.level",
        "FLEXIBLE_TIME | \"weeks\":1 | \"weeks\":19 | detail.weeks",
        "FLEXIBLE_TIME | \"kind\":\"5\" | \"kind\":\"6\" | detail.kind",
        "GROUP_TIME | \"semester\":1,\"year\":115 | \"semester\":2,\"year\":115 | detail.semester",
        "WORK | \"category\":\"work\" | \"category\":\"WORK\" | detail.category",
        "WORK | \"category\":\"work\" | \"category\":\"service\" | detail.organisation",
        "WORK | \"category\":\"work\" | \"category\":\"work\",\"hours\":1 | detail.hours",
        "WORK | https://video | http://video | link",
        "WORK | ,\"link\":\"https://video.example.edu.tw/v?id=7\" | '' | files",
        "WORK | \"description\":\"帶領 | \"description\":\"\\u0000帶領 | description"
      })
  void shouldNameTheFieldThatIsWrong(Category category, String right, String wrong, String field) {
    String body = announcement(category, LINK);
    assertThat(body).contains(right);

    Map<String, Object> problem = calls.ask(422, announce(body.replace(right, wrong)));

    assertThat(objects(problem.get("fields"))).extracting(one -> one.get("name")).contains(field);
    assertThat(scene.year().pieces()).isEmpty();
  }

  @Test
  void shouldRefuseBadBodiesAndIdsAndChangeNothing() {
    Piece ready = scene.ready(REPORT);
    for (String body : Calls.BAD_BODIES) {
      calls.refuse(announce(body));
      calls.refuse(at(student("PATCH /achievements/{achievementId}").json(body), ready));
      calls.refuse(year(student("PUT /achievement-selections/{year}").json(body)));
    }
    calls.refuse(at(student("PUT /achievements/{achievementId}/files").json("{}"), ready));
    for (String id : List.of("x", "../..", "1151-x-y", "1151-" + MING.id())) {
      calls.refuse(student("DELETE /achievements/{achievementId}").path("achievementId", id));
    }
    calls.refuse(announce(announcement(Category.WORK, LINK)).header("idempotency-key", "鍵"));
    assertThat(scene.year().pieces()).containsExactly(ready);
  }

  @Test
  void shouldRefuseTwoFilesOfAPart() {
    String two = files(REPORT).replace("]", "," + json(RealFile.PICTURE) + "]");

    assertThat(objects(calls.ask(422, announce(announcement(Category.WORK, two))).get("fields")))
        .extracting(field -> field.get("name"))
        .containsExactly("files");
  }
}
