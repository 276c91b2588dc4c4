package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.local.client.Upload;

/** Every student uploads three to five pieces of sample work. */
final class Uploading {
  private static final int LEAST = 3;
  private static final int MORE = 3;
  private static final int SERIALS_A_STUDENT = 10;

  private final Stage stage;
  private final Map<String, List<Work>> sent = new ConcurrentHashMap<>();

  Uploading(Stage stage) {
    this.stage = stage;
  }

  void run() {
    List<String> students = stage.cast().students();
    List<Integer> places = IntStream.range(0, students.size()).boxed().toList();
    stage.each(places, "位學生上傳 (students)", at -> sent.put(students.get(at), upload(at)));
    // Meanwhile the platform has looked at nearly all of them.
    stage.each(students, "位學生的檔案已檢查 (students' files examined)", this::settle);
    int total = sent.values().stream().mapToInt(List::size).sum();
    stage.checks().same(total, stage.uploaded().size(), "上傳的件數", "pieces uploaded");
  }

  private List<Work> upload(int at) {
    String student = stage.cast().students().get(at);
    Sender sender = new Sender(stage, student);
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < LEAST + at % MORE; i++) {
      long serial = (long) at * SERIALS_A_STUDENT + i;
      works.add(sender.upload(stage.course(student, at + i), files(serial), serial));
    }
    return works;
  }

  /** Mostly a document; of seven pieces one is a recording alone and two have both. */
  private List<Upload> files(long serial) {
    List<Upload> files = new ArrayList<>();
    int turn = (int) (serial % 7);
    if (turn != 6) {
      files.add(Upload.of(stage.samples().document(serial)));
    }
    if (turn >= 5 || turn == 2) {
      files.add(Upload.of(stage.samples().media(serial)));
    }
    return files;
  }

  private void settle(String student) {
    Map<String, String> states =
        new Sender(stage, student)
            .settled().stream().collect(Collectors.toMap(Uploading::id, Stage::state));
    for (Work work : sent.get(student)) {
      String state = states.getOrDefault(work.id(), "");
      if (stage.checks().same("uploaded", state, "成果 " + work.id(), "state")) {
        stage.keep(work);
      }
    }
  }

  private static String id(JsonNode piece) {
    return piece.path("pieceId").asText();
  }
}
