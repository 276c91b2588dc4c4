package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tw.portfolio.local.sample.SampleFiles;

/** Every student uploads three to five pieces of sample work. */
final class SampleUploads {
  private static final int LEAST = 3;
  private static final int MORE = 3;
  private static final int SERIALS_A_STUDENT = 10;

  private final Stage stage;

  SampleUploads(Stage stage) {
    this.stage = stage;
  }

  void run() {
    List<String> students = stage.cast().students();
    int total = IntStream.range(0, students.size()).map(SampleUploads::pieces).sum();
    AtomicInteger done = new AtomicInteger();
    stage
        .together()
        .each(
            IntStream.range(0, students.size()).boxed().toList(),
            at -> {
              int uploaded = upload(students.get(at), at);
              stage.screen().progress(done.addAndGet(uploaded), total, "件成果 (pieces)");
              return uploaded;
            });
    stage.checks().same(total, stage.works().all().size(), "上傳的件數", "pieces uploaded");
  }

  private static int pieces(int student) {
    return LEAST + student % MORE;
  }

  private int upload(String student, int at) {
    Sender sender = new Sender(stage, student);
    List<JsonNode> courses = stage.courses(stage.page(student));
    if (courses.isEmpty()) {
      throw new DemoException("學生沒有可上傳的課程 (no course takes outcomes): " + student);
    }
    Map<String, Work> sent = new LinkedHashMap<>();
    for (int i = 0; i < pieces(at); i++) {
      long serial = (long) at * SERIALS_A_STUDENT + i;
      JsonNode course = courses.get((at + i) % courses.size());
      List<Upload> files = files(stage.samples(), serial);
      String description = Announcements.description(course.path("name").asText(), serial);
      JsonNode reserved = sender.announce(course, description, files).expected("POST /outcomes");
      sender.put(reserved, files);
      String id = reserved.path("pieceId").asText();
      sent.put(id, new Work(student, id, course.path("courseCode").asText(), files));
    }
    Map<String, JsonNode> settled = sender.settled(sent.keySet());
    sent.forEach(
        (id, work) -> {
          String state = settled.get(id).path("state").asText();
          if (stage.checks().same("uploaded", state, "成果 " + id + " 的狀態", "state of " + id)) {
            stage.works().put(work);
            stage.tally().add(Tally.Count.UPLOADED, 1);
          }
        });
    return sent.size();
  }

  /** Mostly a document; of seven pieces one is a recording alone and two have both. */
  static List<Upload> files(SampleFiles samples, long serial) {
    List<Upload> files = new ArrayList<>();
    int turn = (int) (serial % 7);
    if (turn != 6) {
      files.add(Upload.of(samples.document(serial)));
    }
    if (turn >= 5 || turn == 2) {
      files.add(Upload.of(samples.media(serial)));
    }
    return files;
  }
}
