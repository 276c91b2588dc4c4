package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/** The information office announces something with a file; whom it is for sees it on arrival. */
final class Informing {
  private static final int SERIAL = 700_000_000;

  private final Client client;
  private final Checks checks;
  private final Stage stage;
  private final String office;
  private final LocalDate today;

  Informing(Stage stage, LocalDate today) {
    this.client = stage.client();
    this.checks = stage.checks();
    this.stage = stage;
    this.office = stage.cast().offices().information();
    this.today = today;
  }

  void run() {
    ObjectNode notice = notice("學習歷程檔案上傳提醒");
    JsonNode published = client.send(office, "POST", "/announcements", notice).expected("公告");
    attach("/announcements/" + published.path("announcementId").asText());
    String student = stage.cast().students().getFirst();
    Reply own = client.send(student, "POST", "/announcements", notice);
    checks.refused(own, 403, "not-permitted", "學生發布公告", "a student's announcement");
    JsonNode seen = client.get(student, "/announcements").expected("GET /announcements");
    checks.same(1, seen.path("announcements").size(), "學生看到的公告", "what a student sees");
    JsonNode other = client.get(stage.cast().exporter(), "/announcements").expected("公告");
    checks.same(0, other.path("announcements").size(), "不是對象的人", "whom it is not for");
    fetch(student, seen.at("/announcements/0"));
  }

  private ObjectNode notice(String title) {
    ObjectNode notice =
        Json.object()
            .put("title", title)
            .put("text", "本學期課程學習成果與多元表現請於期限內上傳。\n如有問題請洽教務處。")
            .put("from", today.toString())
            .put("until", today.plusDays(14).toString());
    notice.putArray("audience").add("students");
    return notice;
  }

  private void attach(String path) {
    List<Upload> files = List.of(Upload.of(stage.samples().pdf(SERIAL)));
    JsonNode awaited =
        client
            .send(office, "POST", path + "/attachments", Announcements.files(files))
            .expected("POST " + path + "/attachments");
    new Sender(stage, office).put(awaited.at("/attachments/0"), files);
    boolean here =
        Patience.until(
            () ->
                client
                    .get(office, path)
                    .expected("GET " + path)
                    .at("/attachments/0/state")
                    .asText()
                    .equals("here"));
    checks.that(here, "公告的附件已驗證", "the attachment is verified");
  }

  private void fetch(String student, JsonNode announcement) {
    String path =
        "/announcements/%s/attachments/%s"
            .formatted(
                announcement.path("announcementId").asText(),
                announcement.at("/attachments/0/attachmentId").asText());
    Reply link = client.get(student, path);
    checks.that(link.ok(), "學生取得附件：" + link, "a student gets the attachment: " + link);
  }
}
