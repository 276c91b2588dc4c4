package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tw.portfolio.local.http.Json;

/**
 * Background jobs as people have them done: asked for, awaited, fetched.
 *
 * @param folder where what was made is put
 */
record AskedJobs(Stage stage, Path folder) {
  private static final Set<String> UNDER_WAY = Set.of("working");

  /** Asks for a job, and waits until nothing more happens by itself. */
  JsonNode ask(String person, String path, JsonNode order) {
    return awaited(person, stage.act(person, "POST", path, order).path("jobId").asText());
  }

  /** Confirms what a job has shown, or that its file is there, and waits again. */
  JsonNode confirm(String person, JsonNode job) {
    String id = job.path("jobId").asText();
    JsonNode version = Json.object().put("version", job.path("version").asInt());
    stage.act(person, "POST", "/jobs/" + id + "/confirmation", version);
    return awaited(person, id);
  }

  private JsonNode awaited(String person, String id) {
    return stage.awaited(
        () -> shown(stage.read(person, "/jobs/" + id)),
        job -> !UNDER_WAY.contains(Stage.state(job)),
        "背景作業");
  }

  private JsonNode shown(JsonNode job) {
    JsonNode progress = job.path("progress");
    stage
        .screen()
        .progress(
            progress.path("done").asLong(),
            progress.path("total").asLong(),
            job.path("kindName").asText());
    return job;
  }

  /** Fetches all that a job has made, each by a link of its own. */
  List<Path> fetch(String person, JsonNode job) {
    String links = "/jobs/" + job.path("jobId").asText() + "/links";
    List<Path> fetched = new ArrayList<>();
    for (JsonNode file : job.path("files")) {
      // Only the last part of the name: nothing is written outside the folder.
      Path name = Path.of(file.path("name").asText()).getFileName();
      JsonNode link =
          stage.act(person, "POST", links, Json.object().put("name", file.path("name").asText()));
      Path to = made(folder).resolve(name);
      stage.client().download(link.path("url").asText(), to);
      fetched.add(to);
    }
    return fetched;
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
