package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/** Students choose; the 設備組長 looks, hands in, downloads everything and reads it back. */
final class Submitting {
  private static final Set<String> RESTING = Set.of("planned", "done", "incomplete", "failed");
  private static final int MOST = 6;
  private static final int LEAVES_ONE_OUT = 10;

  private final Stage stage;
  private final Path folder;
  private final boolean everything;
  private final Set<String> chosen = ConcurrentHashMap.newKeySet();

  /**
   * @param folder where what was exported is put
   * @param everything whether all that was certified is chosen; else some students leave a piece
   *     out, which must then not be exported
   */
  Submitting(Stage stage, Path folder, boolean everything) {
    this.stage = stage;
    this.folder = folder;
    this.everything = everything;
  }

  /** Up to six certified pieces of the year, each student. */
  void choose() {
    List<String> students = stage.uploaded().stream().map(Work::student).distinct().toList();
    stage.each(
        students,
        "位學生 (students)",
        student -> choose(student, !everything && students.indexOf(student) % LEAVES_ONE_OUT == 1));
  }

  private void choose(String student, boolean leavesOneOut) {
    List<JsonNode> certified = stage.pieces(student, "certified");
    int most = leavesOneOut ? Math.max(1, certified.size() - 1) : certified.size();
    List<JsonNode> wanted = certified.subList(0, Math.min(MOST, most));
    JsonNode answer = stage.checks().accepted(select(student, wanted), "PUT /selections");
    int taken = answer.path("chosen").asInt();
    if (stage.checks().same(wanted.size(), taken, "學生的勾選", "a student's selection")) {
      wanted.forEach(piece -> chosen.add(piece.path("pieceId").asText()));
      stage.tally().add(Tally.Count.SELECTED, wanted.size());
    }
  }

  private Reply select(String student, List<JsonNode> pieces) {
    JsonNode choice = Stage.chosen("pieces", "pieceId", pieces);
    return stage.client().send(student, "PUT", "/selections/" + stage.cast().year(), choice);
  }

  /** Counted, confirmed by those numbers, locked, packed. */
  void export() {
    String office = stage.cast().holder(Role.EQUIPMENT_HEAD);
    String id = stage.act(office, "POST", "/submissions", order()).path("submissionId").asText();
    String path = "/submissions/" + id;
    JsonNode counted = rested(office, path);
    stage.checks().same("planned", Stage.state(counted), "提交前的計算", "what is counted");
    int pieces = counted.at("/figures/pieces").asInt();
    stage.checks().same(chosen.size(), pieces, "計算的件數", "the pieces that are counted");
    ObjectNode given = Json.object();
    for (String figure : List.of("students", "pieces", "leftOut")) {
      given.put(figure, counted.at("/figures/" + figure).asInt());
    }
    stage.act(office, "POST", path + "/confirmation", given);
    JsonNode ended = rested(office, path);
    String failure = ended.path("failure").toString() + ended.path("problemsByCode");
    stage.checks().same("done", Stage.state(ended), "提交：" + failure, "handing in");
    readBack(download(office, path, ended), ended.at("/files/0/name").asText());
    submitted();
  }

  /** Grade 12 is handed in in batches. */
  private ObjectNode order() {
    ObjectNode order =
        Json.object()
            .put("kind", "outcome")
            .put("year", stage.cast().year())
            .put("purpose", "submission")
            .put("scope", "school");
    return stage.cast().graduating().isEmpty() ? order : order.put("batch", 1);
  }

  private JsonNode rested(String office, String path) {
    return stage.awaited(
        () -> shown(stage.read(office, path)), job -> RESTING.contains(Stage.state(job)), "提交");
  }

  private JsonNode shown(JsonNode job) {
    JsonNode progress = job.path("progress");
    String more =
        "件成果 (pieces), %,d bytes, %s"
            .formatted(progress.path("bytes").asLong(), job.path("stateName").asText());
    stage.screen().progress(progress.path("done").asLong(), progress.path("total").asLong(), more);
    return job;
  }

  private List<String> download(String office, String path, JsonNode job) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> archives = new ArrayList<>();
    for (JsonNode share : job.path("classes")) {
      JsonNode archive = share.path("archive");
      if (archive.has("name")) {
        String name = fetch(office, path, archive);
        archives.add(name);
        stage.tally().archive(folder.resolve(name));
      }
    }
    job.path("files").forEach(product -> fetch(office, path, product));
    return archives;
  }

  private String fetch(String office, String path, JsonNode product) {
    // Only the last part of the name: nothing is written outside the folder.
    Path name = Path.of(product.path("name").asText()).getFileName();
    ObjectNode wanted = Json.object().put("name", product.path("name").asText());
    JsonNode link = stage.act(office, "POST", path + "/links", wanted);
    stage.client().download(link.path("url").asText(), folder.resolve(name));
    return name.toString();
  }

  private void readBack(List<String> archives, String school) {
    List<ArchiveCheck.Expected> expected =
        chosen.stream().map(stage.works()::get).flatMap(this::files).toList();
    try {
      List<String> findings = ArchiveCheck.findings(folder, archives, school, expected);
      findings.forEach(finding -> stage.checks().that(false, finding, "export"));
      stage.checks().that(findings.isEmpty(), "匯出的內容與上傳的相同", "exported is what was uploaded");
    } catch (IOException e) {
      stage.checks().that(false, "讀不回匯出的檔案：" + e, "unreadable export");
    }
  }

  private Stream<ArchiveCheck.Expected> files(Work work) {
    String number = stage.cast().numbers().get(work.student());
    return work.files().stream()
        .map(file -> new ArchiveCheck.Expected(number, work.id(), file.sha256()));
  }

  /** The pieces are locked, and so is the choice. */
  private void submitted() {
    List<String> students =
        chosen.stream().map(id -> stage.works().get(id).student()).distinct().sorted().toList();
    stage.each(
        students,
        "位學生的成果已提交 (students' pieces submitted)",
        student -> {
          for (JsonNode piece : stage.pieces(student)) {
            String id = piece.path("pieceId").asText();
            boolean handedIn = Stage.state(piece).equals("submitted");
            stage.checks().same(chosen.contains(id), handedIn, "成果 " + id + " 已提交", "submitted");
            stage.tally().add(Tally.Count.EXPORTED, handedIn ? 1 : 0);
          }
        });
    if (!students.isEmpty()) {
      Reply late = select(students.getFirst(), List.of());
      stage.checks().refused(late, 409, "already-submitted", "提交後改勾選");
    }
  }
}
