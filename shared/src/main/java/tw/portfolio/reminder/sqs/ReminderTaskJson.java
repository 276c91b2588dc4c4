package tw.portfolio.reminder.sqs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.reminder.ReminderTask;
import tw.portfolio.reminder.StudentPages;
import tw.portfolio.school.SchoolCode;

/**
 * A message to the worker as JSON: {@code {"school":"213303","from":"2026-11-20"}}, of students
 * with {@code "part":3} and, where it goes on, {@code "after"}.
 */
public final class ReminderTaskJson {
  private static final String SCHOOL = "school";
  private static final String FROM = "from";
  private static final String PART = "part";
  private static final String AFTER = "after";

  private ReminderTaskJson() {}

  /** Writes a message. */
  public static String write(ReminderTask task) {
    Json json = Json.object().put(SCHOOL, task.school().text()).put(FROM, task.from().toString());
    return switch (task) {
      case ReminderTask.OfSchool _ -> json.text();
      case ReminderTask.OfStudents students ->
          json.put(PART, students.part()).putIfPresent(AFTER, students.after()).text();
    };
  }

  /** Reads a message, if the text is one. */
  public static Optional<ReminderTask> read(String text) {
    try {
      Document message = Document.ofJson(text);
      SchoolCode school = new SchoolCode(message.text(SCHOOL));
      LocalDate from = LocalDate.parse(message.text(FROM));
      if (!message.has(PART)) {
        return Optional.of(new ReminderTask.OfSchool(school, from));
      }
      int part = message.integer(PART);
      return part < 0 || part >= StudentPages.PARTS
          ? Optional.empty()
          : Optional.of(
              new ReminderTask.OfStudents(school, from, part, message.optionalText(AFTER)));
    } catch (MalformedJsonException
        | IllegalArgumentException
        | IllegalStateException
        | DateTimeException _) {
      // No JSON, no school or no day: not one of ours.
      return Optional.empty();
    }
  }
}
