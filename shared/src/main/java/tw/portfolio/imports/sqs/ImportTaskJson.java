package tw.portfolio.imports.sqs;

import java.util.Optional;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportStep;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.JsonObject;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.school.SchoolCode;

/**
 * A message to the import worker as JSON: {@code
 * {"school":"213303","importId":"…","step":"check"}}.
 */
public final class ImportTaskJson {
  private ImportTaskJson() {}

  /** Writes a message. */
  public static String write(ImportTask task) {
    return Json.object()
        .put("school", task.school().text())
        .put("importId", task.id().text())
        .put("step", task.step().code())
        .text();
  }

  /** Reads a message, if the text is one. */
  public static Optional<ImportTask> read(String text) {
    try {
      JsonObject message = JsonObject.read(text);
      SchoolCode school = new SchoolCode(message.textIfPresent("school").orElse(""));
      Optional<ImportStep> step = message.textIfPresent("step").flatMap(ImportStep::ofCode);
      return message
          .textIfPresent("importId")
          .map(ImportId::new)
          .flatMap(id -> step.map(known -> new ImportTask(school, id, known)));
    } catch (MalformedJsonException | IllegalArgumentException _) {
      // No JSON, no school, or no id: not one of ours.
      return Optional.empty();
    }
  }
}
