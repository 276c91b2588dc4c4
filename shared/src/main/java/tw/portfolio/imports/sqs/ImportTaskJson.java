package tw.portfolio.imports.sqs;

import java.util.Optional;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportStep;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.json.Json;
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
      Document message = Document.ofJson(text);
      SchoolCode school = new SchoolCode(message.text("school"));
      ImportId id = new ImportId(message.text("importId"));
      return ImportStep.ofCode(message.text("step")).map(step -> new ImportTask(school, id, step));
    } catch (MalformedJsonException | IllegalArgumentException | IllegalStateException _) {
      // No JSON, no school, or no id: not one of ours.
      return Optional.empty();
    }
  }
}
