package tw.portfolio.imports.sqs;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportStep;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.school.SchoolCode;

/**
 * A message to the import worker as JSON: {@code
 * {"school":"213303","importId":"…","step":"check"}}.
 */
public final class ImportTaskJson {
  private ImportTaskJson() {}

  /** Writes a message. */
  public static String write(ImportTask task) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("school", task.school().text());
    members.put("importId", task.id().text());
    members.put("step", task.step().code());
    try {
      return JSON.std.asString(members);
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a message, if the text is one. */
  public static Optional<ImportTask> read(String text) {
    try {
      Map<String, Object> members = JSON.std.mapFrom(text);
      SchoolCode school = new SchoolCode(text(members, "school"));
      Optional<ImportStep> step = ImportStep.ofCode(text(members, "step"));
      return ImportId.parse(text(members, "importId"))
          .flatMap(id -> step.map(known -> new ImportTask(school, id, known)));
    } catch (IOException | IllegalArgumentException _) {
      // No JSON, or no school: not one of ours.
      return Optional.empty();
    }
  }

  private static String text(Map<String, Object> members, String name) {
    return members.get(name) instanceof String text ? text : "";
  }
}
