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
        .putIfPresent("class", className(message.step()))
        .text();
  }

  private static Optional<String> className(ExportStep step) {
    return switch (step) {
      case ExportStep.Plan(), ExportStep.Seal() -> Optional.empty();
      case ExportStep.Pack(String className) -> Optional.of(className);
      case ExportStep.Submit(String className) -> Optional.of(className);
    };
  }

  /** Reads a message, if the text is one. */
  public static Optional<StepMessage> read(String text) {
    try {
      Document message = Document.ofJson(text);
      Optional<String> className = message.optionalText("class");
      Optional<ExportStep> step =
          switch (message.optionalText("step").orElse("")) {
            case "plan" -> Optional.of(new ExportStep.Plan());
            case "pack" -> className.map(ExportStep.Pack::new);
            case "seal" -> Optional.of(new ExportStep.Seal());
            case "submit" -> className.map(ExportStep.Submit::new);
            default -> Optional.empty();
          };
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
