package tw.portfolio.local.it.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Seniors;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.school.Window;

/** What the school tells everyone, or some (訊息公告), over HTTP. */
@OnCampus
class AnnouncementsIT {
  private static final JsonNode REASON = Json.object().put("reason", "活動取消");

  private static RunningSchool campus;
  private static Seniors seniors;
  private static String editor;
  private static String senior;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    seniors = new Seniors(campus);
    seniors.writeTheClasses();
    editor = seniors.holder(Role.INFORMATION_HEAD);
    senior = seniors.next();
  }

  @Test
  void shouldShowEachPersonOnArrivalWhatIsForThem() {
    String forSeniors = publish("三年級說明會", "grade:3");
    String forStaff = publish("校務會議", "staff");

    assertThat(seen(senior)).contains(forSeniors).doesNotContain(forStaff);
    assertThat(seen(seniors.younger())).doesNotContain(forSeniors, forStaff);
    assertThat(seen(campus.teachers().getFirst())).contains(forStaff);
    campus.api().get(seniors.younger(), one(forSeniors)).refused(404, "not-found");
    assertThat(campus.api().get(senior, one(forSeniors)).expect(200).has("audience")).isFalse();
  }

  @Test
  void shouldShowNothingThatIsOverOrWithdrawn() {
    LocalDate today = LocalDate.now(Window.TAIPEI);
    String over = publish(notice("昨天的事", "all", today.minusDays(2), today.minusDays(1)));
    String tomorrow = publish(notice("明天的事", "all", today.plusDays(1), today.plusDays(2)));
    String withdrawn = publish("寫錯了", "all");
    campus.api().send(editor, "DELETE", one(withdrawn), REASON).expect(204);

    assertThat(seen(senior)).doesNotContain(over, tomorrow, withdrawn);
    assertThat(
            RunningSchool.list(
                    campus
                        .api()
                        .get(editor, "/announcements?all=true&limit=50")
                        .expect(200)
                        .path("announcements"))
                .stream()
                .map(one -> one.path("announcementId").asText()))
        .contains(over, tomorrow, withdrawn);
    campus.api().get(senior, "/announcements?all=true").refused(403, "not-permitted");
  }

  @Test
  void shouldGiveAVerifiedFileToReadersAndAFalseOneToNobody() {
    String id = publish("簡章", "grade:3");
    SampleFile good = campus.samples().pdf(1);
    JsonNode attachment = attach(id, good).expect(201).path("attachments").get(0);
    String path = one(id) + "/attachments/" + attachment.path("attachmentId").asText();
    campus.api().get(senior, path).refused(404, "not-found");
    assertThat(campus.api().put(attachment.path("uploads").get(0), good.content())).isEqualTo(200);

    settled(id, 0, "here");

    JsonNode link = campus.api().get(senior, path).expect(200);
    assertThat(campus.api().download(link).body()).isEqualTo(good.content());
    campus.api().get(seniors.younger(), path).refused(404, "not-found");
    assertThat(campus.api().get(senior, one(id)).expect(200).path("attachments")).hasSize(1);

    byte[] text = "這不是 PDF".repeat(20).getBytes(StandardCharsets.UTF_8);
    ObjectNode body = Json.object();
    body.putArray("files")
        .addObject()
        .put("name", "假的.pdf")
        .put("type", "application/pdf")
        .put("bytes", text.length)
        .put("sha256", Student.sha256(text));
    JsonNode fake =
        campus
            .api()
            .send(editor, "POST", one(id) + "/attachments", body)
            .expect(201)
            .path("attachments")
            .get(1);
    assertThat(campus.api().put(fake.path("uploads").get(0), text)).isEqualTo(200);
    settled(id, 1, "refused");
    assertThat(campus.api().get(senior, one(id)).expect(200).path("attachments")).hasSize(1);
    campus.api().send(editor, "DELETE", path).expect(200);
    campus.api().get(senior, path).refused(404, "not-found");
  }

  @Test
  void shouldLetOnlyOneOfManyEditorsWin() {
    String id = publish("停電", "all");

    List<Reply> replies =
        IntStream.range(0, 6)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () ->
                            campus
                                .api()
                                .send(
                                    editor,
                                    "PUT",
                                    one(id),
                                    today("停電改期 " + number, "all")
                                        .put("revision", 1)
                                        .put("reason", "改期"))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
    assertThat(replies.stream().filter(reply -> reply.status() != 200).map(Reply::code).distinct())
        .containsExactly("changed-meanwhile");
  }

  @Test
  void shouldBeKeptByTheInformationOfficeOnly() {
    String id = publish("停電", "all");
    for (String other :
        List.of(
            senior,
            campus.teachers().getFirst(),
            seniors.holder(Role.REGISTRAR),
            seniors.holder(Role.PRINCIPAL))) {
      campus
          .api()
          .send(other, "POST", "/announcements", today("假的", "all"))
          .refused(403, "not-permitted");
      campus.api().send(other, "DELETE", one(id), REASON).refused(403, "not-permitted");
      campus
          .api()
          .send(other, "PUT", one(id), today("假的", "all").put("revision", 1).put("reason", "改期"))
          .refused(403, "not-permitted");
    }
    assertThat(campus.api().get(senior, one(id)).expect(200).path("title").asText())
        .isEqualTo("停電");
  }

  @Test
  void shouldRefuseBadInputAndChangeNothing() {
    JsonNode before = campus.api().get(editor, "/announcements?all=true&limit=50").expect(200);
    for (ObjectNode body :
        List.of(
            Json.object(),
            today(" ", "all"),
            today("題", "everyone"),
            today("題\u0000", "all"),
            today("題", "all").put("colour", "red"),
            today("題", "all").put("from", "2026-02-30"),
            today("題", "all").put("until", "2000-01-01"))) {
      campus.api().send(editor, "POST", "/announcements", body).refused(422, "invalid-fields");
    }
    campus.api().get(senior, "/announcements/xyz").refused(400, "malformed-request");
    campus.api().get(senior, "/announcements?cursor=xyz").refused(400, "malformed-request");
    assertThat(campus.api().get(editor, "/announcements?all=true&limit=50").expect(200))
        .isEqualTo(before);
  }

  private static void settled(String id, int at, String state) {
    JsonNode announcement =
        Eventually.get(
            () -> campus.api().get(editor, one(id)).expect(200),
            now -> !now.at("/attachments/" + at + "/state").asText().equals("awaited"));
    assertThat(announcement.at("/attachments/" + at + "/state").asText()).isEqualTo(state);
  }

  private static Reply attach(String id, SampleFile file) {
    ObjectNode body = Json.object();
    body.putArray("files")
        .addObject()
        .put("name", file.name())
        .put("type", file.mediaType())
        .put("bytes", file.size())
        .put("sha256", Student.sha256(file.content()));
    return campus.api().send(editor, "POST", one(id) + "/attachments", body);
  }

  private static String publish(String title, String audience) {
    return publish(today(title, audience));
  }

  private static String publish(ObjectNode notice) {
    return campus
        .api()
        .send(editor, "POST", "/announcements", notice)
        .expect(201)
        .path("announcementId")
        .asText();
  }

  private static ObjectNode today(String title, String audience) {
    LocalDate today = LocalDate.now(Window.TAIPEI);
    return notice(title, audience, today, today.plusDays(1));
  }

  private static ObjectNode notice(String title, String audience, LocalDate from, LocalDate until) {
    ObjectNode notice =
        Json.object()
            .put("title", title)
            .put("text", "第一行\n第二行")
            .put("from", from.toString())
            .put("until", until.toString());
    ArrayNode groups = notice.putArray("audience");
    groups.add(audience);
    return notice;
  }

  private static List<String> seen(String person) {
    return RunningSchool.list(
            campus.api().get(person, "/announcements?limit=50").expect(200).path("announcements"))
        .stream()
        .map(one -> one.path("announcementId").asText())
        .toList();
  }

  private static String one(String id) {
    return "/announcements/" + id;
  }
}
