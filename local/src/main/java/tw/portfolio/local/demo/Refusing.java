package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.client.Upload;
import tw.portfolio.local.sample.RefusalReason;

/** What the platform does not take, as the first student finds out, who has slots left. */
final class Refusing {
  private static final long SERIALS = 900_000_000L;

  private final Stage stage;
  private final Checks checks;
  private final String student;
  private final Sender sender;
  private final JsonNode course;

  Refusing(Stage stage) {
    this.stage = stage;
    this.checks = stage.checks();
    this.student = stage.cast().students().getFirst();
    this.sender = new Sender(stage, student);
    this.course = stage.course(student, 0);
  }

  void run() {
    spoiled(RefusalReason.RENAMED_EXE);
    spoiled(RefusalReason.PDF_WITH_ZIP_APPENDED);
    altered();
    closed();
    oneTooMany();
  }

  private List<Upload> sample(int number) {
    return List.of(Upload.of(stage.samples().pdf(SERIALS + number)));
  }

  private void shown(boolean refused, String chinese, String english) {
    if (refused) {
      stage.tally().add(Tally.Count.REFUSED, 1);
      stage.screen().line("✓ 已拒絕：" + chinese + " (refused: " + english + ")");
    }
  }

  /** The content tells, not the name; the student reads why, and the slot is free again. */
  private void spoiled(RefusalReason reason) {
    Upload file = Upload.of(stage.samples().refusable(reason, SERIALS));
    JsonNode piece = sender.settled(sender.upload(course, List.of(file), 0).id());
    JsonNode why = piece.path("refusal");
    boolean refused =
        Stage.state(piece).equals("refused") && !why.path("detail").asText().isBlank();
    checks.that(refused, "內容不符的檔案「" + file.name() + "」：" + piece, "a spoiled file");
    shown(refused, "內容不符的檔案「" + file.name() + "」", reason + ": " + why.path("code").asText());
    stage.act(student, "DELETE", "/outcomes/" + piece.path("pieceId").asText());
  }

  /** A link takes the bytes that were announced and no others. */
  private void altered() {
    List<Upload> files = sample(1);
    JsonNode reserved =
        checks.accepted(sender.announce(course, files, 1), "POST /outcomes").deepCopy();
    byte[] other = files.getFirst().content().get();
    other[other.length / 2] ^= 1;
    int status = stage.client().put(reserved.at("/uploads/0"), other);
    boolean refused = checks.that(status / 100 == 4, "內容與登記的 SHA-256 不符：" + status, "other bytes");
    shown(refused, "內容與登記的 SHA-256 不符", "bytes of another SHA-256: " + status);
    sender.put(reserved, files);
    String id = reserved.path("pieceId").asText();
    if (checks.same("uploaded", Stage.state(sender.settled(id)), "成果 " + id, "state")) {
      stage.keep(new Work(student, id, course.path("courseCode").asText(), files));
    }
  }

  private void closed() {
    ObjectNode past = course.deepCopy();
    past.put("year", stage.cast().year() - 1).put("semester", 2);
    Reply reply = sender.announce(past, sample(2), 2);
    boolean dated = reply.body().path("detail").asText().matches("(?s).*\\d{4}-\\d{2}-\\d{2}.*");
    checks.that(dated, "期間已過的說明要有日期", "the dates of a closed window are told");
    shown(checks.refused(reply, 409, "window-closed", "上學年"), "期間已過的上學年課程", "window closed");
  }

  /** Fills this student's semester, tries one more, and takes the filler away again. */
  private void oneTooMany() {
    int cap = 5;
    int used = stage.pieces(student).size();
    for (int at = used; at < cap; at++) {
      checks.accepted(sender.announce(course, sample(20 + at), at), "POST /outcomes");
    }
    Reply reply = sender.announce(course, sample(30), 0);
    shown(checks.refused(reply, 409, "cap-reached", "第 6 件"), "本學期的第 6 件", "a 6th piece");
    for (JsonNode filler : stage.pieces(student, "reserved")) {
      stage.act(student, "DELETE", "/outcomes/" + filler.path("pieceId").asText());
    }
    checks.same(used, stage.pieces(student).size(), "刪除後的件數", "pieces after deleting");
  }
}
