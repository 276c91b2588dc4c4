package tw.portfolio.reminder.sqs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.reminder.ReminderTask;
import tw.portfolio.reminder.StudentPages;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * A message to the worker as JSON: {@code {"school":"213303","from":"2026-11-20"}}, of students
 * with {@code "part":3} and, where it goes on, {@code "after"} and {@code "done"}; of what was
 * returned, {@code {"school":"213303","returns":["…"]}} with the students' ids; of what somebody
 * has asked for, {@code {"school":"213303","asked":"…"}}.
 */
public final class ReminderTaskJson {
  private static final String SCHOOL = "school";
  private static final String FROM = "from";
  private static final String ASKED = "asked";
  private static final String RETURNS = "returns";
  private static final String PART = "part";
  private static final String AFTER = "after";
  private static final String DONE = "done";

  private ReminderTaskJson() {}

  /** Writes a message. */
  public static String write(ReminderTask task) {
    Json json = Json.object().put(SCHOOL, task.school().text());
    return switch (task) {
      case ReminderTask.OfSchool(SchoolCode _, LocalDate from) ->
          json.put(FROM, from.toString()).text();
      case ReminderTask.OfStudents students ->
          json.put(FROM, students.from().toString())
              .put(PART, students.part())
              .putIfPresent(AFTER, students.rest().map(ReminderTask.Rest::after))
              .putIfPresent(DONE, students.rest().map(rest -> rest.done().toString()))
              .text();
      case ReminderTask.OfAsked(SchoolCode _, String id) -> json.put(ASKED, id).text();
      case ReminderTask.OfReturns(SchoolCode _, List<PersonId> students) ->
          json.put(RETURNS, students.stream().map(PersonId::text).toList()).text();
    };
  }

  /** Reads a message, if the text is one. */
  public static Optional<ReminderTask> read(String text) {
    try {
      Document message = Document.ofJson(text);
      SchoolCode school = new SchoolCode(message.text(SCHOOL));
      if (message.has(ASKED)) {
        return Optional.of(new ReminderTask.OfAsked(school, message.text(ASKED)));
      }
      if (message.has(RETURNS)) {
        return Optional.of(
            new ReminderTask.OfReturns(
                school, message.texts(RETURNS).stream().map(PersonId::new).toList()));
      }
      LocalDate from = LocalDate.parse(message.text(FROM));
      if (!message.has(PART)) {
        return Optional.of(new ReminderTask.OfSchool(school, from));
      }
      int part = message.integer(PART);
      return part < 0 || part >= StudentPages.PARTS
          ? Optional.empty()
          : Optional.of(new ReminderTask.OfStudents(school, from, part, rest(message, from)));
    } catch (MalformedJsonException
        | IllegalArgumentException
        | IllegalStateException
        | DateTimeException _) {
      // No JSON, no school or no day: not one of ours.
      return Optional.empty();
    }
  }

  /** What does not say which day is done with it has done none. */
  private static Optional<ReminderTask.Rest> rest(Document message, LocalDate from) {
    LocalDate done = message.optionalText(DONE).map(LocalDate::parse).orElse(from.minusDays(1));
    return message.optionalText(AFTER).map(after -> new ReminderTask.Rest(after, done));
  }
}
