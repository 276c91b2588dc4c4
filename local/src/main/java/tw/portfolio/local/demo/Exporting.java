package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/** The 設備組長 exports the year, downloads everything and reads it back. */
final class Exporting {
  private final Stage stage;
  private final Path folder;

  /**
   * @param folder where what was exported is put
   */
  Exporting(Stage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
  }

  void run(Set<String> chosen) {
    String office = stage.cast().exporter();
    JsonNode started =
        stage
            .client()
            .send(office, "POST", "/exports", Json.object().put("year", stage.cast().year()))
            .expected("POST /exports");
    JsonNode ended = watched(office, "/exports/" + started.path("exportId").asText());
    stage
        .checks()
        .that(
            ended.path("state").asText().equals("done"),
            "匯出沒有全部完成：" + ended.path("stateName").asText(),
            "the export is not done: "
                + ended.path("state").asText()
                + " "
                + ended.path("failure"));
    for (JsonNode problem : Stage.list(ended.path("problems"))) {
      String what =
          "%s %s號 %s 成果 %s %s：%s"
              .formatted(
                  problem.path("className").asText(),
                  problem.path("seat").asText(),
                  problem.path("name").asText(),
                  problem.path("pieceId").asText(),
                  problem.path("fileName").asText(),
                  problem.path("detail").asText().replace('\n', ' '));
      stage.checks().that(false, what, problem.path("code").asText());
    }
    List<String> archives = download(ended);
    readBack(archives, chosen);
    submitted(chosen);
  }

  private JsonNode watched(String office, String path) {
    AtomicReference<JsonNode> last = new AtomicReference<>(Json.object());
    Patience.until(
        () -> {
          JsonNode job = stage.client().get(office, path).expected("GET " + path);
          last.set(job);
          JsonNode progress = job.path("progress");
          String more =
              "件成果 (pieces), %,d bytes, %s"
                  .formatted(progress.path("bytes").asLong(), job.path("stateName").asText());
          stage
              .screen()
              .progress(progress.path("done").asLong(), progress.path("total").asLong(), more);
          return Set.of("done", "incomplete", "failed").contains(job.path("state").asText());
        });
    return last.get();
  }

  private List<String> download(JsonNode job) {
    List<String> archives = new ArrayList<>();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (JsonNode share : Stage.list(job.path("classes"))) {
      JsonNode archive = share.path("archive");
      if (archive.has("url")) {
        String name = fetch(archive);
        archives.add(name);
        stage.tally().archive(folder.resolve(name));
      }
    }
    Stage.list(job.path("files")).forEach(this::fetch);
    return archives;
  }

  private String fetch(JsonNode product) {
    // Only the last part of the name: nothing is written outside the folder.
    Path name = Path.of(product.path("name").asText()).getFileName();
    stage.client().download(product.path("url").asText(), folder.resolve(name));
    return name.toString();
  }

  private void readBack(List<String> archives, Set<String> chosen) {
    List<ExpectedFile> expected =
        chosen.stream().map(stage.works()::get).flatMap(this::files).toList();
    try {
      List<String> findings = ArchiveCheck.findings(folder, archives, expected);
      findings.forEach(finding -> stage.checks().that(false, finding, "export"));
      stage
          .checks()
          .that(findings.isEmpty(), "匯出的內容與上傳的相同", "what was exported is what was uploaded");
    } catch (IOException e) {
      stage.checks().that(false, "讀不回匯出的檔案：" + e, "unreadable export");
    }
  }

  private Stream<ExpectedFile> files(Work work) {
    String number = stage.cast().numbers().get(work.student());
    return work.files().stream().map(file -> new ExpectedFile(number, work.id(), file.sha256()));
  }

  /** The pieces are locked, and so is the choice. */
  private void submitted(Set<String> chosen) {
    List<String> students =
        chosen.stream().map(id -> stage.works().get(id).student()).distinct().sorted().toList();
    stage
        .together()
        .each(
            students,
            student -> {
              for (JsonNode piece : Stage.list(stage.page(student).path("pieces"))) {
                String id = piece.path("pieceId").asText();
                boolean handedIn = piece.path("state").asText().equals("submitted");
                stage
                    .checks()
                    .same(chosen.contains(id), handedIn, "成果 " + id + " 已提交", id + " submitted");
                stage.tally().add(Tally.Count.EXPORTED, handedIn ? 1 : 0);
              }
              return student;
            });
    if (!students.isEmpty()) {
      Reply late = new Selecting(stage, true).select(students.getFirst(), List.of());
      stage.checks().refused(late, 409, "already-submitted", "提交後改勾選", "choosing after submission");
    }
  }
}
