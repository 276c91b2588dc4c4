package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Students read why a piece came back, replace its files and send it again. */
final class Mending {
  private static final long SERIALS = 500_000_000L;

  private final Stage stage;
  private final boolean samples;

  /**
   * @param samples whether other sample files come instead; if not, the same files again
   */
  Mending(Stage stage, boolean samples) {
    this.stage = stage;
    this.samples = samples;
  }

  void run(List<Work> returned) {
    AtomicInteger done = new AtomicInteger();
    stage
        .together()
        .each(
            returned,
            work -> {
              mend(work, SERIALS + returned.indexOf(work));
              stage.screen().progress(done.incrementAndGet(), returned.size(), "件成果 (pieces)");
              return work;
            });
    new Sending(stage).run(returned.stream().map(work -> stage.works().get(work.id())).toList());
  }

  private void mend(Work work, long serial) {
    String path = "/outcomes/" + work.id();
    JsonNode seen = stage.client().get(work.student(), path).expected("GET " + path);
    stage
        .checks()
        .same(
            Certifying.REASON,
            seen.path("returned").path("reason").asText(),
            "學生看到的退回原因",
            "the reason that the student sees");
    List<Upload> files =
        samples ? List.of(Upload.of(stage.samples().document(serial))) : work.files();
    JsonNode reserved =
        stage
            .client()
            .send(work.student(), "PUT", path + "/files", Announcements.files(files))
            .expected("PUT " + path + "/files");
    Sender sender = new Sender(stage, work.student());
    sender.put(reserved, files);
    JsonNode piece = sender.settled(work.id());
    String state = piece.path("state").asText();
    stage
        .checks()
        .that(
            state.equals("returned") || state.equals("uploaded"),
            "換檔後的狀態：" + state,
            "state after replacing: " + state);
    stage.works().put(work.with(files));
  }
}
