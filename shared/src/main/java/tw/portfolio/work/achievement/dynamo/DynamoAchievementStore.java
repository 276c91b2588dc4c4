package tw.portfolio.work.achievement.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.item.FileKeys;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.item.SettingsStep;
import tw.portfolio.work.achievement.Achievement;
import tw.portfolio.work.achievement.AchievementId;
import tw.portfolio.work.achievement.AchievementRefusal;
import tw.portfolio.work.achievement.AchievementSelection;
import tw.portfolio.work.achievement.AchievementState;
import tw.portfolio.work.achievement.AchievementStore;
import tw.portfolio.work.achievement.AchievementStore.AchievementChoice;
import tw.portfolio.work.achievement.AchievementStore.AchievementWrite;
import tw.portfolio.work.achievement.AchievementStore.Chosen;
import tw.portfolio.work.achievement.AchievementYear;
import tw.portfolio.work.achievement.item.AchievementChanges;
import tw.portfolio.work.achievement.item.AchievementItems;
import tw.portfolio.work.achievement.item.AchievementKeys;
import tw.portfolio.work.item.ChoiceUpdate;
import tw.portfolio.work.item.PieceConditions;

/** Achievements in DynamoDB. */
public final class DynamoAchievementStore implements AchievementStore {
  private final Table table;
  private final Backoff backoff;

  /** Achievements in this table. */
  public DynamoAchievementStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public AchievementYear year(SchoolCode school, PersonId student, SchoolYear year) {
    List<Item> items = table.query(AchievementKeys.achievements(school, student, year), "");
    return new AchievementYear(
        items.stream()
            .filter(item -> item.text("sk").startsWith(AchievementKeys.ACHIEVEMENT))
            .map(AchievementItems::read)
            .sorted(
                Comparator.comparing(Achievement::created).thenComparing(one -> one.id().secret()))
            .toList(),
        AchievementItems.readSelection(
            items.stream()
                .filter(item -> item.text("sk").equals(AchievementKeys.SELECTION))
                .findFirst()));
  }

  @Override
  public Optional<Achievement> find(SchoolCode school, AchievementId id) {
    return table.get(AchievementKeys.achievement(school, id)).map(AchievementItems::read);
  }

  @Override
  public Optional<AchievementId> achievementOf(ObjectKey key) {
    return table
        .get(FileKeys.file(key))
        .flatMap(item -> item.optionalText("achievement"))
        .map(AchievementItems::id);
  }

  @Override
  public List<Change> history(SchoolCode school, AchievementId id) {
    Stream<Change> changes =
        ChangeItems.of(table, school, id.subject()).stream().map(ChangeItems::read);
    Subject choices = AchievementSelection.subject(id.student(), id.term().year());
    List<Item> chosen = ChangeItems.of(table, school, choices);
    return Stream.concat(changes, AchievementChanges.of(id, chosen).stream())
        .sorted(Comparator.comparing(Change::at))
        .toList();
  }

  @Override
  public WriteResult<Rejection> write(AchievementWrite write) {
    return new AchievementTransaction(table, backoff, write).run();
  }

  @Override
  public WriteResult<Rejection> select(AchievementChoice choice) {
    return ChoiceUpdate.inOrder(
        backoff,
        choice.change().at(),
        at -> select(choice, at),
        DynamoAchievementStore::laterChoice);
  }

  private static Optional<Instant> laterChoice(WriteResult<Rejection> result) {
    return switch (result) {
      case WriteResult.Written() -> Optional.empty();
      case WriteResult.Rejected<Rejection> rejected ->
          rejected
              .reason(AchievementRefusal.AchievementsLocked.class)
              .map(AchievementRefusal.AchievementsLocked::current)
              .filter(current -> current.submittedBy().isEmpty())
              .flatMap(AchievementSelection::at);
    };
  }

  private WriteResult<Rejection> select(AchievementChoice choice, Instant at) {
    Transaction<Rejection> transaction = new Transaction<>(table, backoff);
    SettingsStep.add(transaction, choice.settings(), why -> why);
    List<String> ids = AchievementItems.texts(choice.chosen().stream().map(Chosen::id).toList());
    SchoolCode school = choice.by().school();
    transaction.update(
        ChoiceUpdate.replacing(
            AchievementKeys.achievementSelection(school, choice.by().person(), choice.year()),
            ids,
            at),
        found -> new AchievementRefusal.AchievementsLocked(AchievementItems.readSelection(found)));
    choice.chosen().forEach(one -> check(transaction, choice, one));
    transaction.putAlong(AchievementChanges.line(table, school, choice.change(), at, ids));
    return transaction.run();
  }

  private static void check(
      Transaction<Rejection> transaction, AchievementChoice choice, Chosen one) {
    PieceConditions conditions =
        new PieceConditions(AchievementState.READY.code(), one.revision()).sealedAs(one.seals());
    transaction.check(
        ConditionCheck.builder()
            .key(AchievementKeys.ownAchievement(choice.by(), choice.year(), one.id()).attributes())
            .conditionExpression(conditions.expression())
            .expressionAttributeNames(conditions.names())
            .expressionAttributeValues(conditions.values()),
        found ->
            new AchievementRefusal.AchievementDiffers(one.id(), found.map(AchievementItems::read)));
  }

  @Override
  public List<Achievement> awaitingFilesSince(Instant before) {
    return table.awaitedUploads(AchievementKeys.openAchievements(), before).stream()
        .map(AchievementItems::read)
        .toList();
  }
}
