package tw.portfolio.work.outcome.dynamo;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.AccountCondition;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.RoleCondition;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.outcome.DecisionRefusal;
import tw.portfolio.work.outcome.DisputeStore.By;
import tw.portfolio.work.outcome.DisputeStore.DisputeStep;
import tw.portfolio.work.summary.item.SummaryStep;

/**
 * A step of a dispute as one transaction. Reasons are told in this order, the most general first.
 */
final class DisputeTransaction {
  private final Table table;
  private final Transaction<DecisionRefusal> transaction;
  private final DisputeStep step;
  private final SchoolCode school;

  DisputeTransaction(Table table, Backoff backoff, DisputeStep step) {
    this.table = table;
    this.transaction = new Transaction<>(table, backoff);
    this.step = step;
    this.school = step.by().actor().school();
  }

  WriteResult<DecisionRefusal> run() {
    SettingsItems.demand(transaction, step.settings(), DecisionRefusal.Settings::new);
    demand(step.by());
    step.taken()
        .ifPresent(
            seen ->
                transaction.check(
                    CourseItems.taughtAs(seen), _ -> new DecisionRefusal.CourseDiffers()));
    PieceChange change = step.change();
    Piece before = change.before().orElseThrow();
    transaction.put(
        VersionedItems.put(
            PieceItems.write(change.piece(), step.settings().now()), Optional.of(before.version())),
        found -> new DecisionRefusal.PieceDiffers(found.map(PieceItems::read)));
    transaction.line(
        PieceItems.line(
            table,
            school,
            before.id(),
            change.entry(),
            ChangeItems.step(change.piece().version())));
    SummaryStep.add(transaction, PieceWrite.of(change, List.of()).summaryChange());
    return transaction.run();
  }

  private void demand(By by) {
    switch (by) {
      case By.Student(Actor student) -> person(AccountCondition.inUse(school, student.person()));
      case By.Teacher(Actor actor, CourseTeacher teacher, Optional<SectionRef> section) ->
          new DeciderSteps(transaction, actor, teacher).add(section, step.settings().now());
      case By.Homeroom(Actor actor, SchoolYear year, String className) ->
          person(
              new RoleCondition(Role.with(Permission.READ_CLASS_OUTCOMES))
                  .check(school, actor.person(), ClassPlace.led(year, className)));
      case By.Office(Actor actor) ->
          person(
              new RoleCondition(Role.with(Permission.DECIDE_DISPUTES))
                  .check(school, actor.person()));
    }
  }

  private void person(ConditionCheck.Builder check) {
    transaction.check(check, DisputeTransaction::notInCharge);
  }

  private static DecisionRefusal notInCharge(Optional<Item> found) {
    return found.map(PersonItems::read).filter(person -> !person.active()).isPresent()
        ? new DecisionRefusal.AccountDisabled()
        : new DecisionRefusal.NotInCharge();
  }
}
