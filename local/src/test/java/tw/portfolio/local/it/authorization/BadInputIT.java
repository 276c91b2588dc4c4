package tw.portfolio.local.it.authorization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.SampleFile;

/** Whatever is sent is answered with a clear 4xx, changes nothing and leaves nothing personal. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputIT {
  private static final String DESCRIPTION = "獨一無二的簡述內容";
  private static final ByteArrayOutputStream OUTPUT = new ByteArrayOutputStream();
  private static final PrintStream USUAL = System.out;

  @TempDir private static Path data;

  private static RunningSchool campus;
  private static Student student;
  private static JsonNode uploaded;
  private static JsonNode foreign;
  private static ObjectNode good;

  private JsonNode before;

  @BeforeAll
  static void open() {
    // Functions log to standard output, which they take hold of when they are made.
    System.setOut(new PrintStream(OUTPUT, true, UTF_8));
    campus = RunningSchool.alone(Site.of(Site.TEMPLATE, data.resolve("state")));
    student = campus.student(0);
    uploaded = student.uploaded(campus.samples().pdf(1));
    foreign = campus.student(1).uploaded(campus.samples().pdf(2));
    good = Student.announcement(student.courses().getFirst(), DESCRIPTION, campus.samples().pdf(3));
  }

  @AfterAll
  static void close() {
    campus.close();
    System.setOut(USUAL);
  }

  @BeforeEach
  void look() {
    before = student.page();
  }

  @AfterEach
  void shouldHaveChangedNothing() {
    assertThat(student.page()).isEqualTo(before);
  }

  private static Reply announce(byte[] body) {
    return campus.api().send(student.id(), "POST", "/outcomes", body);
  }

  static Stream<byte[]> noJson() {
    return Stream.of(
        bytes(""),
        bytes("{"),
        bytes("nonsense"),
        bytes("[]"),
        bytes("null"),
        bytes("\"text\""),
        bytes("{}{}"),
        bytes("{\"year\":115,\"year\":115}"),
        bytes("{\"year\":NaN}"),
        bytes("[".repeat(20_000)),
        bytes("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
        new byte[] {0, 0, 0, 0});
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @ParameterizedTest
  @MethodSource("noJson")
  void shouldRefuseWhatIsNoJsonObject(byte[] body) {
    announce(body).refused(400, "malformed-request");
  }

  @Test
  void shouldRefuseBytesThatAreNoText() {
    announce(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})
        .refused(400, "malformed-request");
  }

  static Stream<Consumer<ObjectNode>> wrongFields() {
    return Stream.of(
        body -> body.put("year", "115"),
        body -> body.put("year", 115.5),
        body -> body.put("year", 99_999_999_999L),
        body -> body.putNull("year"),
        body -> body.remove("year"),
        body -> body.put("semester", 3),
        body -> body.put("semester", true),
        body -> body.put("courseCode", "../../x"),
        body -> body.put("taking", "never"),
        body -> body.put("description", ""),
        body -> body.put("description", "   "),
        body -> body.put("description", "字".repeat(101)),
        body -> body.put("description", "響\u0007鈴"),
        body -> body.put("description", "零\u0000"),
        body -> body.put("description", "半個\uD83D"),
        body -> body.put("description", "造字\uE000"),
        body -> body.put("description", "\u3164\u200D\u2800"),
        body -> body.putObject("description"),
        body -> body.put("files", "none"),
        body -> body.putArray("files"),
        body -> body.putArray("files").add(1).add(2).add(3),
        body -> body.put("unknown", 1),
        body -> body.put("__proto__", "x"),
        body -> file(body).put("bytes", 0),
        body -> file(body).put("bytes", -1),
        body -> file(body).put("bytes", Long.MAX_VALUE),
        body -> file(body).put("bytes", 1e300),
        body -> file(body).put("sha256", "0"),
        body -> file(body).put("sha256", "z".repeat(64)),
        body -> file(body).put("type", "application/x-msdownload"),
        body -> file(body).put("type", "image/png"),
        body -> file(body).put("owner", "me"));
  }

  private static ObjectNode file(ObjectNode body) {
    return (ObjectNode) body.path("files").path(0);
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void shouldRefuseWrongFieldsAndNameEach(Consumer<ObjectNode> wrong) {
    ObjectNode body = good.deepCopy();
    wrong.accept(body);

    JsonNode problem = announce(Json.bytes(body)).refused(422, "invalid-fields");

    assertThat(RunningSchool.list(problem.path("fields")))
        .isNotEmpty()
        .allSatisfy(field -> assertThat(field.path("detail").asText()).contains("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd.pdf",
        "a/b.pdf",
        "..\\windows.pdf",
        "C:\\report.pdf",
        "x\u0000.pdf",
        "line\nbreak.pdf",
        "fdp.\u202Eexe.pdf",
        "report.pdf.exe",
        "report",
        ".pdf",
        "",
        "  .pdf"
      })
  void shouldRefuseTrickyFileNames(String name) {
    ObjectNode body = good.deepCopy();
    file(body).put("name", name);

    announce(Json.bytes(body)).refused(422, "invalid-fields");
  }

  @Test
  void shouldRefuseOverlongNamesAndBodies() {
    ObjectNode body = good.deepCopy();
    file(body).put("name", "長".repeat(300) + ".pdf");
    announce(Json.bytes(body)).refused(422, "invalid-fields");

    announce(bytes("{\"description\":\"" + "x".repeat(1 << 20) + "\"}"))
        .refused(413, "body-too-large");
    assertThat(announce(bytes("{\"x\":\"" + "x".repeat(9 << 20) + "\"}")).status()).isEqualTo(413);
    assertThat(announce(bytes("{\"x\":\"" + "x".repeat(11 << 20) + "\"}")).status()).isEqualTo(413);
  }

  @Test
  void shouldRefuseOtherMediaTypesAndBadKeys() {
    for (String type : List.of("text/plain", "application/json; charset=big5", "multipart/x")) {
      campus
          .api()
          .call(
              "/outcomes",
              request ->
                  request
                      .header("Authorization", "Bearer " + campus.api().token(student.id()))
                      .header("Content-Type", type)
                      .POST(BodyPublishers.ofByteArray(Json.bytes(good))))
          .refused(415, "unsupported-media-type");
    }
    campus
        .api()
        .call(
            "/outcomes",
            request ->
                request
                    .header("Authorization", "Bearer " + campus.api().token(student.id()))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "x".repeat(101))
                    .POST(BodyPublishers.ofByteArray(Json.bytes(good))))
        .refused(400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/outcomes?year=9999",
        "/outcomes?year=",
        "/outcomes?year=115&year=114",
        "/outcomes?sort=name",
        "/outcomes/nonsense",
        "/outcomes/..%2F..%2Fexports",
        "/outcomes/%00",
        "/outcomes/%0d%0aX-Injected:1",
        "/outcomes/%F0%9F%98%80",
        "/selections/abc",
        "/selections/-1"
      })
  void shouldRefuseAddressesThatMeanNothing(String path) {
    campus.api().get(student.id(), path).refused(400, "malformed-request");
  }

  @Test
  void shouldRefuseUnknownPiecesAndThoseOfOthers() {
    String own = uploaded.path("pieceId").asText();
    String unknown = own.substring(0, own.length() - 4) + "0000";
    String others = foreign.path("pieceId").asText();
    JsonNode description = Json.object().put("description", "改寫");
    var files = good.path("files");
    for (String id : List.of(unknown, others)) {
      int status = id.equals(unknown) ? 404 : 403;
      String code = id.equals(unknown) ? "not-found" : "not-permitted";
      String path = "/outcomes/" + id;
      campus.api().get(student.id(), path).refused(status, code);
      campus.api().get(student.id(), path + "/files/document").refused(status, code);
      campus.api().send(student.id(), "PATCH", path, description).refused(status, code);
      campus
          .api()
          .send(student.id(), "PUT", path + "/files", Json.object().set("files", files))
          .refused(status, code);
      campus
          .api()
          .send(student.id(), "POST", path + "/send", Json.object().put("revision", 1))
          .refused(status, code);
      campus.api().send(student.id(), "DELETE", path).refused(status, code);
    }
    campus
        .api()
        .get(student.id(), "/outcomes/" + own + "/files/secret")
        .refused(400, "malformed-request");
    assertThat(campus.student(1).pieces())
        .singleElement()
        .satisfies(piece -> assertThat(piece.path("state").asText()).isEqualTo("uploaded"));
  }

  @Test
  void shouldRefuseBadDecisionsAndSelections() {
    String teacher = campus.teacherOf(uploaded);
    String id = uploaded.path("pieceId").asText();
    for (String body :
        List.of(
            "{\"revision\":1}",
            "{\"revision\":0,\"decision\":\"certify\"}",
            "{\"revision\":1,\"decision\":\"maybe\"}",
            "{\"revision\":1,\"decision\":\"return\"}",
            "{\"revision\":1,\"decision\":\"return\",\"reason\":\"\"}",
            "{\"revision\":1,\"decision\":\"certify\",\"reason\":\"x\"}")) {
      campus
          .api()
          .send(teacher, "PUT", "/certifications/" + id, bytes(body))
          .refused(422, "invalid-fields");
    }
    for (String body :
        List.of(
            "{}",
            "{\"pieces\":1}",
            "{\"pieces\":[{\"pieceId\":\"x\",\"revision\":1}]}",
            "{\"pieces\":[{\"pieceId\":\"" + id + "\",\"revision\":\"1\"}]}")) {
      campus
          .api()
          .send(student.id(), "PUT", "/selections/" + campus.year(), bytes(body))
          .refused(422, "invalid-fields");
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void shouldLeaveNothingPersonalInTheLogsOfAllThis() throws IOException {
    announce(Json.bytes(good.deepCopy().put("semester", 9))).refused(422, "invalid-fields");
    announce(bytes("{\"description\":\"" + DESCRIPTION)).refused(400, "malformed-request");
    StringBuilder logs = new StringBuilder(OUTPUT.toString(UTF_8));
    try (Stream<Path> files = Files.walk(data.resolve("state/logs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        logs.append(Files.readString(file));
      }
    }
    String logged = logs.toString();

    assertThat(logged).contains("\"event\":\"request\"").contains("\"status\":422");
    SampleFile file = campus.samples().pdf(1);
    assertThat(logged).doesNotContain(DESCRIPTION, "整合測試的成果", file.name(), "Bearer ey");
    campus
        .school()
        .people()
        .forEach(
            person -> {
              assertThat(logged).doesNotContain(person.name());
              person.email().ifPresent(email -> assertThat(logged).doesNotContain(email));
              person
                  .latestPlace()
                  .map(place -> place.studentNumber())
                  .filter(number -> !number.isEmpty())
                  .ifPresent(number -> assertThat(logged).doesNotContain(number));
            });
  }
}
