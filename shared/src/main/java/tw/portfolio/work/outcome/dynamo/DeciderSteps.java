package tw.portfolio.work.outcome.dynamo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.access.item.RoleCondition;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Window;
import tw.portfolio.work.outcome.DecisionRefusal;

/** What a write demands of whoever decides, or undoes a decision. */
final class DeciderSteps {
  private final Transaction<DecisionRefusal> transaction;
  private final Actor by;
  private final CourseTeacher teacher;

  DeciderSteps(Transaction<DecisionRefusal> transaction, Actor by, CourseTeacher teacher) {
    this.transaction = transaction;
    this.by = by;
    this.teacher = teacher;
  }

  void add(Optional<SectionRef> section, Instant now) {
    teaches();
    if (!by.person().equals(teacher.id())) {
      deputy(LocalDate.ofInstant(now, Window.TAIPEI));
    }
    section.ifPresent(this::taughtBy);
  }

  /**
   * Who has left, or has given the role back, certifies nothing: however long the token is still
   * good, and whatever sections still say.
   */
  private void teaches() {
    transaction.check(
        new RoleCondition(Role.TEACHING).check(by.school(), by.person()),
        found ->
            found.map(PersonItems::read).filter(person -> !person.active()).isPresent()
                ? new DecisionRefusal.AccountDisabled()
                : new DecisionRefusal.NotTeaching());
  }

  private void taughtBy(SectionRef section) {
    transaction.check(
        CourseItems.taughtBy(by.school(), section, teacher.id()),
        found ->
            found
                .map(CourseItems::readTeacher)
                .<DecisionRefusal>map(DecisionRefusal.TaughtByAnother::new)
                .orElseGet(DecisionRefusal.NoSuchSection::new));
  }

  private void deputy(LocalDate today) {
    transaction.check(
        PersonKeys.deputy(by.school(), teacher.id(), by.person())
            .check("#from <= :today AND #until >= :today")
            .expressionAttributeNames(Map.of("#from", "from", "#until", "until"))
            .expressionAttributeValues(Map.of(":today", AttributeValue.fromS(today.toString()))),
        found -> new DecisionRefusal.NotDeputy());
  }
}
