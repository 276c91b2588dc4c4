package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.sample.RefusalReason;

/** What the platform has to refuse, tried by students and by others. */
final class OnPurpose {
  private static final long SERIALS = 900_000_000L;
  private static final long TOO_MANY_BYTES = 11L << 20;

  private final Stage stage;
  private final Checks checks;
  private final String student;
  private final Sender sender;
  private final List<JsonNode> courses;

  /** Tried mostly by the first student, who has slots left. */
  OnPurpose(Stage stage) {
    this.stage = stage;
    this.checks = stage.checks();
    this.student = stage.cast().students().getFirst();
    this.sender = new Sender(stage, student);
    this.courses = stage.courses(stage.page(student));
  }

  void run() {
    int number = 100;
    for (RefusalReason reason : RefusalReason.values()) {
      spoiled(reason, number);
      number++;
    }
    links();
    fields();
    courses();
    persons();
    cap();
  }

  private Upload sample(int number) {
    return Upload.of(stage.samples().pdf(SERIALS + number));
  }

  private void refused(Reply reply, int status, String code, String chinese, String english) {
    if (checks.refused(reply, status, code, chinese, english)) {
      counted(chinese, english);
    }
  }

  private void counted(String chinese, String english) {
    stage.tally().add(Tally.Count.REFUSED, 1);
    stage.screen().line("✓ 已拒絕：" + chinese + " (refused: " + english + ")");
  }

  private void spoiled(RefusalReason reason, int number) {
    Upload file = Upload.of(stage.samples().refusable(reason, SERIALS + number));
    int before = slotsUsed();
    JsonNode reserved =
        sender.announce(courses.getFirst(), "內容不符的檔案", List.of(file)).expected(reason.name());
    sender.put(reserved, List.of(file));
    String id = reserved.path("pieceId").asText();
    JsonNode piece = sender.settled(id);
    String what = "內容不符的檔案「" + file.name() + "」";
    boolean state =
        checks.same("refused", piece.path("state").asText(), what, "state of " + reason);
    String why = piece.path("refusal").path("detail").asText();
    boolean told = checks.that(!why.isBlank(), what + "要有原因", "a reason for " + reason);
    checks.same(before, slotsUsed(), what + "不佔件數", "slots used after " + reason);
    if (state && told) {
      counted(what, reason + ": " + piece.path("refusal").path("code").asText());
    }
    Reply gone = stage.client().send(student, "DELETE", "/outcomes/" + id);
    checks.same(204, gone.status(), "刪除被拒絕的成果", "deleting a refused piece");
  }

  private int slotsUsed() {
    return Stage.list(stage.page(student).path("slotsUsed")).stream()
        .filter(slots -> slots.path("semester").asInt() == stage.cast().semester())
        .mapToInt(slots -> slots.path("used").asInt())
        .sum();
  }

  /** Other bytes than announced, a second time, and sending before anything is there. */
  private void links() {
    Upload file = sample(1);
    JsonNode reserved =
        sender
            .announce(courses.getFirst(), "連結只收公告過的檔案，而且只收一次。", List.of(file))
            .expected("POST /outcomes");
    String id = reserved.path("pieceId").asText();
    Reply early = stage.client().send(student, "POST", "/outcomes/" + id + "/send");
    checks.refused(early, 409, "wrong-state", "檔案未到就送出認證", "sending a reserved piece");
    JsonNode link = reserved.path("uploads").path(0);
    byte[] other = file.content().get();
    other[other.length / 2] ^= 1;
    int altered = stage.client().put(link, other);
    if (checks.that(
        altered >= 400 && altered < 500,
        "儲存服務要拒絕與 SHA-256 不符的內容，實為 " + altered,
        "storage refuses bytes of another SHA-256, was " + altered)) {
      counted("內容與公告的 SHA-256 不符", "bytes of another SHA-256: " + altered);
    }
    sender.put(reserved, List.of(file));
    int again = stage.client().put(link, file.content().get());
    if (checks.that(
        again >= 400 && again < 500,
        "儲存服務要拒絕同一連結的第二次上傳，實為 " + again,
        "storage refuses a second PUT, was " + again)) {
      counted("同一連結的第二次上傳", "second PUT to a link: " + again);
    }
    JsonNode piece = sender.settled(id);
    if (checks.same("uploaded", piece.path("state").asText(), "成果 " + id, "state of " + id)) {
      stage
          .works()
          .put(
              new Work(student, id, courses.getFirst().path("courseCode").asText(), List.of(file)));
      stage.tally().add(Tally.Count.UPLOADED, 1);
    }
  }

  private void fields() {
    JsonNode course = courses.getFirst();
    refused(
        sender.announce(course, "太大的檔案", List.of(sample(2).ofSize(TOO_MANY_BYTES))),
        422,
        "invalid-fields",
        "11 MiB 的檔案",
        "a file of 11 MiB");
    refused(
        sender.announce(course, "字".repeat(101), List.of(sample(3))),
        422,
        "invalid-fields",
        "101 個字的簡述",
        "a description of 101 characters");
  }

  private void courses() {
    Optional<JsonNode> without =
        stage.cast().students().stream()
            .limit(5)
            .flatMap(one -> Stage.list(stage.page(one).path("courses")).stream())
            .filter(course -> !course.path("takesOutcomes").asBoolean())
            .findFirst();
    checks.that(without.isPresent(), "範例學校有不計學分的課", "the sample school has a course of 0 credits");
    without.ifPresent(
        course ->
            refused(
                sender.announce(course, "不計學分的課", List.of(sample(4))),
                409,
                "not-enrolled",
                "不計學分的課程",
                "a course of 0 credits"));
    ObjectNode past = courses.getFirst().deepCopy();
    past.put("year", stage.cast().year() - 1).put("semester", 2);
    Reply closed = sender.announce(past, "上學年的課", List.of(sample(5)));
    refused(closed, 409, "window-closed", "期間已過的上學年課程", "a semester whose window is closed");
    checks.that(
        closed.body().path("detail").asText().matches("(?s).*\\d{4}-\\d{2}-\\d{2}.*"),
        "期間已過的說明要有日期",
        "the dates of a closed window are told");
  }

  private void persons() {
    ObjectNode body = Announcements.of(courses.getFirst(), "不該收下", List.of(sample(6)));
    refused(stage.client().anonymous("POST", "/outcomes", body), 401, "", "沒有登入的上傳", "no token");
    String teacher = stage.cast().teachers().getFirst();
    refused(
        stage.client().send(teacher, "POST", "/outcomes", body),
        403,
        "not-permitted",
        "教師上傳",
        "a teacher's upload");
    List<Work> others = new ArrayList<>(stage.works().all());
    others.removeIf(work -> work.student().equals(student));
    if (!others.isEmpty()) {
      String path = "/outcomes/" + others.getFirst().id() + "/files";
      ObjectNode files = Announcements.files(List.of(sample(7)));
      refused(
          stage.client().send(student, "PUT", path, files),
          403,
          "not-permitted",
          "換掉別人的檔案",
          "replacing another student's file");
    }
  }

  /** Fills this student's semester, tries one more, and takes the fillers away again. */
  private void cap() {
    List<String> fillers = new ArrayList<>();
    for (int i = 0; ; i++) {
      Reply reply = sender.announce(courses.getFirst(), "填滿件數", List.of(sample(20 + i)));
      if (!reply.ok()) {
        refused(reply, 409, "cap-reached", "本學期的第 6 件", "a 6th piece of the semester");
        break;
      }
      fillers.add(reply.body().path("pieceId").asText());
      if (fillers.size() > 5) {
        checks.that(false, "第 6 件應被拒絕", "a 6th piece is refused");
        break;
      }
    }
    for (String filler : fillers) {
      Reply gone = stage.client().send(student, "DELETE", "/outcomes/" + filler);
      checks.same(204, gone.status(), "刪除未上傳的成果", "deleting a reserved piece");
    }
    checks.same(stage.works().of(student).size(), slotsUsed(), "刪除後件數還原", "slots after deleting");
  }
}
