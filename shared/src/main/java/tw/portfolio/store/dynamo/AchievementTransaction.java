package tw.portfolio.store.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.domain.achievement.Achievement;
import tw.portfolio.domain.achievement.AchievementId;
import tw.portfolio.domain.file.PieceFiles;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.AchievementStore.AchievementWrite;
import tw.portfolio.store.Guard;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.WriteResult;

/** One change of an achievement as one transaction, with all that must be true for it. */
final class AchievementTransaction {
  private final AchievementWrite write;
  private final SchoolCode school;
  private final AchievementId id;
  private final Transaction transaction;

  AchievementTransaction(Table table, Backoff backoff, AchievementWrite write) {
    this.write = write;
    this.school = write.achievement().school();
    this.id = write.achievement().id();
    this.transaction = new Transaction(table, backoff);
  }

  /** Reasons are told in this order, the most general first. */
  WriteResult run() {
    write.settings().ifPresent(guard -> PieceTransaction.settings(transaction, guard));
    write
        .takesSlotOf()
        .ifPresent(
            most ->
                transaction.update(
                    SlotItems.takes(Keys.achievementSlots(school, id), id.secret(), most),
                    SlotItems::full));
    if (write.givesSlotBack()) {
      transaction.update(
          SlotItems.givesBack(Keys.achievementSlots(school, id), id.secret()), SlotItems::full);
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
    transaction.putAlong(ChangeItems.write(school, write.change(), HistoryItems.step(step)));
    return transaction.run();
  }

  private void firstRequest(Guard.FirstRequest request) {
    transaction.put(
        OnceItems.first(
            Item.at(Keys.achievementRequest(school, request.person(), request.key()))
                .text("achievement", id.toString()),
            request,
            write.change().at()),
        found -> requested(found.orElseThrow(OnceItems::noRecord)));
  }

  private static Rejection requested(Item earlier) {
    return new Rejection.AchievementRequested(
        AchievementItems.id(earlier.text("achievement")), earlier.text(OnceItems.DIGEST));
  }

  private void notChosen() {
    transaction.check(
        ConditionCheck.builder()
            .key(Keys.achievementSelection(school, id.student(), id.term().year()).attributes())
            .conditionExpression("NOT contains(#chosen, :achievement)")
            .expressionAttributeNames(Map.of("#chosen", SelectionItems.CHOSEN))
            .expressionAttributeValues(Map.of(":achievement", AttributeValue.fromS(id.toString()))),
        found -> new Rejection.AchievementChosen(AchievementItems.readSelection(found)));
  }

  private void record() {
    Optional<Integer> before = write.before().map(Achievement::version);
    if (write.after().isPresent()) {
      Item item = AchievementItems.write(write.after().get(), write.change().at());
      transaction.put(VersionedItems.put(item, before), this::differs);
    } else {
      transaction.delete(
          VersionedItems.delete(Keys.achievement(school, id), before.orElseThrow()), this::differs);
    }
  }

  private Rejection differs(Optional<Item> found) {
    return new Rejection.AchievementDiffers(id, found.map(AchievementItems::read));
  }

  /** The way from an arriving file's key to the achievement. */
  private void findableFiles(PieceFiles files) {
    transaction.putAlong(
        Item.at(Keys.file(files.all().getFirst().key())).text("achievement", id.toString()));
  }
}
