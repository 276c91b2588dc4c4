package tw.portfolio.submission.sqs;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("school", message.school().text());
    members.put("exportId", message.export().text());
    members.put("step", message.step().code());
    switch (message.step()) {
      case ExportStep.Plan(), ExportStep.Seal() -> {
        // The step is all.
      }
      case ExportStep.Pack(String className) -> members.put("class", className);
      case ExportStep.Submit(String className) -> members.put("class", className);
    }
    try {
      return JSON.std.asString(members);
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a message, if the text is one. */
  public static Optional<StepMessage> read(String text) {
    try {
      Map<String, Object> members = JSON.std.mapFrom(text);
      Optional<String> className = text(members, "class");
      Optional<ExportStep> step =
          switch (text(members, "step").orElse("")) {
            case "plan" -> Optional.of(new ExportStep.Plan());
            case "pack" -> className.map(ExportStep.Pack::new);
            case "seal" -> Optional.of(new ExportStep.Seal());
            case "submit" -> className.map(ExportStep.Submit::new);
            default -> Optional.empty();
          };
      SchoolCode school = new SchoolCode(text(members, "school").orElse(""));
      return text(members, "exportId")
          .flatMap(ExportId::parse)
          .flatMap(id -> step.map(known -> new StepMessage(school, id, known)));
    } catch (IOException | IllegalArgumentException _) {
      // No JSON, or no school: not one of ours.
      return Optional.empty();
    }
  }

  private static Optional<String> text(Map<String, Object> members, String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
