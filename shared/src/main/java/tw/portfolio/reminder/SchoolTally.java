package tw.portfolio.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.reminder.digest.DigestLine;
import tw.portfolio.reminder.digest.DueLine;
import tw.portfolio.reminder.digest.FormsTally;
import tw.portfolio.reminder.digest.ProgressTally;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.reminder.digest.StaffLine;
import tw.portfolio.reminder.digest.StudentState;
import tw.portfolio.reminder.digest.WaitingQueue;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.WorkKind;

/**
 * Adds a school's students up, class by class and kind by kind: a number a class, not a student.
 */
final class SchoolTally {
  private static final int MOST_TEACHERS = 8;

  private final SchoolDay day;
  private final SchoolYear year;
  private final Map<String, ProgressTally> classes = new HashMap<>();
  private final Map<String, FormsTally> forms = new HashMap<>();
  private final Map<WorkKind, ProgressTally> school = new EnumMap<>(WorkKind.class);

  SchoolTally(SchoolDay day, SchoolYear year) {
    this.day = day;
    this.year = year;
    for (WorkKind kind : WorkKind.values()) {
      school.put(kind, new ProgressTally(EnumSet.of(kind)));
    }
  }

  void add(StudentState state, Collection<DueLine> missing) {
    state.student().place(year).ifPresent(place -> add(state, place, missing));
  }

  private void add(StudentState state, ClassPlace place, Collection<DueLine> missing) {
    classes
        .computeIfAbsent(place.className(), _ -> new ProgressTally(EnumSet.allOf(WorkKind.class)))
        .add(state, place, missing);
    forms.computeIfAbsent(place.className(), FormsTally::new).add(state, place);
    school.values().forEach(tally -> tally.add(state, place, missing));
  }

  /** What its homeroom teacher is told of a class. */
  List<DueLine> ofClass(String className) {
    List<DueLine> lines = new ArrayList<>();
    Optional.ofNullable(classes.get(className))
        .filter(ProgressTally::anyBehind)
        .ifPresent(tally -> add(lines, new StaffLine.ClassBehind(className, tally.progress())));
    Optional.ofNullable(forms.get(className))
        .ifPresent(tally -> tally.lines().forEach(line -> add(lines, line)));
    return lines;
  }

  /** What 設備組 and 訓育組 are told of the school, each of the work that it hands in. */
  List<DueLine> ofSection(Person person, Collection<WaitingQueue> queues) {
    List<DueLine> lines = new ArrayList<>();
    if (person.may(Permission.SUBMIT_OUTCOMES)) {
      behind(lines, WorkKind.OUTCOME);
      teachers(queues).ifPresent(line -> add(lines, line));
    }
    if (person.may(Permission.SUBMIT_ACHIEVEMENTS)) {
      behind(lines, WorkKind.ACHIEVEMENT);
    }
    return lines;
  }

  private void behind(List<DueLine> lines, WorkKind kind) {
    Optional.of(school.get(kind))
        .filter(ProgressTally::anyBehind)
        .ifPresent(tally -> add(lines, new StaffLine.SchoolBehind(kind, tally.progress())));
  }

  private static Optional<DigestLine> teachers(Collection<WaitingQueue> queues) {
    if (queues.isEmpty()) {
      return Optional.empty();
    }
    List<String> longest =
        queues.stream()
            .sorted(Comparator.comparing(WaitingQueue::oldest))
            .limit(MOST_TEACHERS)
            .map(queue -> queue.name() + " " + queue.pieces() + " 件")
            .toList();
    int pieces = queues.stream().mapToInt(WaitingQueue::pieces).sum();
    return Optional.of(new StaffLine.TeachersBehind(queues.size(), pieces, longest));
  }

  private void add(List<DueLine> lines, DigestLine line) {
    if (day.on(line.kind())) {
      lines.add(day.dueByAnyWindow(line));
    }
  }
}
