package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.http.Json;

/** A student goes to another school and takes the record along (歷程交換). */
final class Transferring {
  private static final String PASSWORD = "Demo-2027-transfer";
  private static final String UNDER_WAY = "working";
  private static final List<String> COUNTED = List.of("outcomes", "achievements", "cadres");

  private final Stage stage;
  private final AskedJobs jobs;
  private final NextSchool next;

  /**
   * @param folder where packages are put
   * @param next the school that somebody goes to
   */
  Transferring(Stage stage, Path folder, NextSchool next) {
    this.stage = stage;
    this.jobs = new AskedJobs(stage, folder);
    this.next = next;
  }

  /** What is packed here, taken in there and packed there again is as much. */
  void run() {
    String leaver = leaver();
    String registrar = stage.cast().holder(Role.REGISTRAR);
    JsonNode packed = jobs.ask(registrar, "/transfers/exports", order(leaver));
    stage.checks().same("done", Stage.state(packed), "歷程交換匯出", "the package");
    Path file = jobs.fetch(registrar, packed).getFirst();
    String newcomer = next.enter(stage.cast().numbers().get(leaver));
    JsonNode taken = takenIn(file);
    stage.checks().same("done", Stage.state(taken), "歷程交換匯入", "taking it in");
    stage.checks().same(counts(packed), counts(taken), "轉入的件數", "what was taken in");
    stage.tally().add(Tally.Count.TRANSFERRED, pieces(taken));
    JsonNode again =
        stage.awaited(
            () -> settled(next.post("/transfers/exports", order(newcomer))),
            job -> counts(job).equals(counts(packed)),
            "轉入後再匯出");
    stage.checks().same(counts(packed), counts(again), "轉入後再匯出的件數", "packed again");
    stage.screen().line(taken.path("summary").asText());
  }

  /** Whoever has handed something in, or else anybody with work. */
  private String leaver() {
    return Stream.of("submitted", "certified", "uploaded")
        .flatMap(
            state ->
                stage.cast().students().stream()
                    .filter(student -> !stage.pieces(student, state).isEmpty())
                    .limit(1))
        .findFirst()
        .orElseThrow(() -> new BrokenOffException("沒有學生有成果 (nobody has a piece)"));
  }

  private static JsonNode order(String student) {
    ObjectNode order = Json.object().put("password", PASSWORD);
    order.putArray("students").add(student);
    return order;
  }

  private JsonNode takenIn(Path file) {
    byte[] content = content(file);
    ObjectNode order = Json.object().put("password", PASSWORD);
    order
        .putObject("file")
        .put("name", file.getFileName().toString())
        .put("bytes", content.length)
        .put("sha256", Sha256.of(content).hex());
    JsonNode announced = next.post("/transfers/imports", order);
    int status = stage.client().put(announced.path("upload"), content);
    stage.checks().same(200, status, "送出歷程交換檔", "sending the package");
    String confirmation = "/jobs/" + announced.path("jobId").asText() + "/confirmation";
    JsonNode seen = settled(next.post(confirmation, Json.object()));
    stage.checks().same("prepared", Stage.state(seen), "歷程交換檔檢查", "looking at the package");
    return settled(
        next.post(confirmation, Json.object().put("version", seen.path("version").asInt())));
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode settled(JsonNode job) {
    return stage.awaited(
        () -> next.read("/jobs/" + job.path("jobId").asText()),
        now -> !Stage.state(now).equals(UNDER_WAY),
        "轉入學校的背景作業");
  }

  private static List<Integer> counts(JsonNode job) {
    return COUNTED.stream().map(name -> job.path("figures").path(name).asInt()).toList();
  }

  private static int pieces(JsonNode job) {
    return counts(job).get(0) + counts(job).get(1);
  }
}
