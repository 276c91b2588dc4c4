package tw.portfolio.local.year.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What students are missing while there is time for it. */
final class StudentModel {
  private final School school;
  private final OpenDays open;
  private final LocalDate since;
  private final LocalDate today;
  private final Map<String, List<Work>> works;
  private final Map<String, List<Receipt>> receipts;

  /**
   * What is missing on a day.
   *
   * @param since the first day of which nothing was told yet
   */
  StudentModel(School school, OpenDays open, LocalDate since, LocalDate today) {
    this.school = school;
    this.open = open;
    this.since = since;
    this.today = today;
    this.works = school.works().stream().collect(Collectors.groupingBy(Work::student));
    this.receipts =
        school.receipts().keySet().stream().collect(Collectors.groupingBy(Receipt::student));
  }

  /** Everything of a student. */
  List<Due> of(Somebody student) {
    List<Due> lines = new ArrayList<>();
    for (int year : open.years()) {
      for (int semester = 1; semester <= 2; semester++) {
        outcomes(lines, student, year, semester);
      }
      achievements(lines, student, year);
      choices(lines, student, year);
      receipts(lines, student, year);
    }
    statement(lines, student);
    return lines;
  }

  private int count(
      Somebody student, Work.Kind kind, int year, int semester, Work.State... states) {
    return Math.toIntExact(
        works.getOrDefault(student.id(), List.of()).stream()
            .filter(work -> work.kind() == kind && work.year() == year)
            .filter(work -> work.semester() == semester)
            .filter(work -> List.of(states).contains(work.state()))
            .count());
  }

  private void outcomes(List<Due> lines, Somebody student, int year, int semester) {
    Optional<Days> sending =
        open.to(student, year, "upload" + semester, "certification" + semester);
    Work.Kind kind = Work.Kind.OUTCOME;
    add(lines, "unsent", count(student, kind, year, semester, Work.State.HERE), sending);
    add(lines, "returned", count(student, kind, year, semester, Work.State.RETURNED), sending);
    int drafts = count(student, kind, year, semester, Work.State.AWAITED, Work.State.BAD);
    add(lines, "draft outcome", drafts, open.to(student, year, "upload" + semester));
  }

  /** They are counted by the year, and one line tells of those that can still be mended. */
  private void achievements(List<Due> lines, Somebody student, int year) {
    int drafts = 0;
    for (int semester = 1; semester <= 2; semester++) {
      drafts +=
          count(student, Work.Kind.ACHIEVEMENT, year, semester, Work.State.AWAITED, Work.State.BAD);
    }
    Optional<Days> until = open.to(student, year, "achievementUpload1", "achievementUpload2");
    add(lines, "draft achievement", drafts, until);
  }

  private void choices(List<Due> lines, Somebody student, int year) {
    for (Work.Kind kind : Work.Kind.values()) {
      boolean any =
          works.getOrDefault(student.id(), List.of()).stream()
              .anyMatch(work -> work.kind() == kind && work.year() == year && work.isChoosable());
      boolean missing = any && !school.hasChosen(student.id(), year, kind);
      String code = kind == Work.Kind.OUTCOME ? "selection" : "achievementSelection";
      String line = kind == Work.Kind.OUTCOME ? "selection outcome" : "selection achievement";
      add(lines, line, missing ? 1 : 0, open.to(student, year, code));
    }
  }

  /** One line for what came back of a period; it falls due by the window of any of it. */
  private void receipts(List<Due> lines, Somebody student, int year) {
    Map<String, List<Days>> periods = new TreeMap<>();
    for (Receipt receipt : receipts.getOrDefault(student.id(), List.of())) {
      if (receipt.year() == year && school.receipts().get(receipt) == Receipt.State.OPEN) {
        open.to(student, year, receipt.window())
            .ifPresent(
                days ->
                    periods.computeIfAbsent(receipt.period(), _ -> new ArrayList<>()).add(days));
      }
    }
    Rule rule = school.rule("receipt");
    periods
        .values()
        .forEach(
            windows ->
                lines.add(
                    new Due(
                        new Line("receipt", windows.size()),
                        windows.stream().anyMatch(days -> rule.falls(days, since, today)),
                        rule.demanded())));
  }

  private void statement(List<Due> lines, Somebody student) {
    boolean due = student.isSenior() && !school.hasStated(student.id());
    add(lines, "statement", due ? 1 : 0, open.to(student, open.year(), "statement"));
  }

  private void add(List<Due> lines, String line, int number, Optional<Days> until) {
    Rule rule = school.rule(line.split(" ", -1)[0]);
    if (number > 0 && rule.on()) {
      until.ifPresent(
          days ->
              lines.add(
                  new Due(
                      new Line(line, number), rule.falls(days, since, today), rule.demanded())));
    }
  }
}
