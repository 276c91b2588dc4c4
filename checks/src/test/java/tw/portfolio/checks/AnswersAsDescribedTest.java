package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.course.Taking;
import tw.portfolio.course.api.CourseJson;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;
import tw.portfolio.kernel.files.s3.S3Links;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.api.SettingsJson;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.api.PieceHistoryJson;
import tw.portfolio.work.api.PieceJson;

/** What the code writes, against what {@code openapi.yaml} says it writes. */
class AnswersAsDescribedTest {
  private static final Instant NOW = SchoolBuilder.NOW;

  private final OpenApi api = OpenApi.ofThisBuild();

  @Test
  void shouldDescribeAPieceInEveryState() {
    Journey journey = journey();
    shouldBe("Piece", PieceJson.of(journey.reserve().piece()));
    shouldBe("Piece", PieceJson.own(journey.arrive().piece()));
    shouldBe("Piece", PieceJson.of(replaced(journey.piece())));
    shouldBe("Piece", PieceJson.of(journey.send().piece()));
    shouldBe("Piece", PieceJson.of(journey().sent().giveBack("請補上實驗數據。").piece()));
    Piece certified = journey.certify().piece();
    shouldBe("Piece", PieceJson.of(certified));
    shouldBe("Piece", PieceJson.of(certified, PieceState.SELECTED));
    if (certified.status() instanceof Status.Certified status) {
      shouldBe(
          "Piece", PieceJson.of(certified.with(new Status.Submitted(NOW, Ids.nth(9), status))));
    }
    Status refused = new Status.Refused(NOW, FilePart.DOCUMENT, "file-differs", "檔案不同。");
    shouldBe("Piece", PieceJson.of(journey().announced().with(refused)));
  }

  @Test
  void shouldNotBeSatisfiedWithAPieceOfAnotherState() {
    JsonNode sent = tree(PieceJson.of(journey().sent().piece(), PieceState.CERTIFIED));
    assertThat(api.differences(api.schema("Piece"), sent)).isNotEmpty();
  }

  @Test
  void shouldDescribeHistories() {
    MemorySchool pieces = pieces();
    Journey journey = journey(pieces).sent().giveBack("請補上實驗數據。");
    List<Json> history =
        PieceHistoryJson.of(journey.id(), pieces.history(SchoolBuilder.SCHOOL, journey.id()));
    assertThat(history).hasSize(4);
    history.forEach(line -> shouldBe("HistoryLine", line));
  }

  @Test
  void shouldDescribeEveryWayOfTakingACourse() {
    SchoolCode school = new SchoolCode("190406");
    Stream.of(
            new Taking.InSemester(),
            new Taking.MakeUp(SchoolBuilder.TERM, "專班"),
            new Taking.Retake(SchoolBuilder.TERM, "自學輔導"),
            new Taking.Repeat(),
            new Taking.Transfer(school, SchoolBuilder.TERM),
            new Taking.Borrowed(school, SchoolBuilder.TERM))
        .forEach(
            (Taking taking) ->
                shouldBe(
                    "Course",
                    CourseJson.of(
                        Courses.taking(
                            Students.MING, Courses.PHYSICS, "物理", Staff.LIN, 3, taking))));
  }

  @Test
  void shouldDescribeSettings() {
    shouldBe("Settings", SettingsJson.of(SchoolBuilder.aSchool().settings()));
    shouldBe(
        "Settings",
        SettingsJson.of(SchoolBuilder.aSchool().withWindows(Windows.allOpen(NOW)).settings()));
  }

  @Test
  void shouldDescribeEveryProblem() {
    for (ProblemKind kind : ProblemKind.values()) {
      Problem problem =
          new Problem(
              kind, "請修正。", "Mend it.", List.of(new Problem.Field("a", "請修正。", "Mend it.")));
      Json more =
          kind == ProblemKind.FAULT ? Json.object().put("fault", Ids.nth(1)) : Json.object();
      JsonNode body = tree(Response.problem(problem, more).body());
      assertThat(api.differences(api.schema("Problem"), body)).isEmpty();
    }
  }

  @Test
  void shouldDescribeEveryHeaderOfASignedLink() {
    Environment environment =
        new Environment(
            Map.of(
                "AWS_REGION", "ap-east-2",
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "FILES_BUCKET", "files"));
    UploadLink link =
        S3Links.of(environment)
            .put(
                journey().announced().files().all().getFirst().key(),
                SampleFiles.declared(FilePart.DOCUMENT),
                Duration.ofMinutes(15),
                NOW);
    JsonNode headers = new ObjectMapper().valueToTree(link.headers());
    assertThat(api.differences(api.schema("UploadLink").at("/properties/headers"), headers))
        .isEmpty();
  }

  private static MemorySchool pieces() {
    return SchoolBuilder.aSchool().withWindows(Windows.allOpen(NOW)).in(new MemorySchool());
  }

  private static Journey journey() {
    return journey(pieces());
  }

  private static Journey journey(MemorySchool pieces) {
    return Journey.of(pieces, Students.MING, Courses.MING_PHYSICS, Ids.nth(7), NOW);
  }

  private static Piece replaced(Piece piece) {
    return piece.awaiting(List.of(SampleFiles.declared(FilePart.MEDIA)), NOW, NOW);
  }

  private void shouldBe(String schema, Json json) {
    assertThat(api.differences(api.schema(schema), tree(json))).as(json.text()).isEmpty();
  }

  private static JsonNode tree(Json json) {
    return tree(json.text());
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
