package tw.portfolio.local.it.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Elsewhere;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;

/** 課程諮詢紀錄 over HTTP (regulation.txt 四(二)2). */
@OnCampus
class ConsultationIT {
  private static RunningSchool campus;
  private static String counsellor;
  private static String office;
  private static String teacher;
  private static Student student;
  private static Student classmate;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    counsellor = campus.holding(Role.COURSE_COUNSELLOR).getFirst();
    office = campus.holding(Role.CURRICULUM_HEAD).getFirst();
    teacher =
        campus.teachers().stream()
            .filter(one -> !campus.holding(Role.COURSE_COUNSELLOR).contains(one))
            .filter(one -> !campus.holding(Role.CURRICULUM_HEAD).contains(one))
            .filter(one -> !campus.holding(Role.ACADEMIC_DIRECTOR).contains(one))
            .findFirst()
            .orElseThrow();
    student = campus.student(0);
    classmate = campus.student(1);
  }

  private static ObjectNode body(String subject, String... students) {
    ObjectNode body =
        Json.object()
            .put("date", LocalDate.now(Window.TAIPEI).minusDays(1).toString())
            .put("time", "15:10")
            .put("place", "輔導室")
            .put("category", "選課諮詢")
            .put("subject", subject)
            .put("content", "說明選修課程。\n=cmd|' /C calc'!A0")
            .put("opinion", "建議先參加講座。");
    ArrayNode ids = body.putArray("students");
    Stream.of(students).forEach(ids::add);
    return body;
  }

  private static JsonNode recorded(String subject, String... students) {
    return campus
        .api()
        .send(counsellor, "POST", "/consultations", body(subject, students))
        .expect(201);
  }

  private static String path(JsonNode record) {
    return "/consultations/" + record.path("consultationId").asText();
  }

  private static List<String> subjects(String person) {
    List<String> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          campus
              .api()
              .get(person, "/consultations?limit=2&year=" + yesterdaysYear() + cursor)
              .expect(200);
      RunningSchool.list(page.path("consultations"))
          .forEach(record -> all.add(record.path("subject").asText()));
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return all;
  }

  /** On the first of August, yesterday was another school year. */
  private static int yesterdaysYear() {
    return SchoolYear.of(LocalDate.now(Window.TAIPEI).minusDays(1)).number();
  }

  @Test
  void shouldShowEachReaderWhatIsTheirs() {
    JsonNode group = recorded("團體選課", student.id(), classmate.id());
    JsonNode alone = recorded("個別選課", classmate.id());

    assertThat(group.path("form").asText()).isEqualTo("group");
    assertThat(alone.path("form").asText()).isEqualTo("individual");
    assertThat(subjects(counsellor)).contains("團體選課", "個別選課");
    assertThat(subjects(office)).contains("團體選課", "個別選課");
    assertThat(subjects(student.id())).contains("團體選課").doesNotContain("個別選課");
    assertThat(subjects(classmate.id())).contains("團體選課", "個別選課");
    JsonNode seen = campus.api().get(student.id(), path(group)).expect(200);
    assertThat(seen.has("students")).isFalse();
    assertThat(seen.toString()).doesNotContain(classmate.id(), classmate.person().name());
    campus.api().get(student.id(), path(alone)).refused(404, "not-found");
    assertThat(campus.api().get(office, path(alone)).expect(200).path("history")).hasSize(1);
  }

  @Test
  void shouldRefuseEverybodyElse() {
    JsonNode record = recorded("只有本人", student.id());
    JsonNode before = campus.api().get(counsellor, path(record)).expect(200);
    ObjectNode change = body("改掉", classmate.id()).put("version", 1).put("reason", "補記");
    ObjectNode withdrawal = Json.object().put("version", 1).put("reason", "不是我的");
    Elsewhere elsewhere = Elsewhere.with(campus, counsellor);

    for (String other : List.of(student.id(), teacher, office)) {
      campus
          .api()
          .send(other, "POST", "/consultations", body("冒名", student.id()))
          .refused(403, "not-permitted");
      campus.api().send(other, "PUT", path(record), change).refused(403, "not-permitted");
      campus.api().send(other, "DELETE", path(record), withdrawal).refused(403, "not-permitted");
    }
    campus.api().get(teacher, path(record)).refused(403, "not-permitted");
    campus.api().get(teacher, "/consultations").refused(403, "not-permitted");
    elsewhere.get(path(record)).refused(404, "not-found");
    elsewhere.send("PUT", path(record), change).refused(404, "not-found");
    elsewhere.send("DELETE", path(record), withdrawal).refused(404, "not-found");
    elsewhere
        .send("POST", "/consultations", body("外校", student.id()))
        .refused(422, "invalid-fields");
    assertThat(elsewhere.get("/consultations").expect(200).path("consultations")).isEmpty();
    assertThat(campus.api().get(counsellor, path(record)).expect(200)).isEqualTo(before);
  }

  @Test
  void shouldChangeAndWithdrawAndKeepEveryVersion() {
    JsonNode record = recorded("第一版", student.id());
    ObjectNode change =
        body("第二版", student.id(), classmate.id()).put("version", 1).put("reason", "補記");
    campus.api().send(counsellor, "PUT", path(record), change).expect(200);
    campus.api().send(counsellor, "PUT", path(record), change).refused(409, "changed-meanwhile");
    ObjectNode withdrawal = Json.object().put("version", 2).put("reason", "登錄到別班");
    campus.api().send(counsellor, "DELETE", path(record), withdrawal).expect(204);
    campus.api().send(counsellor, "DELETE", path(record), withdrawal).refused(409, "wrong-state");

    JsonNode gone = campus.api().get(counsellor, path(record)).expect(200);
    assertThat(gone.path("withdrawn").path("why").asText()).isEqualTo("登錄到別班");
    assertThat(RunningSchool.list(gone.path("history")))
        .extracting(line -> line.path("what").asText())
        .containsExactly("新增", "修改", "撤下");
    assertThat(gone.at("/history/1/from").asText()).contains("第一版");
    assertThat(gone.at("/history/1/to").asText()).contains("第二版");
    assertThat(subjects(counsellor)).doesNotContain("第一版", "第二版");
    assertThat(subjects(student.id())).doesNotContain("第一版", "第二版");
    campus.api().get(student.id(), path(record)).refused(404, "not-found");
  }

  @Test
  void shouldLetOneOfManyEditorsThrough() throws Exception {
    JsonNode record = recorded("同時修改", student.id());
    List<Callable<Integer>> editors =
        IntStream.range(0, 6)
            .<Callable<Integer>>mapToObj(
                number ->
                    () ->
                        campus
                            .api()
                            .send(
                                counsellor,
                                "PUT",
                                path(record),
                                body("第 " + number + " 人", student.id())
                                    .put("version", 1)
                                    .put("reason", "補記"))
                            .status())
            .toList();

    assertThat(together(editors)).containsOnlyOnce(200).containsOnly(200, 409).hasSize(6);
    JsonNode after = campus.api().get(counsellor, path(record)).expect(200);
    assertThat(after.path("version").asInt()).isEqualTo(2);
    assertThat(after.path("history")).hasSize(2);
  }

  @Test
  void shouldWriteARepeatedRequestOnce() throws Exception {
    byte[] body = Json.bytes(body("重送", student.id()));
    List<Callable<Reply>> repeated =
        IntStream.range(0, 4)
            .<Callable<Reply>>mapToObj(
                _ ->
                    () ->
                        campus
                            .api()
                            .call(
                                "/consultations",
                                request ->
                                    request
                                        .header(
                                            "Authorization",
                                            "Bearer " + campus.api().token(counsellor))
                                        .header("Content-Type", "application/json")
                                        .header("Idempotency-Key", "consultation-1")
                                        .method("POST", BodyPublishers.ofByteArray(body))))
            .toList();

    assertThat(together(repeated))
        .extracting(reply -> reply.expect(201).path("consultationId").asText())
        .containsOnly(
            campus
                .api()
                .get(counsellor, "/consultations?limit=50&year=" + yesterdaysYear())
                .expect(200)
                .findParents("subject")
                .stream()
                .filter(record -> record.path("subject").asText().equals("重送"))
                .map(record -> record.path("consultationId").asText())
                .reduce("", String::concat));
  }

  @Test
  void shouldTakeSixtyStudentsAndNotOneMore() {
    List<Person> crowd =
        IntStream.rangeClosed(1, 61)
            .mapToObj(
                number ->
                    new Person(
                        campus.code(),
                        new PersonId(Pseudonym.of(7, number)),
                        "團體" + number,
                        Set.of(Role.STUDENT),
                        Optional.empty(),
                        Optional.of(
                            new ClassPlace(
                                campus.school().term().year(), "399", number, "g" + number))))
            .toList();
    campus.stores().rosterWriter().people(campus.school().term().year(), crowd);
    String[] ids = crowd.stream().map(person -> person.id().text()).toArray(String[]::new);
    String[] sixty = List.of(ids).subList(0, 60).toArray(String[]::new);

    JsonNode refused =
        campus
            .api()
            .send(counsellor, "POST", "/consultations", body("六十一人", ids))
            .refused(422, "invalid-fields");
    assertThat(refused.at("/fields/0/name").asText()).isEqualTo("students");
    JsonNode record = recorded("六十人", sixty);
    assertThat(record.path("students")).hasSize(60);
    ObjectNode others = body("換一人", List.of(ids).subList(1, 61).toArray(String[]::new));
    campus
        .api()
        .send(counsellor, "PUT", path(record), others.put("version", 1).put("reason", "補記"))
        .expect(200);
  }

  static Stream<Consumer<ObjectNode>> wrongFields() {
    return Stream.of(
        body -> body.put("date", "2026-11-31"),
        body -> body.put("date", LocalDate.now(Window.TAIPEI).plusDays(2).toString()),
        body -> body.put("date", "1999-01-01"),
        body -> body.put("time", "9:00"),
        body -> body.put("time", 900),
        body -> body.put("place", ""),
        body -> body.putNull("category"),
        body -> body.remove("content"),
        body -> body.put("content", "字".repeat(4_001)),
        body -> body.put("subject", "響\u0007鈴"),
        body -> body.put("opinion", "半個\uD83D"),
        body -> body.put("students", student.id()),
        body -> body.putArray("students"),
        body -> body.putArray("students").add(student.id()).add(student.id()),
        body -> body.putArray("students").add(student.id()).add(teacher),
        body -> body.putArray("students").add("00000000000000000000000000"),
        body -> body.putArray("students").add("../../x"),
        body -> body.put("counsellor", teacher),
        body -> body.put("__proto__", "x"));
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void shouldRefuseWrongFieldsAndWriteNothing(Consumer<ObjectNode> spoil) {
    ObjectNode body = body("不該出現", student.id());
    spoil.accept(body);

    Reply reply = campus.api().send(counsellor, "POST", "/consultations", body);

    assertThat(reply.status()).as(reply.body()::toString).isIn(400, 422);
    assertThat(subjects(counsellor)).doesNotContain("不該出現");
  }

  @Test
  void shouldRefuseWhatIsNoJsonHugeOrNowhere() {
    byte[] huge = Json.bytes(body("字".repeat(70_000), student.id()));
    campus.api().send(counsellor, "POST", "/consultations", huge).refused(413, "body-too-large");
    campus
        .api()
        .send(counsellor, "POST", "/consultations", new byte[] {'{'})
        .refused(400, "malformed-request");
    campus.api().get(counsellor, "/consultations/x").refused(400, "malformed-request");
    campus.api().get(counsellor, "/consultations?year=99").refused(400, "malformed-request");
    campus.api().get(counsellor, "/consultations?limit=51").refused(400, "malformed-request");
    campus.api().get(counsellor, "/consultations?cursor=abc").refused(400, "malformed-request");
    campus
        .api()
        .get(counsellor, "/consultations/zyxwvtsrqpnmkjhgfedcba9876")
        .refused(404, "not-found");
  }

  private static <T> List<T> together(List<Callable<T>> all)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
