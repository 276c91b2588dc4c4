package tw.portfolio.submission.sqs;

import java.util.Optional;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.StepMessage;

/**
 * A message to the export worker as JSON: {@code
 * {"school":"213303","exportId":"…","step":"pack","class":"101"}}.
 */
public final class StepJson {
  private StepJson() {}

  /** Writes a message. */
  public static String write(StepMessage message) {
    return Json.object()
        .put("school", message.school().text())
        .put("exportId", message.export().text())
        .put("step", message.step().code())
        .putIfPresent("class", message.step().ofClass())
        .text();
  }

  /** Reads a message, if the text is one. */
  public static Optional<StepMessage> read(String text) {
    try {
      Document message = Document.ofJson(text);
      Optional<String> className = message.optionalText("class");
      Optional<ExportStep> step =
          message.optionalText("step").flatMap(code -> ExportStep.of(code, className));
      SchoolCode school = new SchoolCode(message.optionalText("school").orElse(""));
      return message
          .optionalText("exportId")
          .flatMap(ExportId::parse)
          .flatMap(id -> step.map(known -> new StepMessage(school, id, known)));
    } catch (MalformedJsonException | IllegalArgumentException | IllegalStateException _) {
      // No JSON, or no school: not one of ours.
      return Optional.empty();
    }
  }
}
