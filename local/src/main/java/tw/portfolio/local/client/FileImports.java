package tw.portfolio.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.OfficeFormat;
import tw.portfolio.school.Term;

/** Brings in a file as an office does: announce, put to the link, check, commit. */
public final class FileImports {
  private final Client client;
  private final Term term;

  /** Files of this semester. */
  public FileImports(Client client, Term term) {
    this.client = client;
    this.term = term;
  }

  /**
   * Announces a file and puts it to its link.
   *
   * @param bytes the file, in that form or, to be refused, not
   * @return the import's path
   * @throws BrokenOffException if it is refused
   */
  public String upload(String office, OfficeFile file, OfficeFormat format, byte[] bytes) {
    ObjectNode body =
        Json.object()
            .put("kind", file.kind().code())
            .put("year", term.year().number())
            .put("semester", term.semester().number());
    body.putObject("file")
        .put("name", file.kind().chinese() + "." + format.extension())
        .put("type", format.mediaType())
        .put("bytes", bytes.length)
        .put("sha256", Sha256.of(bytes));
    JsonNode announced = client.send(office, "POST", "/imports", body).expected("POST /imports");
    int put = client.put(announced.path("upload"), bytes);
    if (put != 200) {
      throw new BrokenOffException("PUT of " + file.kind().code() + ": " + put);
    }
    return "/imports/" + announced.path("importId").asText();
  }

  /** What the check of an uploaded file found. */
  public JsonNode check(String office, String path) {
    client.send(office, "POST", path + "/check").expected("POST /imports/{importId}/check");
    return settled(office, path);
  }

  /** What came of writing a checked file, be there warnings or not. */
  public JsonNode commit(String office, String path) {
    client
        .send(office, "POST", path + "/commit", Json.object().put("acceptWarnings", true))
        .expected("POST /imports/{importId}/commit");
    return settled(office, path);
  }

  private JsonNode settled(String office, String path) {
    JsonNode last =
        Patience.awaited(
            () -> client.get(office, path).expected("GET /imports/{importId}"), FileImports::ended);
    if (!ended(last)) {
      throw new BrokenOffException("An import did not finish in time: " + path);
    }
    return last;
  }

  private static boolean ended(JsonNode job) {
    return !job.path("state").asText().endsWith("ing");
  }
}
