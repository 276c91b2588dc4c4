package tw.portfolio.work.outcome.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.SectionRef;
import tw.portfolio.record.Section;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;
import tw.portfolio.work.outcome.DecisionRefusal;

/** Whether somebody may decide, or undo a decision, for a teacher. */
final class MemoryDecider {
  private final MemoryTables tables;
  private final Actor by;
  private final CourseTeacher teacher;

  MemoryDecider(MemoryTables tables, Actor by, CourseTeacher teacher) {
    this.tables = tables;
    this.by = by;
    this.teacher = teacher;
  }

  /** Why not, the most general reason first. */
  List<DecisionRefusal> refusals(Optional<SectionRef> section, Instant now) {
    List<DecisionRefusal> reasons = new ArrayList<>();
    notTeaching().ifPresent(reasons::add);
    if (!mayDecide(LocalDate.ofInstant(now, Window.TAIPEI))) {
      reasons.add(new DecisionRefusal.NotDeputy());
    }
    section.flatMap(this::notTaught).ifPresent(reasons::add);
    return reasons;
  }

  private Optional<DecisionRefusal> notTeaching() {
    Optional<Person> person =
        Optional.ofNullable(tables.people.get(new MemoryTables.PersonAt(by.school(), by.person())));
    if (person.filter(one -> !one.active()).isPresent()) {
      return Optional.of(new DecisionRefusal.AccountDisabled());
    }
    return person.filter(Person::teaches).isPresent()
        ? Optional.empty()
        : Optional.of(new DecisionRefusal.NotTeaching());
  }

  private Optional<DecisionRefusal> notTaught(SectionRef section) {
    Optional<CourseTeacher> now = teacherOf(tables, by.school(), section);
    if (now.isEmpty()) {
      return Optional.of(new DecisionRefusal.NoSuchSection());
    }
    return now.filter(other -> !other.id().equals(teacher.id()))
        .map(DecisionRefusal.TaughtByAnother::new);
  }

  static Optional<CourseTeacher> teacherOf(
      MemoryTables tables, SchoolCode school, SectionRef section) {
    return Optional.ofNullable(
            tables.records.get(new MemoryTables.RecordAt(school, Section.keyOf(section))))
        .map(Section.class::cast)
        .map(taught -> new CourseTeacher(taught.teacher(), taught.teacherName()));
  }

  private boolean mayDecide(LocalDate today) {
    return by.person().equals(teacher.id())
        || Optional.ofNullable(
                tables.deputies.get(new MemoryTables.Pair(by.school(), teacher.id(), by.person())))
            .filter(deputy -> deputy.actsOn(today))
            .isPresent();
  }
}
