package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.files.archive.SealedArchiveWriter;
import tw.portfolio.local.http.Json;

/** What the national database has received comes back (收訖明細): students confirm it, one reports. */
final class Receiving {
  private static final String PASSWORD = "Demo-2027-receipt";
  private static final String FILE = "課程學習成果.json";
  private static final int MOST = 5;

  private final Stage stage;
  private final AskedJobs jobs;
  private final Map<String, String> identities;
  private final String school;
  private final String registrar;

  /**
   * @param folder where what jobs make is put
   * @param school the school's code
   * @param identities national ids by student number (學號)
   */
  Receiving(Stage stage, Path folder, String school, Map<String, String> identities) {
    this.stage = stage;
    this.jobs = new AskedJobs(stage, folder);
    this.school = school;
    this.identities = identities;
    this.registrar = stage.cast().holder(Role.REGISTRAR);
  }

  /** The first student reports a row, and the others confirm what is theirs. */
  void run() {
    List<String> students =
        stage.cast().students().stream()
            .filter(student -> !stage.pieces(student, "submitted").isEmpty())
            .limit(MOST)
            .toList();
    if (students.isEmpty()) {
      return;
    }
    bringIn(students);
    report(students.getFirst());
    stage.each(students.subList(1, students.size()), "位學生已確認 (students confirmed)", this::confirm);
  }

  private void bringIn(List<String> students) {
    byte[] content = archive(students);
    ObjectNode order = Json.object().put("year", stage.cast().year()).put("password", PASSWORD);
    order
        .putObject("file")
        .put("name", "收訖明細.zip")
        .put("bytes", content.length)
        .put("sha256", Sha256.of(content).hex());
    JsonNode announced = stage.act(registrar, "POST", "/receipts/imports", order);
    int status = stage.client().put(announced.path("upload"), content);
    stage.checks().same(200, status, "送出收訖明細", "sending the receipt");
    JsonNode seen = jobs.confirm(registrar, announced);
    stage.checks().same("prepared", Stage.state(seen), "收訖明細檢查", "looking at the receipt");
    JsonNode done = jobs.confirm(registrar, seen);
    stage.checks().same("done", Stage.state(done), "收訖明細寫入", "taking the receipt in");
    stage.screen().line(done.path("summary").asText());
  }

  /** As the national database gives it: a list of digests, and JSON with a byte order mark. */
  private byte[] archive(List<String> students) {
    ObjectNode book = Json.object();
    book.putObject("名冊資訊")
        .put("學校代碼", school)
        .put("學年度", stage.cast().year())
        .put("學期", "0")
        .put("名冊別", "26");
    ArrayNode all = book.putArray("課程學習成果");
    students.forEach(student -> all.add(rows(student)));
    byte[] json = ("\uFEFF" + book).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SealedArchiveWriter archive = new SealedArchiveWriter(out, ArchivePassword.of(PASSWORD));
      archive.add("SHA.txt", (FILE + "," + Sha256.of(json).hex()).getBytes(StandardCharsets.UTF_8));
      archive.add(FILE, json);
      archive.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private ObjectNode rows(String student) {
    ObjectNode one = Json.object().put("身分證號", identities.get(stage.cast().numbers().get(student)));
    ArrayNode rows = one.putArray("學期課程學習成果");
    stage
        .pieces(student, "submitted")
        .forEach(
            piece ->
                rows.addObject()
                    .put("課程代碼", piece.at("/course/courseCode").asText())
                    .put("科目名稱", piece.at("/label/courseName").asText())
                    .put("修課學分", piece.at("/label/credits").asInt())
                    .put("成果簡述", piece.path("description").asText()));
    return one;
  }

  private String outcomes() {
    return "/me/receipts/" + stage.cast().year() + "-0/outcomes/";
  }

  private void report(String student) {
    JsonNode receipt = stage.read(student, "/me/receipts").at("/receipts/0");
    ObjectNode report =
        Json.object()
            .put("row", receipt.at("/rows/0/row").asText())
            .put("fault", "02")
            .put("text", "簡述不是我寫的那一版");
    JsonNode opened = stage.act(student, "POST", outcomes() + "reports", report);
    String path =
        "/students/" + student + "/receipt-reports/" + opened.path("caseId").asText() + "/answer";
    ObjectNode answer =
        Json.object().put("version", 1).put("step", "wrong").put("words", "學校提交的是舊版");
    stage.act(registrar, "POST", path, answer);
    JsonNode ended =
        stage.act(registrar, "POST", path, answer.put("version", 2).put("step", "corrected"));
    if (stage.checks().same("corrected", Stage.state(ended), "收訖回報", "the case of a report")) {
      stage.tally().add(Tally.Count.RECEIPTS_REPORTED, 1);
    }
  }

  private void confirm(String student) {
    JsonNode receipt = stage.read(student, "/me/receipts").at("/receipts/0");
    JsonNode version = Json.object().put("version", receipt.path("version").asInt());
    stage.act(student, "POST", outcomes() + "confirmation", version);
    stage.tally().add(Tally.Count.RECEIPTS_CONFIRMED, 1);
  }
}
