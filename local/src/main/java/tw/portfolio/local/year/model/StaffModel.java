package tw.portfolio.local.year.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What teachers, homeroom teachers and offices should see to. */
final class StaffModel {
  private static final List<String> RECEIPTS =
      List.of(
          "receiptOutcomes",
          "receiptAchievements",
          "receiptGrades1",
          "receiptGrades2",
          "receiptCadres");
  private static final List<String> OTHERS =
      List.of(
          "upload1",
          "upload2",
          "certification1",
          "certification2",
          "selection",
          "achievementUpload1",
          "achievementUpload2",
          "achievementSelection",
          "statement");
  private static final int DAYS_BEFORE_A_DUTY_ENDS = 7;

  private final School school;
  private final OpenDays open;
  private final LocalDate since;
  private final LocalDate today;
  private final Map<String, List<Due>> ofStudents = new HashMap<>();
  private final Map<String, Queue> queues = new TreeMap<>();
  private final boolean studentsToday;

  /** What waits for a teacher. */
  private record Queue(int pieces, boolean falls) {
    Queue with(Queue other) {
      return new Queue(pieces + other.pieces, falls || other.falls);
    }
  }

  StaffModel(School school, OpenDays open, LocalDate since, LocalDate today) {
    this.school = school;
    this.open = open;
    this.since = since;
    this.today = today;
    StudentModel students = new StudentModel(school, open, since, today);
    school.people().stream()
        .filter(one -> one.has("STUDENT"))
        .forEach(one -> ofStudents.put(one.id(), students.of(one)));
    if (school.rule("waiting").on()) {
      school.works().stream().filter(work -> work.state() == Work.State.SENT).forEach(this::waits);
    }
    // Whoever tells of classes and the school does so on the days of these rules.
    this.studentsToday = Stream.of("class", "forms", "school").anyMatch(this::fallsByAny);
  }

  private void waits(Work work) {
    Somebody student = school.person(work.student());
    open.to(student, work.year(), "certification" + work.semester())
        .filter(_ -> school.person(work.teacher()).isInUse())
        .ifPresent(
            days ->
                queues.merge(
                    work.teacher(),
                    new Queue(1, school.rule("waiting").falls(days, since, today)),
                    Queue::with));
  }

  List<Due> of(Somebody one) {
    List<Due> lines = new ArrayList<>();
    waiting(lines, one);
    if (studentsToday) {
      one.className().filter(_ -> one.has("HOMEROOM_TEACHER")).ifPresent(led -> led(lines, led));
      section(lines, one);
    }
    offices(lines, one);
    return lines;
  }

  /** Of the own pieces, and of those of everybody in whose place one stands today. */
  private void waiting(List<Due> lines, Somebody one) {
    Set<String> teachers = new TreeSet<>(Set.of(one.id()));
    school.standIns().stream()
        .filter(each -> each.deputy().equals(one.id()) && each.days().has(today))
        .forEach(each -> teachers.add(each.teacher()));
    for (String teacher : teachers) {
      Optional.ofNullable(queues.get(teacher))
          .ifPresent(
              queue ->
                  lines.add(
                      new Due(
                          new Line("waiting", queue.pieces()),
                          queue.falls(),
                          school.rule("waiting").demanded())));
    }
  }

  private boolean fallsByAny(String kind) {
    List<String> codes =
        kind.equals("forms")
            ? RECEIPTS
            : Stream.concat(RECEIPTS.stream(), OTHERS.stream()).toList();
    return open.years().stream()
        .flatMap(year -> codes.stream().flatMap(code -> open.toAnybody(year, code).stream()))
        .anyMatch(days -> school.rule(kind).falls(days, since, today));
  }

  private void led(List<Due> lines, String className) {
    List<Somebody> own =
        school.people().stream()
            .filter(one -> one.has("STUDENT"))
            .filter(one -> one.className().equals(Optional.of(className)))
            .toList();
    int behind =
        Math.toIntExact(own.stream().filter(one -> !ofStudents.get(one.id()).isEmpty()).count());
    add(lines, "class", behind, fallsByAny("class"));
    Map<String, Integer> forms = new TreeMap<>();
    for (Somebody student : own) {
      school.receipts().keySet().stream()
          .filter(receipt -> receipt.student().equals(student.id()) && !school.isFormBack(receipt))
          .filter(this::isConfirmedNow)
          .map(Receipt::period)
          .distinct()
          .forEach(period -> forms.merge(period, 1, Integer::sum));
    }
    forms.values().forEach(many -> add(lines, "forms", many, fallsByAny("forms")));
  }

  /** Whether anything of its period is confirmed about this day. */
  private boolean isConfirmedNow(Receipt receipt) {
    return open.years().contains(receipt.year())
        && RECEIPTS.stream()
            .filter(code -> code.endsWith("1") == (receipt.semester() == 1))
            .filter(code -> code.endsWith("2") == (receipt.semester() == 2))
            .anyMatch(code -> !open.toAnybody(receipt.year(), code).isEmpty());
  }

  private void section(List<Due> lines, Somebody one) {
    if (one.has("EQUIPMENT_HEAD")) {
      add(
          lines,
          "school outcome",
          behind("unsent", "returned", "draft outcome", "selection outcome"),
          fallsByAny("school"));
      int pieces = queues.values().stream().mapToInt(Queue::pieces).sum();
      add(lines, "school teachers", pieces, fallsByAny("school"));
    }
    if (one.has("ACTIVITIES_HEAD")) {
      int behind = behind("draft achievement", "selection achievement");
      add(lines, "school achievement", behind, fallsByAny("school"));
    }
  }

  private int behind(String... kinds) {
    return Math.toIntExact(
        ofStudents.values().stream()
            .filter(
                lines -> lines.stream().anyMatch(due -> List.of(kinds).contains(due.line().kind())))
            .count());
  }

  private void offices(List<Due> lines, Somebody one) {
    boolean cases = school.rule("cases").falls(since, today);
    if (one.has("REGISTRAR", "EQUIPMENT_HEAD", "ACTIVITIES_HEAD")) {
      add(lines, "cases receipts", school.reportsWaiting(), cases);
    }
    if (one.has("ACADEMIC_DIRECTOR", "EQUIPMENT_HEAD")) {
      add(lines, "cases disputes", school.disputesWaiting(), cases);
    }
    for (Duty duty : school.undone()) {
      boolean soon =
          !today.isBefore(duty.days().first())
              && !today.isBefore(duty.days().last().minusDays(DAYS_BEFORE_A_DUTY_ENDS));
      boolean own =
          duty.offices().stream()
              .filter(office -> !Set.of("STUDENT", "TEACHER", "HOMEROOM_TEACHER").contains(office))
              .anyMatch(one::has);
      add(lines, "tasks", soon && own ? 1 : 0, school.rule("tasks").falls(since, today));
    }
  }

  private void add(List<Due> lines, String line, int number, boolean falls) {
    Rule rule = school.rule(line.split(" ", -1)[0]);
    if (number > 0 && rule.on()) {
      lines.add(new Due(new Line(line, number), falls, rule.demanded()));
    }
  }
}
