package tw.portfolio.work.achievement.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.OnceItems;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.files.item.FileKeys;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.SettingsStep;
import tw.portfolio.work.achievement.Achievement;
import tw.portfolio.work.achievement.AchievementId;
import tw.portfolio.work.achievement.AchievementRefusal;
import tw.portfolio.work.achievement.AchievementStore.AchievementWrite;
import tw.portfolio.work.achievement.item.AchievementItems;
import tw.portfolio.work.achievement.item.AchievementKeys;
import tw.portfolio.work.item.ChoiceUpdate;
import tw.portfolio.work.item.SlotItems;

/** One change of an achievement as one transaction, with all that must be true for it. */
final class AchievementTransaction {
  private final Table table;
  private final AchievementWrite write;
  private final SchoolCode school;
  private final AchievementId id;
  private final Transaction<Rejection> transaction;

  AchievementTransaction(Table table, Backoff backoff, AchievementWrite write) {
    this.table = table;
    this.write = write;
    this.school = write.achievement().school();
    this.id = write.achievement().id();
    this.transaction = new Transaction<>(table, backoff);
  }

  /** Reasons are told in this order, the most general first. */
  WriteResult<Rejection> run() {
    write.settings().ifPresent(guard -> SettingsStep.add(transaction, guard, why -> why));
    write
        .takesSlotOf()
        .ifPresent(
            most ->
                transaction.update(
                    SlotItems.takes(
                        AchievementKeys.achievementSlots(school, id), id.secret(), most),
                    SlotItems::full));
    if (write.givesSlotBack()) {
      transaction.update(
          SlotItems.givesBack(AchievementKeys.achievementSlots(school, id), id.secret()),
          SlotItems::full);
    }
    write.once().ifPresent(this::firstRequest);
    if (write.mustNotBeChosen()) {
      notChosen();
    }
    record();
    if (write.announcesFiles()) {
      findableFiles(write.achievement().files().orElseThrow());
    }
    int step = write.before().map(Achievement::version).orElse(0) + 1;
    transaction.putAlong(ChangeItems.write(table, school, write.change(), ChangeItems.step(step)));
    return transaction.run();
  }

  private void firstRequest(IdempotencyKey request) {
    transaction.put(
        OnceItems.first(
            Item.at(AchievementKeys.achievementRequest(school, request.person(), request.key()))
                .text("achievement", id.toString()),
            request,
            write.change().at()),
        found -> requested(found.orElseThrow(OnceItems::noRecord)));
  }

  private static Rejection requested(Item earlier) {
    return new AchievementRefusal.AchievementRequested(
        AchievementItems.id(earlier.text("achievement")), earlier.text(OnceItems.DIGEST));
  }

  private void notChosen() {
    transaction.check(
        ConditionCheck.builder()
            .key(
                AchievementKeys.achievementSelection(school, id.student(), id.term().year())
                    .attributes())
            .conditionExpression("NOT contains(#chosen, :achievement)")
            .expressionAttributeNames(Map.of("#chosen", ChoiceUpdate.CHOSEN))
            .expressionAttributeValues(Map.of(":achievement", AttributeValue.fromS(id.toString()))),
        found -> new AchievementRefusal.AchievementChosen(AchievementItems.readSelection(found)));
  }

  private void record() {
    Optional<Integer> before = write.before().map(Achievement::version);
    if (write.after().isPresent()) {
      Item item = AchievementItems.write(write.after().get(), write.change().at());
      transaction.put(VersionedItems.put(item, before), this::differs);
    } else {
      transaction.delete(
          VersionedItems.delete(AchievementKeys.achievement(school, id), before.orElseThrow()),
          this::differs);
    }
  }

  private Rejection differs(Optional<Item> found) {
    return new AchievementRefusal.AchievementDiffers(id, found.map(AchievementItems::read));
  }

  /** The way from an arriving file's key to the achievement. */
  private void findableFiles(RecordedFiles files) {
    transaction.putAlong(
        Item.at(FileKeys.file(files.all().getFirst().key())).text("achievement", id.toString()));
  }
}
